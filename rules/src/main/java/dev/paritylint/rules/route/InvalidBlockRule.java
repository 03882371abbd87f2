package dev.paritylint.rules.route;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Refused;
import dev.paritylint.rules.Spread;
import java.util.List;

/** A block or attribute stands where the provider knows none of that name. */
public final class InvalidBlockRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route/invalid-block",
          Severity.ERROR,
          "a block or attribute that the provider does not know where it stands");

  /** One cause: one name at one kind of place in one file, however often it is repeated there. */
  private record Cause(String path, String service, String name) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    return Refused.byCause(
            landscape.rejections().stream()
                .filter(one -> one.setting().kind() == SettingKind.ROUTE),
            one ->
                new Cause(
                    one.setting().origin().at().path(),
                    one.setting().service(),
                    one.setting().name()))
        .stream()
        .map(InvalidBlockRule::finding)
        .toList();
  }

  private static Finding finding(Refused refused) {
    Setting setting = refused.setting();
    return new Finding(
        INFO,
        refused.first().confirmed() ? INFO.severity() : Severity.WARNING,
        refused.environments(),
        setting.service(),
        setting.name(),
        "%s has %s in %s, but %s"
            .formatted(
                setting.service(),
                setting.shown(),
                Spread.list(refused.environments()),
                refused.first().why()),
        refused.place("terraform refuses this"),
        refused.others("and this"),
        help(refused));
  }

  /** What the catalogue knows instead is about headers. */
  private static String help(Refused refused) {
    return refused.setting().shown().contains("header")
        ? "remove it: " + refused.first().instead()
        : "remove it, or look up its name and its place in the provider's documentation";
  }
}
