package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Landscape;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredWorkspaceTest {
  private static final String ROOT =
      """
      locals {
        levels = { blue = "debug", green = "error" }
      }
      resource "google_cloud_run_v2_service" "api" {
        name = "api"
        template {
          containers {
            env {
              name  = "LOG_LEVEL"
              value = lookup(local.levels, terraform.workspace, "info")
            }
          }
        }
      }
      """;

  @Test
  void the_settings_of_an_environment_have_the_values_of_its_workspace() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{terraform: infra, workspace: blue}]}
              production: {deployments: [{terraform: infra, workspace: green}]}
            """);

    assertEquals(List.of("production error", "staging debug"), levels(landscape));
    assertEquals(List.of(), problems(landscape));
  }

  @Test
  void an_environment_without_a_workspace_is_not_given_that_of_another() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{terraform: infra, workspace: blue}]}
              production: {deployments: [{terraform: infra, workspace: default}]}
            """);

    assertEquals(List.of("production info", "staging debug"), levels(landscape));
  }

  @Test
  void a_key_that_is_nearly_one_is_corrected() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{terraform: infra, workspce: blue}]}
            """);

    assertEquals(
        List.of(
            "paritylint.yml:3:46 unknown key `workspce` in a deployment, did you mean"
                + " `workspace`?"),
        problems(landscape));
  }

  @Test
  void a_workspace_belongs_to_terraform() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{dotenv: app.env, workspace: blue}]}
            """);

    assertEquals(
        List.of(
            "paritylint.yml:3:56 `workspace` without `terraform`,"
                + " name the Terraform folder beside it"),
        problems(landscape));
  }

  private static Landscape assemble(String config) {
    return Assembly.of(
            new MemoryTree(Map.of("infra/main.tf", ROOT, "app.env", "A=1\n")),
            ConfigFile.read(SourceFile.of("paritylint.yml", config)))
        .landscape();
  }

  private static List<String> levels(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.name().equals("LOG_LEVEL"))
        .map(setting -> setting.environment() + " " + setting.value().shown())
        .sorted()
        .toList();
  }

  private static List<String> problems(Landscape landscape) {
    return landscape.problems().stream()
        .map(problem -> problem.at() + " " + problem.message() + ", " + problem.help())
        .toList();
  }
}
