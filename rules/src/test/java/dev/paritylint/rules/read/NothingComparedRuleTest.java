package dev.paritylint.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NothingComparedRuleTest {
  private static final String COMPOSE =
      """
      services:
        %s:
          image: shop/api:1
          environment:
            %s
      """;
  private static final String BALANCER = "resource \"aws_lb\" \"shop\" {\n  idle_timeout = 60\n}\n";
  private static final String BUCKET = "resource \"aws_s3_bucket\" \"shop\" {}\n";
  private static final String JOB =
      """
      name: Deploy to %1$s
      on: push
      jobs:
        deploy:
          runs-on: ubuntu-latest
          environment: %1$s
          steps:
            - run: npx vercel deploy --yes
      """;

  @Test
  void settings_that_never_meet_are_worth_a_question() {
    assertEquals(
        List.of("warning docker-compose.production.yml:2"),
        told(
            Map.of(
                "docker-compose.staging.yml", COMPOSE.formatted("api", "REGION: eu"),
                "docker-compose.production.yml", COMPOSE.formatted("billing", "REGION: eu"))));
  }

  @Test
  void settings_that_meet_and_that_nobody_knows_are_a_note() {
    assertEquals(
        List.of("note docker-compose.production.yml:2"),
        told(
            Map.of(
                "docker-compose.staging.yml",
                "services:\n  api:\n    environment:\n      KEY: ${KEY:?}\n",
                "docker-compose.production.yml",
                "services:\n  api:\n    environment:\n      KEY: ${KEY:?}\n")));
  }

  @Test
  void deployments_of_two_kinds_need_not_meet() {
    assertEquals(
        List.of("note docker-compose.staging.yml:2"),
        told(
            Map.of(
                "docker-compose.staging.yml",
                COMPOSE.formatted("api", "REGION: eu"),
                "config/production.env",
                "LANGUAGE=de\n")));
  }

  @Test
  void where_a_state_is_kept_is_nothing_that_could_meet() {
    String root = "terraform {\n  backend \"s3\" {\n    key = \"%s\"\n  }\n}\n";
    assertEquals(
        List.of("note terraform/environments/prod/main.tf:3"),
        told(
            Map.of(
                "terraform/environments/prod/main.tf", root.formatted("shop/prod"),
                "terraform/environments/staging/main.tf", root.formatted("shop/staging"))));
  }

  @Test
  void an_environment_that_sets_nothing_has_nothing_to_meet() {
    assertEquals(
        List.of("note .github/workflows/deploy-production.yml:1"),
        told(
            Map.of(
                ".github/workflows/deploy-staging.yml", JOB.formatted("staging"),
                ".github/workflows/deploy-production.yml", JOB.formatted("production"))));
  }

  @Test
  void the_place_is_one_of_an_environment_that_was_found() {
    Map<String, String> files =
        new TreeMap<>(
            Map.of(
                ".github/workflows/deploy-staging.yml", JOB.formatted("staging"),
                ".github/workflows/deploy-production.yml", JOB.formatted("production")));
    files.put("docker-compose.yml", COMPOSE.formatted("api", "REGION: eu"));

    assertEquals(List.of("note .github/workflows/deploy-production.yml:1"), told(files));
  }

  @Test
  void two_sorts_of_one_environment_are_not_meant_to_meet() {
    assertEquals(
        List.of(),
        told(
            Map.of(
                "docker-compose.uat.yml", COMPOSE.formatted("api", "REGION: eu"),
                "docker-compose.uat.local.yml", COMPOSE.formatted("api", "REGION: eu"))));
  }

  @Test
  void a_folder_without_any_setting_is_named() {
    assertEquals(
        List.of(
            "production and staging were found, but nothing was compared: no setting is known of"
                + " production"),
        messages(
            Map.of("terraform/staging/main.tf", BALANCER, "terraform/production/main.tf", BUCKET)));
  }

  @Test
  void folders_of_which_not_one_has_a_setting_are_told_as_they_are() {
    assertEquals(
        List.of(
            "production and staging were found, but not one setting could be held against another"),
        messages(
            Map.of("terraform/staging/main.tf", BUCKET, "terraform/production/main.tf", BUCKET)));
  }

  @Test
  void settings_that_met_without_a_known_value_are_told_as_unknown() {
    String service = "services:\n  api:\n    environment:\n      TOKEN: ${TOKEN:?}\n";
    assertEquals(
        List.of(
            "production and staging were found, but nothing was compared: what they have in"
                + " common is unknown"),
        messages(
            Map.of(
                "docker-compose.staging.yml", service, "docker-compose.production.yml", service)));
  }

  @Test
  void one_environment_is_compared_with_none() {
    assertEquals(List.of(), told(Map.of("terraform/production/main.tf", BALANCER)));
  }

  private static List<String> messages(Map<String, String> files) {
    return Lint.of("read/nothing-compared", files).stream().map(Finding::message).toList();
  }

  private static List<String> told(Map<String, String> files) {
    return Lint.of("read/nothing-compared", files).stream().map(Lint::line).toList();
  }
}
