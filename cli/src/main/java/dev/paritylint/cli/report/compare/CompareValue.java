package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a setting in one environment, and all the settings of that environment that hold it.
 *
 * @param text the value as it may be shown, line breaks and all; a secret is a mask
 */
public record CompareValue(String text, boolean known, boolean secret, List<Setting> settings) {
  public CompareValue {
    settings = List.copyOf(settings);
  }

  /** Each value once, in the order in which they were read. */
  static List<CompareValue> of(List<Setting> settings, Secrets secrets) {
    record Look(String text, boolean known, boolean secret) {}
    Map<Look, List<Setting>> values = new LinkedHashMap<>();
    for (Setting setting : settings) {
      boolean known = setting.value().isKnown();
      Look look = new Look(secrets.hide(text(setting)), known, setting.secret());
      values.computeIfAbsent(look, unseen -> new ArrayList<>()).add(setting);
    }
    List<CompareValue> found = new ArrayList<>();
    values.forEach(
        (look, all) -> found.add(new CompareValue(look.text(), look.known(), look.secret(), all)));
    return List.copyOf(found);
  }

  private static String text(Setting setting) {
    boolean hidden = setting.secret() && setting.value().isKnown();
    return hidden ? Secrets.MASK : setting.value().shown();
  }

  /** In one line for people; what is empty shows that it is. */
  public String line() {
    return text.isEmpty() ? "\"\"" : Printable.of(text);
  }

  /** Why it cannot be known; null where it is known. */
  public @Nullable String reason() {
    return settings.get(0).value() instanceof Value.Unknown unknown ? unknown.reason() : null;
  }

  /** Where it is written, each place once. */
  public List<Span> places() {
    return settings.stream().map(setting -> setting.origin().source()).distinct().toList();
  }
}
