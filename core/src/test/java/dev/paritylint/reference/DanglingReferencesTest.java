package dev.paritylint.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Reference;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanglingReferencesTest {
  private static final String CALL = "docker compose --env-file config/$STAGE.env up -d\n";

  private static String compose(String... variables) {
    return "services:\n  api:\n    image: shop/api:1\n    environment:\n      "
        + String.join("\n      ", variables)
        + "\n";
  }

  private final Map<String, String> files = new TreeMap<>();

  private DanglingReferencesTest with(String path, String text) {
    files.put(path, text);
    return this;
  }

  private List<String> found() {
    return Assembly.assemble(new MemoryTree(files)).dangling().stream()
        .map(DanglingReferencesTest::line)
        .toList();
  }

  private static String line(Reference reference) {
    return "%s %s %s %s: %s"
        .formatted(
            reference.setting().environment(),
            reference.setting().key(),
            reference.at(),
            reference.at().text(),
            reference.effect());
  }

  @Test
  void what_the_env_file_beside_lacks_and_nobody_speaks_of_is_dangling() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with(".env", "REGION=eu\n");

    assertEquals(
        List.of(
            "default api.URL docker-compose.yml:6:19 ${API_HOST}: Compose fills in an empty text"),
        found());
  }

  @Test
  void without_an_env_file_the_shell_may_define_anything() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));

    assertEquals(List.of(), found());
  }

  @Test
  void an_env_file_that_defines_nothing_of_it_is_no_evidence() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with(".env", "COLOR=blue\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH                         | TEXT
          .env.example                 | API_HOST=
          config/app.env               | API_HOST=api.acme.com
          sample.env                   | API_HOST=api.acme.com
          deploy.sh                    | export API_HOST=$(hostname -f)
          deploy.sh                    | API_HOST=a docker compose up
          deploy.sh                    | read -p 'Which host?' API_HOST
          deploy.ps1                   | $env:API_HOST = "a"
          Makefile                     | API_HOST ?= a
          Makefile                     | export API_HOST
          .github/workflows/deploy.yml | env: {API_HOST: api.acme.com}
          .github/workflows/deploy.yml | env: {API_HOST: "${{ vars.API_HOST }}"}
          .gitlab-ci.yml               | variables: {API_HOST: a}
          Jenkinsfile                  | environment { API_HOST = 'a' }
          README.md                    | Set `API_HOST` before you start.
          docs/setup.rst               | API_HOST
          deploy.py                    | os.environ["API_HOST"] = "a"
          deploy.py                    | run(["docker", "compose", "up"], env={"API_HOST": host})
          infra/main.tf                | API_HOST = "a"
          """)
  void whoever_speaks_of_a_variable_may_define_it(String path, String text) {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with(".env", "REGION=eu\n").with(path, text + "\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH        | TEXT
          src/app.js  | const host = process.env.API_HOST;
          src/app.py  | host = os.environ["API_HOST"]
          src/app.py  | API_HOST = os.getenv("API_HOST")
          deploy.sh   | echo "$API_HOST" "${API_HOST}"
          deploy.sh   | curl http://${API_HOST:-localhost}/
          other.yml   | API_HOST: ${API_HOST}
          Makefile    | MY_API_HOST=a
          deploy.sh   | test $API_HOST == a
          """)
  void whoever_only_reads_a_variable_does_not_define_it(String path, String text) {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with(".env", "REGION=eu\n").with(path, text + "\n");

    assertEquals(1, found().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE
          URL: ${API_HOST:-api}
          URL: ${API_HOST-}
          URL: ${API_HOST:?set it}
          URL: ${REGION:-${API_HOST}}
          URL: $${API_HOST}
          API_PASSWORD: ${API_HOST}
          URL: ${DB_PASSWORD}
          URL: ${STRIPE_SECRET_KEY}
          URL: ${HOME}/x
          URL: ${COMPOSE_PROJECT_NAME}
          URL: ${GITHUB_SHA}
          URL: ${API_IMAGE_TAG}
          API_HOST:
          """)
  void what_has_a_default_is_a_secret_or_comes_from_the_caller_is_passed_over(String variable) {
    with("docker-compose.yml", compose("REGION: ${REGION}", variable)).with(".env", "REGION=eu\n");

    assertEquals(List.of(), found());
  }

  @Test
  void another_environments_env_file_is_evidence_even_against_a_template() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with("config/staging.env", "REGION=eu\nAPI_HOST=a\n")
        .with("config/production.env", "REGION=eu\n");
    with("deploy.sh", CALL).with(".env.example", "API_HOST=\n");

    assertEquals(
        List.of(
            "production api.URL docker-compose.yml:6:19 ${API_HOST}: Compose fills in an empty"
                + " text"),
        found());
  }

  @Test
  void but_not_against_a_script_that_defines_it() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with("config/staging.env", "REGION=eu\nAPI_HOST=a\n")
        .with("config/production.env", "REGION=eu\n");
    with("deploy.sh", "export API_HOST=b\n" + CALL);

    assertEquals(List.of(), found());
  }

  @Test
  void env_files_that_nobody_calls_supply_nothing() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1"));
    with("config/staging.env", "REGION=eu\nAPI_HOST=a\n")
        .with("config/production.env", "REGION=eu\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          CALL                                                                      | FINDS
          docker compose -f docker-compose.production.yml --env-file prod.vars.env up | 1
          docker compose -f docker-compose.other.yml --env-file prod.vars.env up    | 0
          docker compose --env-file prod.vars.env up                                | 0
          docker compose -f docker-compose.production.yml --env-file staging.env up | 0
          docker run --env-file prod.vars.env shop/api                              | 0
          """)
  void the_env_files_are_those_of_the_calls_of_this_project(String call, int finds) {
    with("docker-compose.production.yml", compose("REGION: ${REGION}", "URL: ${API_HOST}"));
    with("docker-compose.staging.yml", compose("REGION: us", "URL: api"));
    with("prod.vars.env", "REGION=eu\n")
        .with("staging.env", "REGION=eu\n")
        .with("up.sh", call + "\n");

    assertEquals(finds, found().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PRODUCTION                              | FOUND
          URL=https://${HOST}/x                   | production app.URL production.env:2:13 ${HOST}: an empty text takes its place
          URL=https://${HOST:-a}/x                |
          URL='https://${HOST}/x'                 |
          HOST=a;URL=https://${HOST}/x            |
          """)
  void an_env_file_fills_in_its_own_variables(String production, @Nullable String found) {
    with("staging.env", "REGION=eu\nHOST=api.staging.acme.com\nURL=https://${HOST}/x\n");
    with("production.env", "REGION=eu\n" + production.replace(';', '\n') + "\n");

    assertEquals(found == null ? List.of() : List.of(found), found());
  }

  @Test
  void the_env_files_of_a_service_ask_the_service_too() {
    String service = "services:\n  api:\n    image: a\n    env_file: api.vars\n    environment:\n";
    with(
        "docker-compose.yml",
        service + "      HOST: a\n      REGION: ${REGION}\n      SITE: ${SITE}\n");
    with("api.vars", "URL=https://${HOST}/${SITE}\n").with(".env", "REGION=eu\n");

    assertEquals(
        List.of(
            "default api.URL api.vars:1:21 ${SITE}: Compose fills in an empty text",
            "default api.URL docker-compose.yml:8:13 ${SITE}: Compose fills in an empty text",
            "default api.SITE docker-compose.yml:8:13 ${SITE}: Compose fills in an empty text"),
        found());
  }

  @Test
  void what_compose_demands_must_not_be_empty() {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: ${API_HOST:?the host}"));
    with(".env", "REGION=eu\nAPI_HOST=\n");

    assertEquals(
        List.of(
            "default api.URL docker-compose.yml:6:12 ${API_HOST:?the host}: Compose refuses to"
                + " start"),
        found());
  }

  @Test
  void somebodys_own_machine_is_nobody_elses_business() {
    with("docker-compose.local.yml", compose("REGION: ${REGION}", "URL: ${API_HOST}"));
    with("docker-compose.staging.yml", compose("REGION: us", "URL: api"));
    with(".env", "REGION=eu\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          BESIDES                                 | FOUND
          COLOR: blue                             | 1
          DB_USER: ${DB_USER:?needed}             | 0
          DB_PASSWORD: ${DB_PASSWORD}             | 0
          DB_PASSWORD: ${DB_PASSWORD:-postgres}   | 1
          """)
  void what_more_than_the_env_file_fills_in_may_be_filled_in_there(String besides, int count) {
    with("docker-compose.yml", compose("REGION: ${REGION}", "URL: http://${API_HOST}/v1", besides));
    with(".env", "REGION=eu\n");

    assertEquals(count, found().size());
  }
}
