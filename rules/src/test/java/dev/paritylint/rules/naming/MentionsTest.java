package dev.paritylint.rules.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What jobs of workflows name without setting it: the cases 28 and 29 of the measurement. */
class MentionsTest {
  private static final String JOB =
      """
      on: push
      env:
        REGION: eu
      jobs:
        deploy:
          runs-on: x
          environment: %s
          env:
            TOKEN: ${{ secrets.%s }}
          steps:
            - run: ./ship.sh
            - run: gcloud run deploy api --set-env-vars A=1
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          CASE                    | STAGING            | PRODUCTION         | FINDINGS
          the same in both        | STAGING_DEPLOY_KEY | STAGING_DEPLOY_KEY | error production.yml:9
          each its own            | STAGING_DEPLOY_KEY | PROD_DEPLOY_KEY    | none
          another of staging's    | DEPLOY_KEY         | STAGING_DEPLOY_KEY | warning production.yml:9
          one for both            | DEPLOY_KEY         | DEPLOY_KEY         | none
          production's in staging | PROD_DEPLOY_KEY    | PROD_DEPLOY_KEY    | note staging.yml:9
          a word that is no name  | DEPLOYMENT_KEY     | STAGEHAND_KEY      | none
          """)
  void a_job_is_handed_a_secret_by_its_environment(
      String name, String staging, String production, String findings) {
    assertEquals(
        findings, told(JOB.formatted("staging", staging), JOB.formatted("production", production)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          WHERE                     | BEFORE                | AFTER                                                    | FINDINGS
          of the workflow           | REGION: eu            | REGION: ${{ secrets.STAGING_X }}                         | warning production.yml:3
          in a script               | ./ship.sh             | ./ship.sh ${{ secrets.STAGING_X }}                       | warning production.yml:11
          its own key says so       | REGION: eu            | STAGING_KEY: ${{ secrets.STAGING_X }}                    | none
          of two                    | REGION: eu            | REGION: ${{ github.ref == 'a' && secrets.PROD_X OR secrets.STAGING_X }} | none
          a word of a command       | ./ship.sh             | shipctl --environment staging apply                      | error production.yml:11
          with an equals sign       | ./ship.sh             | shipctl --env=staging apply                              | error production.yml:11
          of a cluster              | ./ship.sh             | kubectl --context acme-staging get pods                  | warning production.yml:11
          a choice of the script    | ./ship.sh             | test $A = production OR shipctl --env staging        | none
          its own                   | ./ship.sh             | shipctl --env production apply                           | none
          no flag                   | ./ship.sh             | ./promote-from staging                                   | none
          on a condition            | - run: ./ship.sh      | - {run: "shipctl --env staging apply", if: "${{ inputs.a }}"} | none
          """)
  void what_a_job_of_production_names_elsewhere(
      String where, String before, String after, String findings) {
    String production =
        JOB.formatted("production", "DEPLOY_KEY").replace(before, after.replace(" OR ", " || "));

    assertEquals(findings, told(JOB.formatted("staging", "DEPLOY_KEY"), production), where);
  }

  @Test
  void a_job_that_names_the_same_of_both_works_on_both() {
    String production =
        JOB.formatted("production", "PROD_DATABASE")
            .replace("REGION: eu", "SOURCE: ${{ secrets.STAGING_DATABASE }}");

    assertEquals("none", told(JOB.formatted("staging", "STAGING_DATABASE"), production));
  }

  @Test
  void what_all_jobs_of_a_workflow_are_handed_is_of_none() {
    String both =
        """
        on: push
        env:
          KEY: ${{ secrets.STAGING_KEY }}
        jobs:
          staging:
            environment: staging
            runs-on: x
            steps:
              - run: gcloud run deploy api --set-env-vars A=1
          production:
            environment: production
            runs-on: x
            steps:
              - run: gcloud run deploy api --set-env-vars A=1
        """;

    assertEquals(
        List.of(),
        Lint.of("variable/cross-environment", Map.of(".github/workflows/deploy.yml", both)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          CASE                   | ENVIRONMENT | STEP                              | FINDINGS
          its own                | staging     | ./e2e.sh staging                  | none
          another's, all else own | production | ./e2e.sh staging                  | error staging.yml:17
          another's, and of both | production  | ./e2e.sh staging production       | none
          another's, of none     | production  | ./e2e.sh                          | none
          a weak word            | demo        | ./e2e.sh staging                  | none
          not literal            | ${{ x }}    | ./e2e.sh staging                  | none
          """)
  void a_job_runs_in_the_environment_of_another(
      String name, String environment, String step, String findings) {
    String staging =
        JOB.formatted("staging", "DEPLOY_KEY")
            + "  run-tests:\n    needs: deploy\n    runs-on: x\n    name: Tests\n"
            + "    environment: "
            + environment
            + "\n    steps:\n      - run: "
            + step
            + "\n";

    assertEquals(findings, told(staging, JOB.formatted("production", "DEPLOY_KEY")), name);
  }

  @Test
  void production_is_no_word_to_look_for_in_stagings_commands() {
    String staging =
        JOB.formatted("staging", "DEPLOY_KEY")
            .replace("./ship.sh", "ember build --environment production");

    assertEquals("none", told(staging, JOB.formatted("production", "DEPLOY_KEY")));
  }

  private static String told(String staging, String production) {
    List<String> told =
        Lint.of(
                "variable/cross-environment",
                Map.of(
                    ".github/workflows/staging.yml", staging,
                    ".github/workflows/production.yml", production))
            .stream()
            .map(finding -> Lint.line(finding).replace(".github/workflows/", ""))
            .toList();
    return told.isEmpty() ? "none" : String.join("; ", told);
  }
}
