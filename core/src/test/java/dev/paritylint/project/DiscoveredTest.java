package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape.Comparison;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiscoveredTest {
  private static final Environment REVIEW =
      environment("qa", EnvironmentClass.TEST, Confidence.CERTAIN);
  private static final Environment STAGING =
      environment("staging", EnvironmentClass.PRE_PRODUCTION, Confidence.CERTAIN);
  private static final Environment PRODUCTION =
      environment("production", EnvironmentClass.PRODUCTION, Confidence.CERTAIN);

  private final Deployment review = deployment(DeploymentKind.COMPOSE, REVIEW);
  private final Deployment staging = deployment(DeploymentKind.COMPOSE, STAGING);
  private final Deployment idle = deployment(DeploymentKind.SCRIPT, PRODUCTION);

  @Test
  void the_rest_is_compared_where_the_environment_that_all_were_held_against_goes() {
    Discovered left = discovered(review, staging, idle).without(Set.of(idle));

    assertEquals(List.of(REVIEW, STAGING), left.environments());
    assertEquals(List.of(review, staging), left.deployments());
    assertEquals(List.of(new Comparison(REVIEW, STAGING)), left.comparisons());
  }

  @Test
  void a_comparison_of_two_that_stay_is_kept_and_no_other_is_made() {
    Deployment idleReview = deployment(DeploymentKind.SCRIPT, REVIEW);
    Deployment production = deployment(DeploymentKind.COMPOSE, PRODUCTION);
    Discovered left = discovered(staging, production, idleReview).without(Set.of(idleReview));

    assertEquals(List.of(new Comparison(STAGING, PRODUCTION)), left.comparisons());
  }

  @Test
  void an_environment_that_something_else_deploys_stays() {
    Deployment production = deployment(DeploymentKind.COMPOSE, PRODUCTION);
    Discovered left = discovered(staging, production, idle).without(Set.of(idle));

    assertEquals(List.of(STAGING, PRODUCTION), left.environments());
    assertEquals(List.of(new Comparison(STAGING, PRODUCTION)), left.comparisons());
  }

  @Test
  void a_declared_environment_stays() {
    Environment declared =
        environment("production", EnvironmentClass.PRODUCTION, Confidence.DECLARED);
    Deployment script = deployment(DeploymentKind.SCRIPT, declared);
    Discovered left = discovered(staging, script).without(Set.of(script));

    assertEquals(List.of(STAGING, declared), left.environments());
    assertEquals(List.of(new Comparison(STAGING, declared)), left.comparisons());
  }

  @Test
  void what_was_never_compared_is_not_compared_now() {
    Discovered asked = discovered(review, staging, idle);
    Discovered none =
        new Discovered(
            asked.environments(), asked.deployments(), List.of(), List.of(), List.of(), List.of());

    assertEquals(List.of(), none.without(Set.of(idle)).comparisons());
  }

  private static Discovered discovered(Deployment... deployments) {
    List<Environment> environments =
        Stream.of(deployments).map(Deployment::environment).distinct().toList();
    return new Discovered(
        environments,
        List.of(deployments),
        ComparisonChoice.byDefault(environments),
        List.of(),
        List.of(),
        List.of());
  }

  private static Deployment deployment(DeploymentKind kind, Environment environment) {
    return new Deployment(kind, environment, environment.name(), List.of(), null, "");
  }

  private static Environment environment(
      String name, EnvironmentClass kind, Confidence confidence) {
    return new Environment(name, Set.of(), kind, "", "", confidence, List.of());
  }
}
