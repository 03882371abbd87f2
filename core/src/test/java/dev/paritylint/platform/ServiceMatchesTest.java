package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.ServiceLink;
import dev.paritylint.model.ServiceMatch;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMatchesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          db_migrate,        db-migrate, certain,  ''
          shop-prod-api,     shop-api,   certain,  without `prod`
          db_pre_production, db,         certain,  without `pre-production`
          shop-backend,      backend,    strong,   without `shop`
          orders-service,    orders,     fair,     without `service`
          shop-orders-task,  orders,     fair,     without `shop-task`
          orders-20240131,   orders,     fair,     without `20240131`
          api,               core,       declared, declared
          """)
  void the_steps_that_made_a_name_say_how_sure_it_is(
      String raw, String canonical, String sureness, String why) {
    ServiceMatch match = ServiceMatches.of(raw, canonical);

    assertEquals(sureness + " " + why, told(match));
  }

  @Test
  void a_link_or_a_workflow_is_told_as_what_made_the_name() {
    Raw web = new Raw(deployment(DeploymentKind.COMPOSE, "compose.yml"), "front-prod");
    Raw job =
        new Raw(deployment(DeploymentKind.WORKFLOW, ".github/workflows/mail.yml"), "deploy-prod");
    ServiceLink link = new ServiceLink("web", "front", "the same host leads to both");

    assertEquals(
        "fair the same host leads to both", told(ServiceMatches.of(web, "web", List.of(link))));
    assertEquals("declared declared", told(ServiceMatches.of(web, "web", List.of())));
    assertEquals(
        "strong the job deploys what its workflow is named for",
        told(ServiceMatches.of(job, "mail", List.of(link))));
  }

  private static String told(ServiceMatch match) {
    return match.sureness().label() + " " + match.why();
  }

  private static Deployment deployment(DeploymentKind kind, String main) {
    return new Deployment(kind, Environment.DEFAULT, main, List.of(), null, "");
  }
}
