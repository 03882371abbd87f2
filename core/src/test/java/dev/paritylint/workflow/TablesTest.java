package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.BundledTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  static Stream<String> commands() {
    return BundledTable.lines(Tables.class, "deploy-commands.txt").stream();
  }

  static Stream<String> actions() {
    return BundledTable.lines(Tables.class, "deploy-actions.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void each_command_deploys_and_a_remote_one_only_elsewhere(String row) {
    boolean remote = row.startsWith("remote: ");
    List<String> words = List.of((remote ? row.substring(8) : row).split(" ", -1));

    assertEquals(!remote, Tables.deploys(words), row);
    assertTrue(Tables.deploysThere(words), row);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void each_action_deploys(String row) {
    String action = row.substring(0, row.indexOf(' '));

    assertNotNull(Tables.deployAction(action), row);
    assertEquals(action, action.toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gcloud run deploy shop --image x            | true
          gcloud --quiet run deploy shop              | true
          gcloud run services list                    | false
          gcloud builds submit                        | false
          terraform -chdir=infra apply -auto-approve  | true
          terraform plan                              | false
          kubectl -n shop set image deploy/a a=b      | true
          kubectl get pods                            | false
          helm -n shop upgrade shop ./chart           | true
          helm diff upgrade shop ./chart              | false
          docker compose up -d                        | false
          aws ecs update-service --service shop       | true
          aws ecs describe-services                   | false
          cap staging deploy                          | true
          """)
  void options_may_stand_between_the_words_of_a_command(String command, boolean deploys) {
    assertEquals(deploys, Tables.deploys(List.of(command.split(" +", -1))));
  }

  @Test
  void only_listed_actions_are_known_to_set_nothing_else() {
    assertNotNull(Tables.actionVariables("actions/checkout"));
    assertNotNull(Tables.actionVariables("google-github-actions/auth"));
    assertNull(Tables.actionVariables("acme/setup"));
  }

  @ParameterizedTest
  @CsvSource({
    "deploy.sh, true",
    "deploy_to_gcp, true",
    "deployStaging, true",
    "Deploy to production, true",
    "check_deploy, false",
    "Post-deploy comment, false",
    "deployment-status, false",
    "build, false",
    "undeploy, false",
  })
  void a_name_says_whether_it_deploys(String name, boolean deploys) {
    assertEquals(deploys, DeployNames.deploys(name));
  }

  @ParameterizedTest
  @CsvSource({
    "terraform-plan, true",
    "destroy, true",
    "e2e-tests, true",
    "check-infra-deploy-status, true",
    "build-test-and-deploy, false",
    "deploy-test, false",
    "terraform-apply, false",
    "migrate, false",
  })
  void a_name_says_whether_it_is_other_work(String name, boolean other) {
    assertEquals(other, DeployNames.isOtherWork(name));
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT_PUBLIC_API_URL, x, true",
    "VITE_THING, x, true",
    "API_URL, https://api.acme.com, true",
    "WEBSOCKET_TIMEOUT, 30, true",
    "CI, true, false",
    "NODE_VERSION, 20, false",
    "REGISTRY, ghcr.io, false",
    "REGISTRY_URL, https://ghcr.io, false",
    "GCP_PROJECT, acme, false",
    "SLACK_WEBHOOK_URL, https://hooks.slack.com/x, false",
    "HEALTH_CHECK_TIMEOUT, 30, false",
    "ENVIRONMENT, staging, false",
  })
  void most_variables_of_a_job_are_its_own(String name, String value, boolean deployed) {
    assertEquals(
        deployed,
        JobVariables.SHIPPED.isDeployed(name, new dev.paritylint.model.Value.Text(value)));
  }
}
