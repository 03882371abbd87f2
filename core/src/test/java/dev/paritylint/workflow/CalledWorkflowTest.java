package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workflows that others of the repository call, with what each caller gives. */
class CalledWorkflowTest {
  private static final String CALLED = ".github/workflows/one.yml";
  private static final String ONE =
      """
      on:
        workflow_call:
          inputs:
            environment: {type: string, required: true}
            debug: {type: boolean}
            level: {type: string, default: info}
            count: {type: number, default: 2}
            text: {type: string, default: 'false'}
            extra: {type: string}
            must: {type: string, required: true}
          secrets:
            TOKEN: {required: true}
      jobs:
        go:
          environment: ${{ inputs.environment }}
          steps:
            - run: gcloud run deploy web --set-env-vars "A=@"
      """;

  private static Map<String, String> files(String caller, String expression) {
    return Map.of(Workflows.PATH, caller, CALLED, ONE.replace("@", "${{ " + expression + " }}"));
  }

  private static String caller(String with) {
    return """
        on: push
        jobs:
          deploy:
            uses: ./.github/workflows/one.yml
        """
        + with.indent(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          inputs.environment                        ~ staging
          inputs.level                              ~ info
          inputs.extra                              ~
          inputs.extra || 'none'                    ~ none
          inputs.debug                              ~ false
          inputs.debug && 'on' || 'off'             ~ off
          inputs.text && 'on' || 'off'              ~ on
          inputs.count > 1 && 'many' || 'one'       ~ many
          inputs.count                              ~ 2
          inputs.must                               ~ …
          env.OF_CALLER                             ~
          """)
  void an_input_is_what_the_caller_gives_or_its_default(String expression, String value) {
    String caller = "env: {OF_CALLER: x}\n" + caller("with: {environment: staging}");

    assertEquals(
        "web.A=" + (value == null ? "" : value),
        Workflows.variables(null, files(caller, expression)));
  }

  @Test
  void a_switch_is_on_where_the_caller_says_so() {
    String caller = caller("with: {environment: staging, debug: true}");

    assertEquals(
        "web.A=on", Workflows.variables(null, files(caller, "inputs.debug && 'on' || 'off'")));
  }

  @Test
  void each_caller_is_a_deployment_and_its_line_is_in_the_chain() {
    String caller =
        """
        on: push
        jobs:
          first:
            uses: ./.github/workflows/one.yml
            with: {environment: staging}
          second:
            uses: ./.github/workflows/one.yml
            with: {environment: production}
        """;
    Map<String, String> files = files(caller, "inputs.environment");

    assertEquals(List.of("first", "second"), Workflows.branches(files));
    assertEquals("web.A=staging", Workflows.variables("first", files));
    Setting setting = Workflows.read("second", files).settings().get(0);
    assertEquals("production", setting.shown());
    assertEquals(CALLED, setting.origin().at().path());
    assertEquals(Workflows.PATH, setting.origin().source().path());
    assertEquals("production", setting.origin().source().text());
    assertEquals(8, setting.origin().source().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          'secrets: {TOKEN: "${{ secrets.STAGING_TOKEN }}"}' ~ secrets.STAGING_TOKEN
          'secrets: inherit'                                 ~ secrets.TOKEN
          'with: {x: y}'                                     ~ secrets.TOKEN
          """)
  void a_secret_has_the_name_that_the_caller_knows_it_by(String given, String name) {
    Setting setting = Workflows.read(null, files(caller(given), "secrets.TOKEN")).settings().get(0);

    assertEquals(
        new Value.Unknown("`" + name + "` is a secret of the repository's settings"),
        setting.value());
  }

  @Test
  void a_job_runs_only_for_the_caller_that_asks_for_it() {
    String one =
        """
        on: {workflow_call: {inputs: {environment: {type: string}}}}
        jobs:
          stage:
            if: inputs.environment == 'staging'
            steps: [{run: "gcloud run deploy web --set-env-vars A=stage"}]
          live:
            if: inputs.environment == 'production'
            steps: [{run: "gcloud run deploy web --set-env-vars A=live"}]
        """;
    String caller = caller("with: {environment: production}");

    assertEquals(
        "web.A=live", Workflows.variables(null, Map.of(Workflows.PATH, caller, CALLED, one)));
  }

  @Test
  void the_environments_of_a_called_matrix_are_told_apart() {
    String one =
        """
        on: workflow_call
        jobs:
          go:
            strategy: {matrix: {site: [staging, production]}}
            steps: [{run: "gcloud run deploy web --set-env-vars A=${{ matrix.site }}"}]
        """;
    Map<String, String> files = Map.of(Workflows.PATH, caller("secrets: inherit"), CALLED, one);

    assertEquals(List.of("deploy(staging)", "deploy(production)"), Workflows.branches(files));
    assertEquals("web.A=production", Workflows.variables("deploy(production)", files));
  }
}
