package dev.paritylint.rules.secret;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A deployed environment's secret stands in the repository. */
public final class SecretRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/secret",
          Severity.ERROR,
          "a deployed environment's secret stands in the repository, or what stands in for one");
  private static final int MANY = 3;

  /** One file with secrets of one sort is one cause. */
  private record Cause(String path, Exposure exposure) {
    static Cause of(ClearSecret secret) {
      return new Cause(secret.setting().origin().source().path(), secret.exposure());
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Cause, List<ClearSecret>> causes = new LinkedHashMap<>();
    for (ClearSecret secret : new ClearSecrets(landscape).all()) {
      causes.computeIfAbsent(Cause.of(secret), cause -> new ArrayList<>()).add(secret);
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, secrets) -> findings.add(together(cause.exposure(), secrets)));
    return findings;
  }

  /** Each of them can be waived by itself. */
  private static Finding together(Exposure exposure, List<ClearSecret> secrets) {
    Finding all = finding(exposure, secrets);
    return secrets.size() == 1 ? all : all.standingFor(new Exposed(exposure, secrets));
  }

  private record Exposed(Exposure exposure, List<ClearSecret> secrets) implements Group {
    @Override
    public List<Finding> parts() {
      return secrets.stream().map(secret -> finding(exposure, List.of(secret))).toList();
    }

    @Override
    public Finding of(List<Finding> some) {
      Set<String> keys = some.stream().map(Finding::key).collect(Collectors.toSet());
      return together(
          exposure,
          secrets.stream().filter(secret -> keys.contains(secret.setting().key())).toList());
    }
  }

  private static Finding finding(Exposure exposure, List<ClearSecret> secrets) {
    Setting first = secrets.get(0).setting();
    List<String> environments = Spread.environments(secrets.stream().map(ClearSecret::setting));
    List<String> names =
        secrets.stream().map(secret -> secret.setting().name()).distinct().toList();
    return new Finding(
        INFO,
        exposure.severity(),
        environments,
        first.service(),
        names.size() == 1 ? first.name() : "*",
        message(exposure, secrets.get(0), names, environments),
        secrets.get(0).place(),
        secrets.stream()
            .skip(1)
            .map(ClearSecret::place)
            .filter(place -> !place.at().equals(first.origin().at()))
            .distinct()
            .limit(MANY)
            .toList(),
        help(exposure));
  }

  private static String message(
      Exposure exposure, ClearSecret first, List<String> names, List<String> environments) {
    String listed = Spread.list(names);
    boolean one = names.size() == 1;
    String where = Spread.list(environments);
    return switch (exposure) {
      case SHARED ->
          "%s %s the same in %s and %s".formatted(listed, is(one), where, first.elsewhere());
      case CLEAR -> "%s of %s %s in clear text".formatted(listed, where, stands(one));
      case STAND_IN -> "%s of %s %s only a placeholder".formatted(listed, where, is(one));
      case AWAITED -> "%s of %s %s still to be filled in".formatted(listed, where, is(one));
      case MADE_UP ->
          "%s of %s %s in clear text, and easy to guess".formatted(listed, where, stands(one));
      case FALLBACK ->
          "%s of %s %s back to what stands here where nobody sets %s"
              .formatted(listed, where, one ? "falls" : "fall", one ? "it" : "them");
    };
  }

  private static String is(boolean one) {
    return one ? "is" : "are";
  }

  private static String stands(boolean one) {
    return one ? "stands" : "stand";
  }

  private static String help(Exposure exposure) {
    return switch (exposure) {
      case SHARED ->
          "issue a secret of its own to each environment, and keep them in a secret store";
      case CLEAR, MADE_UP -> "issue a new one, keep it in a secret store and refer to it here";
      case STAND_IN, AWAITED -> "set the real one from a secret store";
      case FALLBACK -> "demand it instead, as ${NAME:?}";
    };
  }
}
