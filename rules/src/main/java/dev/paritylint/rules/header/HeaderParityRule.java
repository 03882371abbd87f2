package dev.paritylint.rules.header;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.DifferingSetting;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A header is set in one environment only, or with another value in another. */
public final class HeaderParityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/parity",
          Severity.WARNING,
          "a header is set in one environment only, or with another value");

  /** What these do depends on the whole route: {@code header/websocket-upgrade} asks for that. */
  private static final Pattern OF_UPGRADES =
      Pattern.compile("(?i)nginx\\.proxy_set_header\\.(upgrade|connection)(@.*)?");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    DifferingSetting differing =
        new DifferingSetting(INFO, INFO.severity(), HeaderParityRule::same, "header");
    Counterparts counterparts = Counterparts.of(landscape);
    List<Finding> findings = new ArrayList<>();
    for (Row row : Matrix.of(landscape).rows(SettingKind.HEADER)) {
      if (OF_UPGRADES.matcher(row.name()).matches()) {
        continue;
      }
      differing.across(row, landscape).ifPresent(findings::add);
      for (Comparison comparison : landscape.comparisons()) {
        oneSided(row, comparison.left(), comparison.right(), counterparts).ifPresent(findings::add);
        oneSided(row, comparison.right(), comparison.left(), counterparts).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean same(Setting one, Setting other) {
    if (one.value() instanceof Value.Text text && other.value() instanceof Value.Text otherText) {
      return Normalization.equal(
          text.text(), one.environment(), otherText.text(), other.environment());
    }
    return one.value().equals(other.value());
  }

  private static Optional<Finding> oneSided(
      Row row, Environment here, Environment there, Counterparts counterparts) {
    if (row.in(here).isEmpty() || !row.in(there).isEmpty()) {
      return Optional.empty();
    }
    Setting setting = row.in(here).get(0);
    if (counterparts.isSetElsewhere(setting, there)) {
      return Optional.empty();
    }
    return counterparts
        .of(setting, there)
        .map(
            twin ->
                new Finding(
                    INFO,
                    Comparability.weigh(INFO.severity(), List.of(here, there)),
                    List.of(here.name(), there.name()).stream().sorted().toList(),
                    row.service(),
                    row.name(),
                    "%s of %s is %s in %s and not set in %s"
                        .formatted(
                            row.name(), row.service(), setting.shown(), here.name(), there.name()),
                    Spread.place(setting),
                    List.of(twin),
                    "set the header in %s too, or waive %s for %s"
                        .formatted(there.name(), INFO.id(), row.key())));
  }
}
