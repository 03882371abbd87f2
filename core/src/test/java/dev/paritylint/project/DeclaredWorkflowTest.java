package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Landscape;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredWorkflowTest {
  private static final String WORKFLOW =
      """
      on: push
      jobs:
        blue:
          runs-on: ubuntu-latest
          steps:
            - run: gcloud run deploy api --set-env-vars LEVEL=debug
        green:
          runs-on: ubuntu-latest
          steps:
            - run: gcloud run deploy api --set-env-vars LEVEL=error
      """;

  @Test
  void a_job_behind_a_hash_is_what_realizes_the_environment() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{workflow: ".github/workflows/deploy.yml#blue"}]}
              production: {deployments: [{workflow: ".github/workflows/deploy.yml#green"}]}
            """);

    assertEquals(List.of("production error", "staging debug"), levels(landscape));
    assertEquals(List.of(), problems(landscape));
  }

  @Test
  void a_job_that_is_named_like_the_environment_needs_no_hash() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              blue: {deployments: [{workflow: .github/workflows/deploy.yml}]}
              green: {deployments: [{workflow: .github/workflows/deploy.yml}]}
            """);

    assertEquals(List.of("blue debug", "green error"), levels(landscape));
  }

  @Test
  void a_job_that_does_not_deploy_is_answered_with_those_that_do() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{workflow: ".github/workflows/deploy.yml#bleu"}]}
            """);

    assertEquals(
        List.of(
            "paritylint.yml:3:38 the workflow has no job `bleu` that deploys,"
                + " name one of blue and green"),
        problems(landscape));
  }

  @Test
  void a_workflow_that_is_not_there_is_answered_with_the_nearest() {
    Landscape landscape =
        assemble(
            """
            version: 1
            environments:
              staging: {deployments: [{workflow: ".github/workflows/depoly.yml#blue"}]}
            """);

    assertEquals(
        List.of(
            "paritylint.yml:3:38 there is no file `.github/workflows/depoly.yml`,"
                + " did you mean `.github/workflows/deploy.yml`?"),
        problems(landscape));
  }

  private static Landscape assemble(String config) {
    return Assembly.of(
            new MemoryTree(Map.of(".github/workflows/deploy.yml", WORKFLOW)),
            ConfigFile.read(SourceFile.of("paritylint.yml", config)))
        .landscape();
  }

  private static List<String> levels(Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.name().equals("LEVEL"))
        .map(setting -> setting.environment().name() + " " + setting.value().shown())
        .sorted()
        .toList();
  }

  private static List<String> problems(Landscape landscape) {
    return landscape.problems().stream()
        .map(one -> one.at() + " " + one.message() + ", " + one.help())
        .toList();
  }
}
