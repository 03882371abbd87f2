package dev.paritylint.rules.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Linter;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnresolvedRuleTest {
  private static final String SHARED = "REGION=eu\nCURRENCY=EUR\nPAGE_SIZE=50\n";

  private final Map<String, String> files = new TreeMap<>();

  private UnresolvedRuleTest with(String path, String text) {
    files.put(path, text);
    return this;
  }

  private List<Finding> found() {
    return new UnresolvedRule().check(Assembly.assemble(new MemoryTree(files)));
  }

  private List<String> underAllRules() {
    return new Linter(Rules.byDefault())
        .lint(Assembly.assemble(new MemoryTree(files))).findings().stream()
            .map(each -> each.severity().label() + " " + each.rule().id() + " " + each.setting())
            .toList();
  }

  private void project() {
    with(
        "docker-compose.yml",
        """
        services:
          api:
            image: shop/api:1
            environment:
              REGION: ${REGION}
              URL: https://${API_HOST}/v1
              WS_URL: wss://${API_HOST}/ws
          web:
            image: shop/web:1
            environment:
              API: ${API_HOST}
        """);
    with("deploy.sh", "docker compose --env-file config/$STAGE.env up -d\n");
    with("config/staging.env", "REGION=eu\nAPI_HOST=api.staging.acme.com\n");
    with("config/production.env", "REGION=eu\n");
  }

  @Test
  void one_finding_names_all_that_refer_to_a_variable() {
    project();

    List<Finding> findings = found();

    assertEquals(
        List.of(
            "API_HOST is defined nowhere in production, and URL of api, WS_URL of api and API of"
                + " web refer to it: Compose fills in an empty text"),
        findings.stream().map(Finding::message).toList());
    assertEquals("docker-compose.yml:6:20", findings.get(0).place().at().toString());
    assertEquals("${API_HOST}", findings.get(0).place().at().text());
    assertEquals(
        List.of(
            "docker-compose.yml:7:21 WS_URL of api refers to it",
            "docker-compose.yml:11:12 API of web refers to it",
            "config/staging.env:2:10 staging has api.staging.acme.com"),
        findings.get(0).related().stream().map(place -> place.at() + " " + place.label()).toList());
    assertEquals(
        "define API_HOST in production, or give it a default (${API_HOST:-…})",
        findings.get(0).help());
  }

  private void lackingThree() {
    with(
        "docker-compose.production.yml",
        """
        services:
          api:
            image: shop/api:1
            environment:
              REGION: ${REGION}
              MAIL_HOST: ${MAIL_HOST}
              MAIL_PORT: ${MAIL_PORT}
          web:
            image: shop/web:1
            environment:
              API_HOST: ${API_HOST}
        """);
    with(".env", "REGION=eu\n");
  }

  @Test
  void what_one_deployment_lacks_is_one_finding_that_names_it_all() {
    lackingThree();

    List<Finding> findings = found();

    assertEquals(
        List.of(
            "MAIL_HOST, MAIL_PORT and API_HOST are defined nowhere in production, and several"
                + " services refer to them: Compose fills in an empty text"),
        findings.stream().map(Finding::message).toList());
    assertEquals("*", findings.get(0).setting());
    assertEquals("docker-compose.production.yml:6:18", findings.get(0).place().at().toString());
    assertEquals(
        List.of(
            "docker-compose.production.yml:7:18 MAIL_PORT of api refers to it",
            "docker-compose.production.yml:11:17 API_HOST of web refers to it"),
        findings.get(0).related().stream().map(place -> place.at() + " " + place.label()).toList());
  }

  @Test
  void each_of_what_is_told_together_can_be_waived_by_itself() {
    lackingThree();

    List<Finding> parts = found().get(0).parts();

    assertEquals(
        List.of("api.MAIL_HOST", "api.MAIL_PORT", "web.API_HOST"),
        parts.stream().map(Finding::key).toList());
    assertEquals(
        "MAIL_HOST and MAIL_PORT are defined nowhere in production, and api refers to them:"
            + " Compose fills in an empty text",
        found().get(0).of(parts.subList(0, 2)).message());
    assertEquals(parts.get(2), found().get(0).of(parts.subList(2, 3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          COMMENT AND WHAT FOLLOWS                           | FINDINGS
          filled in by hand                                  | 1
          stays empty until the move                         | 0
          quotes_url stays empty until the move;REGION_OLD=us | 0
          the host stays empty until the move;REGION_OLD=us  | 1
          quotes_url stays empty;;REGION_OLD=us              | 1
          """)
  void a_comment_may_say_why_it_is_empty(String comments, int count) {
    with("config/production.env", SHARED + "# " + comments.replace(";", "\n") + "\nQUOTES_URL=\n");
    with("config/staging.env", SHARED + "REGION_OLD=us\nQUOTES_URL=https://quotes.acme.com\n");

    assertEquals(count, found().size());
  }

  @Test
  void what_is_unresolved_is_not_missing_besides() {
    project();

    assertEquals(List.of("warning variable/unresolved API_HOST"), underAllRules());
  }

  @Test
  void what_is_demanded_and_empty_is_said_to_be_empty() {
    with(
        "docker-compose.staging.yml",
        "services: {api: {image: a, environment: {URL: '${API_HOST:?}', REGION: '${REGION}'}}}\n");
    with("docker-compose.production.yml", "services: {api: {image: a, environment: {URL: b}}}\n");
    with(".env", "REGION=eu\nAPI_HOST=\n");

    assertEquals(
        List.of(
            "API_HOST is empty in staging, and URL of api refers to it: Compose refuses to start"),
        found().stream().map(Finding::message).toList());
  }

  @Test
  void an_environment_that_could_not_be_read_lends_no_finding() {
    project();
    with("config/production.env", "REGION=eu\nthis is no assignment\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE         | DEV                          | STAGING                      | FINDING
          QUOTES_URL       |                              | https://quotes.acme.com      | warning variable/unresolved QUOTES_URL
          QUOTES_URL       | https://quotes.dev.acme.com  | https://quotes.acme.com      | warning variable/unresolved QUOTES_URL
          QUOTES_URL       | https://quotes.dev.acme.com  |                              | note variable/unresolved QUOTES_URL
          QUOTES_URL       | EMPTY                        | https://quotes.acme.com      |
          SMTP_SERVER      |                              | mail.acme.com                | warning variable/unresolved SMTP_SERVER
          SMTP_SERVER      |                              | EMPTY                        |
          SMTP_PASSWORD    |                              | hunter2-of-staging           |
          BUCKET_SUFFIX    |                              | -staging                     |
          QUEUE_NAME       |                              | staging                      |
          FEATURE_QUOTES   |                              | true                         |
          WORKERS_MODE     |                              | 1                            |
          MOCK_SERVER      |                              | http://mock:8080             |
          STAGING_NOTICE   |                              | this is staging              |
          URL_PREFIX       |                              | beta                         |
          HTTPS_PROXY      |                              | http://proxy.acme.com:3128   |
          SENTRY_URL       |                              | https://1a@sentry.io/1       |
          BASIC_AUTH_USER  |                              | guest                        |
          NODE_OPTIONS     |                              | --max-old-space-size=4096    |
          """)
  void production_alone_leaves_it_empty(
      String variable, @Nullable String dev, @Nullable String staging, @Nullable String finding) {
    with("config/production.env", SHARED + variable + "=\n");
    with("config/staging.env", SHARED + (staging == null ? "" : line(variable, staging)));
    with("config/dev.env", SHARED + (dev == null ? "" : line(variable, dev)));

    List<String> found =
        found().stream()
            .map(each -> each.severity().label() + " " + each.rule().id() + " " + each.setting())
            .toList();

    assertEquals(finding == null ? List.of() : List.of(finding), found);
  }

  private static String line(String variable, String value) {
    return variable + "=" + (value.equals("EMPTY") ? "" : value) + "\n";
  }

  @Test
  void an_empty_variable_shows_both_places() {
    with("config/production.env", SHARED + "QUOTES_URL=\n");
    with("config/staging.env", SHARED + "QUOTES_URL=https://quotes.acme.com\n");

    Finding finding = found().get(0);

    assertEquals(
        "QUOTES_URL of app is empty in production, and https://quotes.acme.com in staging",
        finding.message());
    assertEquals("config/production.env:4:12", finding.place().at().toString());
    assertEquals("config/staging.env:4:12", finding.related().get(0).at().toString());
    assertEquals(List.of("warning variable/unresolved QUOTES_URL"), underAllRules());
  }

  @Test
  void a_file_that_is_empty_all_over_is_a_form_to_fill_in() {
    String form = SHARED + "QUOTES_URL=\nMAIL_SERVER=\nLEDGER=\nRATES_URL=\n";
    with("config/production.env", form);
    with("config/staging.env", form.replace("=\n", "=something\n"));

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @ValueSource(strings = {"${QUOTES_URL:-}", "${QUOTES_URL-}", "${EMPTY}"})
  void what_is_empty_only_until_somebody_calls_is_not_left_empty(String value) {
    String compose = "services: {api: {image: a, environment: {A: b, C: d, QUOTES_URL: '%s'}}}\n";
    with("docker-compose.production.yml", compose.formatted(value));
    with("docker-compose.staging.yml", compose.formatted("https://quotes.acme.com"));
    with(".env", "EMPTY=\n");

    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          KEY               | VALUE                                  | MEANT
          MAIL_USERNAME     | ${MAIL_USERNAM}                        | MAIL_USERNAME
          MAIL_USERNAME     | $MAIL_USERANME                         | MAIL_USERNAME
          MAIL_USERNAME     | ${MAIL_USERNAM:?is needed}             | MAIL_USERNAME
          TOKEN             | ${STRIPE_WEBHOK_SECRT}                 |
          TOKEN             | ${STRIPE_WEBHOK_SECRET}                | STRIPE_WEBHOOK_SECRET
          TOKEN             | ${BILLING_ADDRES}                      | BILLING_ADDRESS
          TOKEN             | ${SHIPPING_ADDRES}                     |
          MAIL_USERNAME     | ${MAIL_USERNAM:-x}                     |
          MAIL_USERNAME     | ${MAIL_USERNAM}/${MAIL_USERNAM}        |
          DATABASE_URI      | ${DATABASE_URL}                        |
          DATABASE_PASSWORD | ${DATABASE_PASSWD}                     |
          ALLOWED_HOST      | ${ALLOWED_HOSTS}                       |
          APP_EXTERNAL_PORT | ${APP_INTERNAL_PORT}                   |
          MAIL_USERNAME     | ${MAIL_USER_NAME}                      |
          LETTERS           | ${LETERS}                              |
          SERVER1           | ${SERVER2}                             |
          MAIL_USERNAME     | ${MAIL_USERNAME}                       |
          """)
  void a_slip_of_the_pen_needs_no_env_file(String key, String value, @Nullable String meant) {
    with(
        "docker-compose.production.yml",
        """
        services:
          api:
            image: shop/api:1
            environment:
              %s: %s
              SECRET: ${STRIPE_WEBHOOK_SECRET}
              OTHER: ${STRIPE_WEBHOOK_SECRET}
              BILLING_ADDRESS: ${BILLING_ADDRESS}
              SHIP_TO: ${SHIPPING_ADDRESS}
        """
            .formatted(key, value));

    assertEquals(
        meant == null ? List.of() : List.of("did you mean " + meant),
        found().stream().map(each -> each.help().split("\\?", 2)[0]).toList());
  }

  @ParameterizedTest
  @CsvSource({
    ".env.example, MAIL_USERNAM=",
    "README.md, set MAIL_USERNAM before you start",
    "deploy.sh, export MAIL_USERNAM=x",
    "docker-compose.yml, 'services: {api: {image: a, environment: {MAIL_USERNAM: x}}}'"
  })
  void a_name_that_anything_knows_is_no_slip(String path, String text) {
    with(path, text + "\n");
    with(
        "docker-compose.production.yml",
        "services: {api: {image: shop/api, environment: {MAIL_USERNAME: '${MAIL_USERNAM}'}}}\n");

    assertEquals(List.of(), found());
  }
}
