package dev.paritylint.lint;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much a difference between environments weighs: in full for what stands next to production,
 * one level less for test, showcase and development, and as a note for the rest.
 */
public final class Comparability {
  private Comparability() {}

  /**
   * The severity of a difference among these environments, by the most production-like pair: what
   * is most like production is what the others are held against.
   */
  public static Severity weigh(Severity full, Collection<Environment> environments) {
    List<EnvironmentClass> kinds =
        environments.stream().distinct().map(Environment::kind).sorted().toList();
    boolean apart = kinds.size() > 1 && kinds.get(0) != kinds.get(kinds.size() - 1);
    return kinds.stream()
        .skip(apart ? 1 : 0)
        .filter(kind -> kind != EnvironmentClass.PRODUCTION)
        .map(kind -> weigh(full, kind))
        .min(Comparator.naturalOrder())
        .orElse(full);
  }

  private static Severity weigh(Severity full, EnvironmentClass kind) {
    return switch (kind) {
      case PRODUCTION, PRE_PRODUCTION -> full;
      case TEST, SHOWCASE, DEVELOPMENT -> full == Severity.ERROR ? Severity.WARNING : Severity.NOTE;
      case EPHEMERAL, LOCAL, UNKNOWN -> Severity.NOTE;
    };
  }
}
