package dev.paritylint.rules.variable;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Row;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.missing.MissingOnPurpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A variable that production leaves empty and that every environment below it sets.
 *
 * @param empty production's
 * @param others one of each environment that sets it
 */
record EmptyVariable(Setting empty, List<Setting> others) {
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off|none|[01]");
  private static final Pattern SOMETHING = Pattern.compile("[A-Za-z0-9]{3}");
  private static final Set<String> LITERALS = Set.of("", "\"\"", "''");

  /** Words of variables that are as often empty as not. */
  private static final Set<String> OPTIONAL =
      Set.of(
          "prefix",
          "suffix",
          "subdomain",
          "path",
          "banner",
          "notice",
          "proxy",
          "args",
          "arguments",
          "opts",
          "options",
          "flags",
          "extra",
          "override",
          "overrides",
          "profile",
          "profiles",
          "sentry",
          "dsn",
          "analytics",
          "tracking",
          "telemetry",
          "otel",
          "apm",
          "ga",
          "gtm",
          "gtag",
          "segment",
          "hotjar",
          "rollbar",
          "bugsnag",
          "datadog",
          "newrelic",
          "exclude",
          "ignore",
          "skip",
          "filter",
          "whitelist",
          "allowlist",
          "redirect",
          "recipient",
          "recipients",
          "cc",
          "bcc",
          "user",
          "username",
          "sandbox");

  EmptyVariable {
    others = List.copyOf(others);
  }

  static List<EmptyVariable> of(Landscape landscape) {
    Skeletons skeletons = Skeletons.of(landscape);
    List<EmptyVariable> found = new ArrayList<>();
    for (Row row : Matrix.of(landscape).rows(SettingKind.VARIABLE)) {
      for (Environment environment : landscape.environments()) {
        if (environment.kind() == EnvironmentClass.PRODUCTION) {
          in(row, environment, landscape)
              .filter(variable -> !skeletons.include(variable.empty()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<EmptyVariable> in(Row row, Environment production, Landscape landscape) {
    List<Setting> here = row.in(production);
    if (here.isEmpty() || !here.stream().allMatch(EmptyVariable::isLeftEmpty)) {
      return Optional.empty();
    }
    Setting empty = here.get(0);
    List<Setting> others = new ArrayList<>();
    for (Environment other : comparedWith(production, landscape)) {
      row.in(other).stream()
          .filter(each -> Counterparts.correspond(empty.deployment(), each.deployment()))
          .forEach(others::add);
    }
    boolean wanted = !others.isEmpty() && others.stream().allMatch(EmptyVariable::isReallySet);
    return wanted && !isOptional(empty)
        ? Optional.of(new EmptyVariable(empty, others))
        : Optional.empty();
  }

  private static Set<Environment> comparedWith(Environment production, Landscape landscape) {
    Set<Environment> others = new LinkedHashSet<>();
    for (Comparison pair : landscape.comparisons()) {
      if (pair.left().equals(production)) {
        others.add(pair.right());
      } else if (pair.right().equals(production)) {
        others.add(pair.left());
      }
    }
    others.removeIf(other -> other.kind() == EnvironmentClass.PRODUCTION || !other.isDeployed());
    return others;
  }

  /** Written down as empty, and not merely by default: a default waits for whoever calls. */
  private static boolean isLeftEmpty(Setting setting) {
    boolean declared =
        setting.origin().via().isEmpty() || !setting.origin().source().path().endsWith(".tf");
    return setting.value().equals(new Value.Text(""))
        && !setting.secret()
        && declared
        && LITERALS.contains(setting.origin().source().text())
        && !setting.origin().at().text().contains("$")
        && !Explained.asEmpty(setting.origin().source());
  }

  /** More than a switch, and more than the name of its environment. */
  private static boolean isReallySet(Setting setting) {
    if (setting.secret() || !(setting.value() instanceof Value.Text text)) {
      return false;
    }
    String rest = Normalization.strip(text.text(), setting.environment());
    return !SWITCH.matcher(text.text().strip()).matches()
        && !rest.equals("{env}")
        && SOMETHING.matcher(rest).find();
  }

  private static boolean isOptional(Setting setting) {
    return MissingOnPurpose.isByName(setting)
        || Normalization.names(setting.name().toLowerCase(Locale.ROOT), OPTIONAL)
        || Normalization.names(setting.name(), Synonyms.of(setting.environment()));
  }
}
