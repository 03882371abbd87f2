package dev.paritylint.rules.url;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.rules.naming.UndeclaredEnvironments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which hosts the environments name, and which of them are foreign where they stand. */
final class Hosts {
  private final List<Environment> environments;
  private final List<Environment> undeclared;
  private final Map<String, Set<String>> byEnvironment = new HashMap<>();

  private Hosts(List<Environment> environments) {
    this.environments = environments;
    this.undeclared = UndeclaredEnvironments.besidesInHosts(environments);
  }

  static Hosts of(Landscape landscape) {
    Hosts hosts =
        new Hosts(landscape.environments().stream().filter(each -> !each.isDefault()).toList());
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.URL) {
        Addresses.in(setting).forEach(address -> hosts.add(setting.environment(), address.host()));
      }
    }
    for (Route route : landscape.routes()) {
      hosts.add(route.environment(), route.host());
    }
    return hosts;
  }

  private void add(Environment environment, String host) {
    if (!host.isEmpty()) {
      byEnvironment.computeIfAbsent(environment.name(), name -> new TreeSet<>()).add(host);
    }
  }

  /** The hosts of a setting that name another environment and not their own. */
  List<ForeignHost> foreign(Setting setting) {
    List<String> hosts = Addresses.in(setting).stream().map(address -> address.host()).toList();
    Set<String> own = Synonyms.of(setting.environment());
    boolean listOfAll =
        hosts.size() > 1 && hosts.stream().anyMatch(host -> isOwn(host, setting.environment()));
    if (listOfAll) {
      return List.of();
    }
    List<ForeignHost> foreign = new ArrayList<>();
    for (String host : hosts) {
      if (!Normalization.names(host, own)) {
        named(host, setting.environment())
            .or(() -> unmarkedOwner(host, setting.environment()))
            .or(() -> stranger(host, setting))
            .filter(other -> !Normalization.names(setting.name(), Synonyms.of(other)))
            .ifPresent(other -> foreign.add(new ForeignHost(setting, host, other)));
      }
    }
    return foreign;
  }

  private boolean isOwn(String host, Environment environment) {
    return Normalization.names(host, Synonyms.of(environment))
        || (environment.kind() == EnvironmentClass.PRODUCTION
            && named(host, environment).isEmpty());
  }

  /** The other environment that a host names. */
  private Optional<Environment> named(String host, Environment own) {
    return environments.stream()
        .filter(other -> !other.equals(own))
        .filter(other -> names(host, own, other))
        .findFirst();
  }

  /** What everybody knows by that name, and production is held to alone. */
  private Optional<Environment> stranger(String host, Setting setting) {
    return undeclared.stream()
        .filter(other -> setting.environment().kind() == EnvironmentClass.PRODUCTION)
        .filter(other -> Reach.isPublicName(host) && TopLevelDomains.end(host))
        .filter(other -> !UrlNames.isLocalOnPurpose(setting))
        .filter(other -> names(host, setting.environment(), other))
        .findFirst();
  }

  /** Whether the repository has the environment. */
  boolean isDeclared(Environment environment) {
    return environments.contains(environment);
  }

  /**
   * Production, where it names the host itself without a word for it, and this environment has a
   * host that differs only by its own word.
   */
  private Optional<Environment> unmarkedOwner(String host, Environment own) {
    boolean marked =
        hosts(own).stream()
            .anyMatch(
                other -> namesItself(other, own) && Normalization.strip(other, own).equals(host));
    return environments.stream()
        .filter(other -> marked && other.kind() == EnvironmentClass.PRODUCTION)
        .filter(other -> !other.equals(own) && hosts(other).contains(host))
        .findFirst();
  }

  private Set<String> hosts(Environment environment) {
    return byEnvironment.getOrDefault(environment.name(), Set.of());
  }

  private static boolean names(String host, Environment own, Environment other) {
    Set<String> words = new TreeSet<>(Synonyms.of(other));
    words.removeAll(Synonyms.of(own));
    return Normalization.names(Reach.withoutPrivateEnd(host), words);
  }

  /** Whether a host says which environment it belongs to, and that is this one. */
  static boolean namesItself(String host, Environment environment) {
    return Normalization.names(host, Synonyms.of(environment));
  }

  /** The same host under this environment's own name, where its configuration knows one. */
  Optional<String> ownVariant(ForeignHost foreign) {
    Environment own = foreign.setting().environment();
    String bare = Normalization.strip(foreign.host(), foreign.named());
    return hosts(own).stream()
        .filter(host -> !host.equals(foreign.host()))
        .filter(host -> Normalization.strip(host, own).equals(bare))
        .findFirst();
  }
}
