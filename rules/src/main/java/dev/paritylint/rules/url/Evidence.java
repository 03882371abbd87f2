package dev.paritylint.rules.url;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.parity.Row;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for a foreign host being a mistake. Direction decides: production naming another is a
 * defect, lower environments sharing with each other are not.
 */
final class Evidence {
  private static final int ENOUGH_TO_AGREE = 3;

  private final Landscape landscape;
  private final Hosts hosts;
  private final Row row;

  Evidence(Landscape landscape, Hosts hosts, Row row) {
    this.landscape = landscape;
    this.hosts = hosts;
    this.row = row;
  }

  /** The severity; empty where the host says nothing. */
  Optional<Severity> verdict(ForeignHost foreign) {
    boolean here = isProduction(foreign.setting().environment());
    boolean there = isProduction(foreign.named());
    if (here && !there) {
      return Optional.of(productionNamesLower(foreign));
    }
    return !here && there ? lowerNamesProduction(foreign) : Optional.empty();
  }

  private Severity productionNamesLower(ForeignHost foreign) {
    if (!hosts.isDeclared(foreign.named()) && hosts.ownVariant(foreign).isEmpty()) {
      return productionNamesStranger(foreign);
    }
    if (allAgree() && !someoneNamesItself(foreign)) {
      return Severity.NOTE;
    }
    boolean certain =
        someoneNamesItself(foreign)
            || hosts.ownVariant(foreign).isPresent()
            || isBelowStaging(foreign.named());
    return certain ? Severity.ERROR : Severity.WARNING;
  }

  /** Others may stand in for what the company does not run, unless staging shows it does. */
  private Severity productionNamesStranger(ForeignHost foreign) {
    if (row.settings().size() == 1) {
      return Severity.WARNING;
    }
    boolean belowStaging =
        settings().stream()
            .filter(other -> other.environment().kind() == EnvironmentClass.PRE_PRODUCTION)
            .anyMatch(other -> isHigherThan(foreign.named(), other));
    return belowStaging ? Severity.ERROR : Severity.NOTE;
  }

  /** Whether a setting of staging has one host of another kind than what is named. */
  private static boolean isHigherThan(Environment named, Setting other) {
    return named.kind().compareTo(other.environment().kind()) > 0
        && Addresses.single(other)
            .filter(address -> Reach.isPublicName(address.host()))
            .filter(address -> !Hosts.namesItself(address.host(), named))
            .isPresent();
  }

  private Optional<Severity> lowerNamesProduction(ForeignHost foreign) {
    boolean marked = Hosts.namesItself(foreign.host(), foreign.named());
    boolean ownVariant = hosts.ownVariant(foreign).isPresent();
    if (ownVariant) {
      return Optional.of(allAgree() || !marked ? Severity.WARNING : Severity.ERROR);
    }
    return Optional.of(anotherLowerNamesItself(foreign) ? Severity.WARNING : Severity.NOTE);
  }

  /** An environment other than the one at fault has its own host at this setting. */
  private boolean someoneNamesItself(ForeignHost foreign) {
    return settings().stream()
        .filter(setting -> !setting.environment().equals(foreign.setting().environment()))
        .anyMatch(Evidence::namesItself);
  }

  private boolean anotherLowerNamesItself(ForeignHost foreign) {
    return settings().stream()
        .filter(setting -> !isProduction(setting.environment()))
        .filter(setting -> !setting.environment().equals(foreign.setting().environment()))
        .anyMatch(Evidence::namesItself);
  }

  private static boolean namesItself(Setting setting) {
    return Addresses.in(setting).stream()
        .anyMatch(address -> Hosts.namesItself(address.host(), setting.environment()));
  }

  private boolean allAgree() {
    List<Value> values = settings().stream().map(Setting::value).distinct().toList();
    return row.settings().size() >= ENOUGH_TO_AGREE && values.size() == 1;
  }

  private boolean isBelowStaging(Environment named) {
    boolean stagingExists =
        landscape.environments().stream()
            .anyMatch(environment -> environment.kind() == EnvironmentClass.PRE_PRODUCTION);
    return stagingExists && named.kind().compareTo(EnvironmentClass.PRE_PRODUCTION) > 0;
  }

  private static boolean isProduction(Environment environment) {
    return environment.kind() == EnvironmentClass.PRODUCTION;
  }

  private List<Setting> settings() {
    return row.all();
  }
}
