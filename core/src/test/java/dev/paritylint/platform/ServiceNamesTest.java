package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNamesTest {
  private static final ServiceNames NAMES = ServiceNames.load();

  private static Deployment deployment(DeploymentKind kind, String environment) {
    Environment named =
        new Environment(
            environment,
            Set.of(environment),
            EnvironmentClass.UNKNOWN,
            "",
            "",
            Confidence.CERTAIN,
            List.of());
    return new Deployment(kind, named, environment, List.of(), null, "");
  }

  private static final Deployment STAGING = deployment(DeploymentKind.TERRAFORM, "staging");
  private static final Deployment PRODUCTION = deployment(DeploymentKind.TERRAFORM, "production");
  private static final Deployment COMPOSE = deployment(DeploymentKind.COMPOSE, "staging");
  private static final Deployment SCRIPT = deployment(DeploymentKind.SCRIPT, "staging");

  private static Map<Raw, String> match(List<Raw> names) {
    return NAMES.match(names, Map.of(), "");
  }

  private static List<Raw> raws(Deployment deployment, String... names) {
    return List.of(names).stream().map(name -> new Raw(deployment, name)).toList();
  }

  private static List<Raw> all(List<Raw> first, List<Raw> second) {
    List<Raw> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Test
  void separators_and_capitals_do_not_matter() {
    Map<Raw, String> matched =
        match(all(raws(COMPOSE, "db-migrate"), raws(SCRIPT, "db_migrate", "dbMigrate")));
    assertEquals(Set.of("db-migrate"), Set.copyOf(matched.values()));
  }

  @Test
  void words_for_environments_are_dropped() {
    Map<Raw, String> matched =
        match(all(raws(STAGING, "shop-staging-api"), raws(PRODUCTION, "shop-prod-api")));
    assertEquals(Set.of("shop-api"), Set.copyOf(matched.values()));
  }

  @Test
  void the_first_word_that_a_kind_shares_is_the_projects() {
    Map<Raw, String> matched =
        match(
            all(
                raws(STAGING, "shop-backend-staging", "shop-auth-staging", "shop-frontend-staging"),
                raws(COMPOSE, "backend", "auth", "frontend")));
    assertEquals("backend", matched.get(new Raw(STAGING, "shop-backend-staging")));
    assertEquals("auth", matched.get(new Raw(STAGING, "shop-auth-staging")));
    assertEquals("backend", matched.get(new Raw(COMPOSE, "backend")));
  }

  @Test
  void labels_of_load_balancers_do_not_hide_the_projects_word() {
    Map<Raw, String> matched =
        match(
            raws(STAGING, "shop-backend", "shop-auth", "api_backend", "auth_backend", "https_lb"));
    assertEquals("backend", matched.get(new Raw(STAGING, "shop-backend")));
    assertEquals("api-backend", matched.get(new Raw(STAGING, "api_backend")));
  }

  @Test
  void the_repositorys_name_is_the_projects() {
    Map<Raw, String> matched = NAMES.match(raws(STAGING, "shop-backend-staging"), Map.of(), "shop");
    assertEquals(List.of("backend"), List.copyOf(matched.values()));
  }

  @Test
  void words_for_the_role_are_dropped() {
    Map<Raw, String> matched =
        match(all(raws(SCRIPT, "auth-service"), raws(COMPOSE, "auth", "billing-svc")));
    assertEquals("auth", matched.get(new Raw(SCRIPT, "auth-service")));
    assertEquals("billing", matched.get(new Raw(COMPOSE, "billing-svc")));
  }

  @Test
  void two_services_of_one_deployment_are_never_made_one() {
    Map<Raw, String> matched =
        match(all(raws(SCRIPT, "orders"), raws(COMPOSE, "orders-task", "orders-service")));
    assertEquals(3, Set.copyOf(matched.values()).size(), matched.toString());
    assertEquals("orders-task", matched.get(new Raw(COMPOSE, "orders-task")));
  }

  @Test
  void one_deployments_services_for_two_environments_stay_apart() {
    Map<Raw, String> matched =
        match(all(raws(COMPOSE, "backend-prod", "backend-staging"), raws(SCRIPT, "queue")));
    assertEquals("backend-prod", matched.get(new Raw(COMPOSE, "backend-prod")));
    assertEquals("backend", matched.get(new Raw(COMPOSE, "backend-staging")));
  }

  @Test
  void another_deployments_pair_does_not_part_what_is_one_environments() {
    Map<Raw, String> matched =
        match(
            all(
                raws(COMPOSE, "backend-prod", "backend-staging"),
                all(raws(PRODUCTION, "backend-prod"), raws(SCRIPT, "backend"))));
    assertEquals("backend", matched.get(new Raw(COMPOSE, "backend-staging")));
    assertEquals("backend-prod", matched.get(new Raw(COMPOSE, "backend-prod")));
    assertEquals("backend", matched.get(new Raw(PRODUCTION, "backend-prod")));
    assertEquals("backend", matched.get(new Raw(SCRIPT, "backend")));
  }

  @Test
  void a_label_without_the_environments_word_is_the_same_service() {
    Map<Raw, String> matched = match(raws(STAGING, "backend", "backend-staging"));
    assertEquals(Set.of("backend"), Set.copyOf(matched.values()));
  }

  @Test
  void a_name_that_a_variable_completes_is_no_others() {
    Map<Raw, String> matched = match(all(raws(STAGING, "${API_NAME}"), raws(COMPOSE, "api-name")));
    assertEquals("${API_NAME}", matched.get(new Raw(STAGING, "${API_NAME}")));
    assertEquals("api-name", matched.get(new Raw(COMPOSE, "api-name")));
  }

  @Test
  void two_of_three_names_make_no_projects_word() {
    Map<Raw, String> matched =
        match(raws(COMPOSE, "quest_metrics", "quest_session", "character_activity"));
    assertEquals("quest-metrics", matched.get(new Raw(COMPOSE, "quest_metrics")));
  }

  @Test
  void synonyms_and_contained_names_stay_apart() {
    Map<Raw, String> matched =
        match(all(raws(SCRIPT, "backend"), raws(COMPOSE, "api", "backend-worker")));
    assertEquals(3, Set.copyOf(matched.values()).size());
  }

  @Test
  void a_name_of_nothing_but_fillers_stays() {
    Map<Raw, String> matched = match(raws(COMPOSE, "service", "prod"));
    assertEquals("service", matched.get(new Raw(COMPOSE, "service")));
    assertEquals("prod", matched.get(new Raw(COMPOSE, "prod")));
  }

  @Test
  void a_name_without_any_word_is_kept() {
    assertEquals("--", match(raws(COMPOSE, "--")).get(new Raw(COMPOSE, "--")));
  }

  @Test
  void a_declared_alias_wins_also_with_an_environments_word() {
    Map<Raw, String> matched =
        NAMES.match(
            all(raws(STAGING, "shop-backend-staging"), raws(COMPOSE, "api", "backend")),
            Map.of("core", List.of("api", "shop-backend")),
            "");
    assertEquals("core", matched.get(new Raw(STAGING, "shop-backend-staging")));
    assertEquals("core", matched.get(new Raw(COMPOSE, "api")));
    assertNotEquals("core", matched.get(new Raw(COMPOSE, "backend")));
  }

  @Test
  void test_is_an_environment_in_names_of_tests_own_deployments_only() {
    Deployment test = deployment(DeploymentKind.COMPOSE, "test");
    Map<Raw, String> matched =
        match(all(raws(test, "api-test"), raws(PRODUCTION, "db-test-helper", "api")));
    assertEquals("api", matched.get(new Raw(test, "api-test")));
    assertEquals("db-test-helper", matched.get(new Raw(PRODUCTION, "db-test-helper")));
  }

  @Test
  void a_job_that_only_says_that_it_deploys_is_called_after_its_workflow() {
    Environment production = PRODUCTION.environment();
    Deployment mail =
        new Deployment(
            DeploymentKind.WORKFLOW, production, ".github/workflows/mail.yml", List.of(), null, "");
    Deployment deploy =
        new Deployment(
            DeploymentKind.WORKFLOW,
            production,
            ".github/workflows/deploy-prod.yml",
            List.of(),
            null,
            "");
    Map<Raw, String> matched =
        match(all(raws(mail, "deploy-prod", "deploy-web"), raws(deploy, "deploy")));
    assertEquals("mail", matched.get(new Raw(mail, "deploy-prod")));
    assertEquals("deploy-web", matched.get(new Raw(mail, "deploy-web")));
    assertEquals("deploy", matched.get(new Raw(deploy, "deploy")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_order_of_names_does_not_matter(long seed) {
    Random random = new Random(seed);
    List<String> parts =
        List.of("shop", "api", "auth", "service", "task", "staging", "orders", "2", "worker");
    List<Raw> names = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String name =
          parts.get(random.nextInt(parts.size()))
              + (random.nextBoolean() ? "-" : "_")
              + parts.get(random.nextInt(parts.size()));
      names.add(new Raw(List.of(STAGING, PRODUCTION, COMPOSE).get(random.nextInt(3)), name));
    }
    Map<Raw, String> first = match(names);
    Collections.shuffle(names, random);
    assertEquals(first, match(names));
  }
}
