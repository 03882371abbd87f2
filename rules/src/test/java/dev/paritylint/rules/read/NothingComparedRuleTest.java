package dev.paritylint.rules.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NothingComparedRuleTest {
  private static final String BALANCER = "resource \"aws_lb\" \"shop\" {\n  idle_timeout = 60\n}\n";
  private static final String BUCKET = "resource \"aws_s3_bucket\" \"shop\" {}\n";

  @Test
  void services_that_have_nothing_in_common_are_a_warning() {
    assertEquals(
        List.of(
            "warning production and staging were found, but not one setting could be held against"
                + " another"),
        findings(
            Map.of(
                "docker-compose.staging.yml",
                service("api"),
                "docker-compose.production.yml",
                service("billing"))));
  }

  @Test
  void a_terraform_folder_without_any_setting_was_read_and_is_only_noted() {
    assertEquals(
        List.of(
            "note production and staging were found, but nothing was compared: no setting is known"
                + " of production"),
        findings(
            Map.of("terraform/staging/main.tf", BALANCER, "terraform/production/main.tf", BUCKET)));
  }

  @Test
  void the_address_of_a_state_is_no_setting_of_what_runs() {
    String state = "terraform {\n  backend \"s3\" {\n    key = \"shop/state\"\n  }\n}\n";
    assertEquals(
        List.of(
            "note production and staging were found, but nothing was compared: no setting is known"
                + " of production"),
        findings(
            Map.of(
                "terraform/staging/main.tf",
                BALANCER,
                "terraform/production/main.tf",
                state + BUCKET)));
  }

  @Test
  void folders_of_which_not_one_has_a_setting_are_a_warning() {
    assertEquals(
        List.of(
            "warning production and staging were found, but not one setting could be held against"
                + " another"),
        findings(
            Map.of("terraform/staging/main.tf", BUCKET, "terraform/production/main.tf", BUCKET)));
  }

  @Test
  void what_no_reader_has_seen_may_hold_anything() {
    String workflow =
        """
        on: push
        jobs:
          production:
            environment: production
            runs-on: ubuntu-latest
            steps:
              - run: ansible-playbook shop.yml
        """;
    assertEquals(
        List.of(
            "warning production and staging were found, but not one setting could be held against"
                + " another"),
        findings(
            Map.of(
                "terraform/staging/main.tf",
                BALANCER,
                ".github/workflows/deploy-production.yml",
                workflow)));
  }

  @Test
  void an_environment_that_only_a_file_name_speaks_of_is_noted() {
    assertEquals(
        List.of(
            "note production and development were found, but not one setting could be held against"
                + " another"),
        findings(
            Map.of("docker-compose.dev.yml", service("web"), "terraform/prod/main.tf", BALANCER)));
  }

  @Test
  void settings_that_met_and_of_which_no_value_is_known_are_noted() {
    String service = "services:\n  api:\n    environment:\n      TOKEN: ${TOKEN:?}\n";
    assertEquals(
        List.of(
            "note production and staging were found, but nothing was compared: what they have in"
                + " common is unknown"),
        findings(
            Map.of(
                "docker-compose.staging.yml", service, "docker-compose.production.yml", service)));
  }

  @Test
  void one_environment_is_compared_with_none() {
    assertEquals(List.of(), findings(Map.of("terraform/production/main.tf", BALANCER)));
  }

  private static String service(String name) {
    return "services:\n  %s:\n    image: shop/%s:1\n    environment:\n      REGION: eu\n"
        .formatted(name, name);
  }

  private static List<String> findings(Map<String, String> files) {
    return new Linter(Rules.byDefault())
        .lint(Assembly.assemble(new MemoryTree(files))).findings().stream()
            .filter(finding -> finding.rule().id().equals("read/nothing-compared"))
            .map(NothingComparedRuleTest::line)
            .toList();
  }

  private static String line(Finding finding) {
    return finding.severity().label() + " " + finding.message();
  }
}
