package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs that deploy one environment on one branch and another on another. */
class OccasionTargetsTest {
  private static final String DEPLOY = "gcloud run deploy api --set-env-vars ";

  private static Map<String, String> job(String on, String keys, String steps) {
    String workflow =
        "on: " + on + "\njobs:\n  ship:\n" + keys.indent(4) + "    steps:\n" + steps.indent(6);
    return Map.of(Workflows.PATH, workflow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          github.ref == 'refs/heads/main' && 'production' || 'staging'     ~ ship(production) ship(staging)
          github.ref_name == 'main' && 'production' || 'staging'           ~ ship(production) ship(staging)
          github.ref != 'refs/heads/main' && 'staging' || 'production'     ~ ship(production) ship(staging)
          startsWith(github.ref, 'refs/tags/v') && 'prod' || 'staging'     ~ ship(prod) ship(staging)
          github.ref_type == 'tag' && 'prod' || 'staging'                  ~ ship(prod) ship(staging)
          github.event_name == 'release' && 'production' || 'staging'      ~ ship(production) ship(staging)
          github.base_ref == 'main' && 'production' || 'staging'           ~ ship(production) ship(staging)
          github.ref == 'refs/heads/main' && 'prod' || github.ref == 'refs/heads/develop' && 'dev' || 'x' ~ ship(prod) ship(dev)
          github.ref == 'refs/heads/main' && 'a' || 'b'                    ~ ship
          github.ref == 'refs/heads/main' && 'production' || ''            ~ ship
          github.actor == 'me' && 'production' || 'staging'                ~ ship
          contains(github.ref, 'main') && 'production' || 'staging'        ~ ship
          """)
  void an_environment_that_depends_on_the_event_is_split(String expression, String branches) {
    String keys = "environment: ${{ " + expression + " }}\n";

    assertEquals(
        branches,
        String.join(" ", Workflows.branches(job("[push]", keys, "- run: " + DEPLOY + "A=1\n"))));
  }

  @Test
  void each_part_has_what_its_branch_decides() {
    String keys =
        """
        env:
          HOST: ${{ github.ref == 'refs/heads/main' && 'acme.com' || 'staging.acme.com' }}
          ENVIRONMENT: ${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}
        """;
    String steps =
        """
        - run: |
            if [ "$GITHUB_REF" = "refs/heads/main" ]; then
              echo "LEVEL=warn" >> $GITHUB_ENV
            else
              echo "LEVEL=debug" >> $GITHUB_ENV
            fi
        - run: gcloud run deploy api --set-env-vars "H=$HOST,L=$LEVEL,R=${{ github.ref_name }}"
        """;
    Map<String, String> files = job("{push: {branches: [main, develop]}}", keys, steps);

    assertEquals(List.of("ship(production)", "ship(staging)"), Workflows.branches(files));
    assertEquals(
        "api.H=acme.com api.L=warn api.R=main", Workflows.variables("ship(production)", files));
    assertEquals(
        "api.H=staging.acme.com api.L=debug api.R=develop",
        Workflows.variables("ship(staging)", files));

    Map<String, String> open = job("[push]", keys, steps);
    assertEquals(
        "api.H=staging.acme.com api.L=… api.R=…", Workflows.variables("ship(staging)", open));
  }

  @Test
  void a_workflow_that_only_one_branch_starts_is_not_split() {
    String keys = "environment: ${{ github.ref == 'refs/heads/main' && 'prod' || 'staging' }}\n";

    assertEquals(
        List.of("ship"),
        Workflows.branches(job("{push: {branches: [main]}}", keys, "- run: " + DEPLOY + "A=1\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          github.ref == 'refs/heads/main' ~ github.ref == 'refs/heads/develop' ~ Deploy to production ~ Deploy to staging ~ ship(production) ship(staging)
          github.ref == 'refs/heads/main' ~ github.ref != 'refs/heads/main'    ~ Ship (prod)          ~ Ship (staging)    ~ ship(prod) ship(staging)
          github.ref == 'refs/heads/main' ~ github.ref == 'refs/heads/develop' ~ Deploy               ~ Deploy            ~ ship
          github.ref == 'refs/heads/main' ~ github.ref == 'refs/heads/develop' ~ Deploy to production ~ Deploy            ~ ship
          github.event_name != 'pull_request' ~ github.event_name != 'pull_request' ~ Deploy to production ~ Deploy to staging ~ ship
          success()                       ~ success()                          ~ Deploy to production ~ Deploy to staging ~ ship
          """)
  void steps_of_different_branches_are_told_apart_by_their_words(
      String one, String other, String first, String second, String branches) {
    String steps =
        "- {if: \"%s\", name: %s, run: %sA=1}\n".formatted(one, first, DEPLOY)
            + "- {if: \"%s\", name: %s, run: %sA=2}\n".formatted(other, second, DEPLOY);
    Map<String, String> files = job("[push]", "", steps);

    assertEquals(branches, String.join(" ", Workflows.branches(files)));
    if (branches.endsWith("ship(staging)")) {
      assertEquals("api.A=2", Workflows.variables("ship(staging)", files));
    }
  }

  @Test
  void what_a_caller_passes_on_by_its_branch_is_split_too() {
    String caller =
        """
        on: push
        jobs:
          ship:
            uses: ./.github/workflows/one.yml
            with:
              site: ${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}
        """;
    String called =
        """
        on: {workflow_call: {inputs: {site: {type: string}}}}
        jobs:
          go:
            environment: ${{ inputs.site }}
            steps: [{run: "gcloud run deploy api --set-env-vars A=${{ inputs.site }}"}]
        """;
    Map<String, String> files = Map.of(Workflows.PATH, caller, ".github/workflows/one.yml", called);

    assertEquals(List.of("ship(production)", "ship(staging)"), Workflows.branches(files));
    assertEquals("api.A=staging", Workflows.variables("ship(staging)", files));
  }

  @Test
  void variables_of_a_job_with_several_services_are_of_none_of_them() {
    String keys =
        """
        env:
          API_URL: https://api.acme.com
          WS_URL: wss://ws.acme.com
        """;
    String two =
        """
        - run: gcloud run deploy api --set-env-vars API_URL=$API_URL
        - run: gcloud run deploy web --image web
        """;

    assertEquals(
        "api.API_URL=https://api.acme.com ship.WS_URL=wss://ws.acme.com",
        Workflows.variables(null, job("push", keys, two)));
    assertEquals(
        "api.API_URL=https://api.acme.com api.WS_URL=wss://ws.acme.com",
        Workflows.variables(null, job("push", keys, two.replace("deploy web", "deploy api"))));
  }
}
