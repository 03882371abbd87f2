package dev.paritylint.rules.waiver;

import dev.paritylint.lint.Exemption;
import dev.paritylint.project.config.Waiver;

/** How an exemption is called in messages. */
final class Waived {
  private static final String EVERY = "*";

  private Waived() {}

  static String name(Exemption exemption) {
    if (exemption instanceof Exemption.Declared declared) {
      Waiver waiver = declared.waiver();
      String setting = waiver.setting();
      boolean every = setting.isEmpty() || setting.equals(EVERY);
      return "the waiver of " + waiver.rule() + (every ? "" : " for " + setting);
    }
    return "the comment's waiver of " + exemption.rule();
  }
}
