package dev.paritylint.rules.naming;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Row;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.rules.Fallback;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What speaks for a foreign name being a mistake. Direction decides: production that names a lower
 * environment is one, lower environments share with each other on purpose.
 */
final class NamingEvidence {
  private static final int ENOUGH_TO_AGREE = 3;

  private final Map<String, Set<String>> byEnvironment = new HashMap<>();

  /** What all of these hold together. */
  NamingEvidence(Landscape... landscapes) {
    for (Landscape landscape : landscapes) {
      for (Setting setting : landscape.settings()) {
        byEnvironment
            .computeIfAbsent(setting.environment().name(), name -> new TreeSet<>())
            .addAll(Identifiers.in(setting));
      }
    }
  }

  /** The severity, one level less for what only holds where nobody sets another; empty for none. */
  Optional<Severity> verdict(ForeignName foreign, Row row) {
    Optional<Severity> full = full(foreign, row);
    return Fallback.holds(foreign.setting(), foreign.identifier())
        ? full.map(severity -> severity == Severity.ERROR ? Severity.WARNING : Severity.NOTE)
        : full;
  }

  private Optional<Severity> full(ForeignName foreign, Row row) {
    if (foreign.isInProduction()) {
      return Optional.of(productionNamesLower(foreign, row));
    }
    return Tiers.isProduction(foreign.named())
        ? Optional.of(lowerNamesProduction(foreign, row))
        : lowerNamesLower(foreign, row);
  }

  private Severity productionNamesLower(ForeignName foreign, Row row) {
    boolean own = ownVariant(foreign).isPresent();
    if (!own && isShared(foreign)) {
      return Severity.NOTE;
    }
    if (allAgree(row) && !namesItself(row.in(foreign.named()))) {
      return Severity.NOTE;
    }
    boolean certain =
        own
            || isCopy(foreign, row)
            || siblingNamesItself(foreign, row)
            || isIdentity(foreign)
            || isBelowStaging(foreign, row);
    if (certain) {
      return Severity.ERROR;
    }
    return isDeclared(foreign.named()) ? Severity.WARNING : Severity.NOTE;
  }

  private boolean isDeclared(Environment named) {
    return byEnvironment.containsKey(named.name());
  }

  private Severity lowerNamesProduction(ForeignName foreign, Row row) {
    boolean sibling = lowerSiblingNamesItself(foreign, row);
    if (isIdentity(foreign)) {
      return sibling || !allEqual(row) ? Severity.ERROR : Severity.NOTE;
    }
    if (ownVariant(foreign).isPresent()) {
      return allEqual(row) ? Severity.WARNING : Severity.ERROR;
    }
    return sibling && !isShared(foreign) && !isHosted(foreign) ? Severity.WARNING : Severity.NOTE;
  }

  private Optional<Severity> lowerNamesLower(ForeignName foreign, Row row) {
    if (isIdentity(foreign) && isCopy(foreign, row)) {
      return Optional.of(Severity.WARNING);
    }
    return ownVariant(foreign).map(own -> Severity.NOTE);
  }

  /** The same identifier under this environment's own name, where its configuration has one. */
  Optional<String> ownVariant(ForeignName foreign) {
    Environment own = foreign.setting().environment();
    String bare = Normalization.strip(foreign.identifier(), foreign.named());
    if (bare.equals("{env}")) {
      return Optional.empty();
    }
    return byEnvironment.getOrDefault(own.name(), Set.of()).stream()
        .filter(other -> Normalization.names(other, Synonyms.of(own)))
        .filter(other -> Normalization.strip(other, own).equals(bare))
        .findFirst();
  }

  private static boolean isCopy(ForeignName foreign, Row row) {
    return row.in(foreign.named()).stream()
        .anyMatch(
            there ->
                there.value().equals(foreign.setting().value())
                    && Identifiers.in(there).contains(foreign.identifier()));
  }

  private static boolean siblingNamesItself(ForeignName foreign, Row row) {
    return namesItself(siblings(foreign, row).toList());
  }

  private static boolean lowerSiblingNamesItself(ForeignName foreign, Row row) {
    return namesItself(
        siblings(foreign, row).filter(other -> !Tiers.isProduction(other.environment())).toList());
  }

  /** The same setting in the other environments. */
  private static Stream<Setting> siblings(ForeignName foreign, Row row) {
    return row.all().stream()
        .filter(other -> !other.environment().equals(foreign.setting().environment()));
  }

  private static boolean namesItself(List<Setting> settings) {
    return settings.stream()
        .anyMatch(
            setting ->
                Identifiers.in(setting).stream()
                    .anyMatch(
                        each -> Normalization.names(each, Synonyms.of(setting.environment()))));
  }

  private static boolean isIdentity(ForeignName foreign) {
    return Normalization.names(
            WordLists.simpleName(foreign.setting().name()), WordLists.of("identity"))
        && Synonyms.of(foreign.named()).contains(foreign.identifier().toLowerCase(Locale.ROOT));
  }

  /** What is shown to customers often stands where production does. */
  private static boolean isHosted(ForeignName foreign) {
    return foreign.setting().environment().kind() == EnvironmentClass.SHOWCASE
        && Normalization.names(
            WordLists.simpleName(foreign.setting().name()), WordLists.of("place"));
  }

  private static boolean isShared(ForeignName foreign) {
    return Normalization.names(
        WordLists.simpleName(foreign.setting().name()), WordLists.of("shared"));
  }

  private static boolean allAgree(Row row) {
    return row.settings().size() >= ENOUGH_TO_AGREE && allEqual(row);
  }

  private static boolean allEqual(Row row) {
    return row.all().stream().map(Setting::value).distinct().count() <= 1;
  }

  /** Production names what lies below that which staging names. */
  private boolean isBelowStaging(ForeignName foreign, Row row) {
    return row.all().stream()
        .filter(other -> other.environment().kind() == EnvironmentClass.PRE_PRODUCTION)
        .anyMatch(
            other ->
                Tiers.isBelow(foreign.named(), other.environment())
                    && Identifiers.in(other).stream()
                        .noneMatch(
                            each -> Normalization.names(each, Synonyms.of(foreign.named()))));
  }
}
