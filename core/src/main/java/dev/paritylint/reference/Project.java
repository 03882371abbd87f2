package dev.paritylint.reference;

import dev.paritylint.dotenv.DotenvEntry;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A deployment as its variables are filled in for one environment.
 *
 * @param deployment what a finding is about: the compose project, or the env file that it is called
 *     with where one project serves several environments
 * @param source the deployment whose files hold the references
 * @param supplied what its env files define, by name
 * @param mentioned the names that its files refer to
 * @param demanded those of them without which Compose refuses to start
 */
record Project(
    Deployment deployment,
    Deployment source,
    Map<String, DotenvEntry> supplied,
    Set<String> mentioned,
    Set<String> demanded,
    List<Setting> settings) {
  Project {
    supplied = Map.copyOf(supplied);
    mentioned = Set.copyOf(mentioned);
    demanded = Set.copyOf(demanded);
    settings = List.copyOf(settings);
  }

  Environment environment() {
    return deployment.environment();
  }

  /** Whether its env files are meant to hold what it refers to: they define another such name. */
  boolean isSuppliedBesides(String name) {
    return mentioned.stream().anyMatch(each -> !each.equals(name) && supplied.containsKey(each));
  }

  /**
   * Whether something else fills it in, too: it would not start with its env files alone, or they
   * lack a secret, which nobody writes into a repository.
   */
  boolean isSuppliedFromOutside(Predicate<String> secret) {
    return mentioned.stream()
        .filter(name -> !supplied.containsKey(name))
        .anyMatch(name -> demanded.contains(name) || secret.test(name));
  }

  /** Whether another one is the same for another environment, and has what this one lacks. */
  boolean isOutdoneBy(Project other, String name) {
    return !other.environment().equals(environment())
        && other.environment().isDeployed()
        && other.source().kind() == source.kind()
        && other.mentioned().contains(name)
        && other.supplied().containsKey(name)
        && Normalization.equal(
            source.main(), environment(), other.source().main(), other.environment());
  }
}
