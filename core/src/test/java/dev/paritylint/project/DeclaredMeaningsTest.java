package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.MemoryTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team says of its own names holds wherever such a name stands. */
class DeclaredMeaningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          MEANING                                       | INPUT                  | SETTING
          A_MEANING: url                                | edge_patience = 5000   | attribute module.edge_patience 5000
          EDGE_PATIENCE: {means: request, unit: ms}     | edge_patience = 5000   | timeout module.edge_patience 5 s
          EDGE_PATIENCE: {means: request, unit: ms}     | edge_patience = "5000" | timeout module.edge_patience 5 s
          PARTNER: url                                  | partner = "wss://a.b"  | url module.partner wss://a.b
          PAGE_TIMEOUT: nothing                         | page_timeout = 30      | attribute module.page_timeout 30
          A_MEANING: url                                | page_timeout = 30      | timeout module.page_timeout 30 s
          """)
  void an_input_of_a_module_that_is_elsewhere(String meaning, String input, String setting) {
    String root = "module \"edge\" {\n  source = \"acme/edge/google\"\n  %s\n}\n";

    assertEquals(
        List.of(setting),
        settings(meaning, Map.of("production/main.tf", root.formatted(input))).stream()
            .filter(line -> line.contains("module."))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          MEANING                                   | VARIABLE             | SETTINGS
          A_MEANING: url                            | EDGE_PATIENCE: 5000  | ''
          EDGE_PATIENCE: {means: request, unit: ms} | EDGE_PATIENCE: 5000  | variable EDGE_PATIENCE 5000; timeout EDGE_PATIENCE 5 s
          CI_PATIENCE: request                      | CI_PATIENCE: 30      | variable CI_PATIENCE 30; timeout CI_PATIENCE 30 s
          PAGE_TIMEOUT: nothing                     | PAGE_TIMEOUT: 30     | ''
          A_MEANING: url                            | PAGE_TIMEOUT: 30     | variable PAGE_TIMEOUT 30; timeout PAGE_TIMEOUT 30 s
          """)
  void a_variable_of_a_job_that_deploys(String meaning, String variable, String settings) {
    String workflow =
        """
        on: push
        jobs:
          deploy:
            runs-on: x
            environment: production
            env:
              %s
            steps:
              - run: gcloud run deploy api --region eu
        """;

    assertEquals(
        settings,
        String.join(
            "; ",
            settings(meaning, Map.of(".github/workflows/main.yml", workflow.formatted(variable)))
                .stream()
                .filter(line -> line.matches("(?:variable|timeout) [A-Z_]+ .*"))
                .toList()));
  }

  @Test
  void a_called_workflow_and_an_action_of_the_repository_know_it_too() {
    String caller =
        """
        on: push
        jobs:
          production:
            uses: ./.github/workflows/deploy.yml
        """;
    String called =
        """
        on: workflow_call
        jobs:
          deploy:
            runs-on: x
            environment: production
            env: {EDGE_PATIENCE: 5000}
            steps:
              - uses: ./deploy
        """;
    String action =
        """
        runs:
          using: composite
          steps:
            - run: gcloud run deploy api --region eu
              env: {EDGE_REST: 70}
        """;

    assertEquals(
        List.of("timeout EDGE_PATIENCE 5 s", "timeout EDGE_REST 70 s"),
        settings(
                "EDGE_PATIENCE: {means: request, unit: ms}\n  EDGE_REST: keep-alive",
                Map.of(
                    ".github/workflows/main.yml", caller,
                    ".github/workflows/deploy.yml", called,
                    "deploy/action.yml", action))
            .stream()
            .filter(line -> line.startsWith("timeout EDGE"))
            .sorted()
            .toList());
  }

  private static List<String> settings(String meaning, Map<String, String> files) {
    Map<String, String> all = new HashMap<>(files);
    all.put("paritylint.yml", "version: 1\nmeanings:\n  " + meaning + "\n");
    MemoryTree tree = new MemoryTree(all);
    Config config = ConfigFile.locate(tree).map(ConfigFile::read).orElseThrow();
    return Assembly.of(tree, config).landscape().settings().stream()
        .map(one -> one.kind().label() + " " + one.name() + " " + one.shown())
        .toList();
  }
}
