package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.NameGlob;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningsTest {
  private static final Meanings MEANINGS = Meanings.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          variable                          | value | purpose            | seconds
          WEBSOCKET_CONNECTION_TIMEOUT      | 86400 | WEBSOCKET_LIFETIME | 86400
          WEBSOCKET_STALE_TIMEOUT           | 86400 | WEBSOCKET_LIFETIME | 86400
          WS_TIMEOUT                        | 1h    | WEBSOCKET_LIFETIME | 3600
          WS_TIMEOUT_MS                     | 90000 | WEBSOCKET_LIFETIME | 90
          websocketSessionTimeout           | 600   | WEBSOCKET_LIFETIME | 600
          WEBSOCKET_MAX_LIFETIME_SECONDS    | 7200  | WEBSOCKET_LIFETIME | 7200
          WEBSOCKET_IDLE_TIMEOUT            | 120   | WEBSOCKET_IDLE     | 120
          WEBSOCKET_HEARTBEAT_TIMEOUT       | 90    | HEARTBEAT_TIMEOUT  | 90
          WEBSOCKET_HEARTBEAT_INTERVAL      | 30    | PING_INTERVAL      | 30
          pingInterval                      | 25s   | PING_INTERVAL      | 25
          WEBSOCKET_CLEANUP_INTERVAL        | 300   | INTERVAL           | 300
          WEBSOCKET_CONNECT_TIMEOUT         | 5     | CONNECT            | 5
          DB_CONNECTION_TIMEOUT             | 10    | CONNECT            | 10
          WS_SEND_TIMEOUT                   | 10    | UNSPECIFIED        | 10
          KEEPALIVE_TIMEOUT                 | 65    | KEEP_ALIVE         | 65
          KEEP_ALIVE                        | 65    | KEEP_ALIVE         | 65
          VITE_API_TIMEOUT                  | 15000 | REQUEST            | 15
          VITE_API_TIMEOUT                  | 30    | REQUEST            | 30
          NEXT_PUBLIC_API_TIMEOUT_MS        | 15000 | REQUEST            | 15
          NEXT_PUBLIC_API_TIMEOUT_SECONDS   | 1500  | REQUEST            | 1500
          REACT_APP_WEBSOCKET_TIMEOUT       | 86400 | WEBSOCKET_LIFETIME | 86400
          API_TIMEOUT                       | 15000 | REQUEST            | 15000
          UVICORN_TIMEOUT_KEEP_ALIVE        | 5     | KEEP_ALIVE         | 5
          REQUEST_TIMEOUT                   | 5m    | REQUEST            | 300
          GUNICORN_TIMEOUT                  | 120   | REQUEST            | 120
          HTTP_TIMEOUT_MINUTES              | 2     | REQUEST            | 120
          READ_TIMEOUT                      | 1.5   | RESPONSE           | 1.5
          HEALTH_CHECK_TIMEOUT              | 5     | HEALTH_CHECK       | 5
          GRACEFUL_SHUTDOWN_TIMEOUT         | 30    | SHUTDOWN           | 30
          LLM_TIMEOUT                       | 60    | UNSPECIFIED        | 60
          SERVER_TOMCAT_KEEP_ALIVE_TIMEOUT  | 20000 | KEEP_ALIVE         | 20
          SERVER_TOMCAT_KEEPALIVETIMEOUT    | 75s   | KEEP_ALIVE         | 75
          SERVER_TOMCAT_CONNECTIONTIMEOUT   | 5000  | CONNECT            | 5
          SERVER_NETTY_CONNECTION_TIMEOUT   | 5000  | CONNECT            | 5
          SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE | 45s | SHUTDOWN  | 45
          """)
  void a_timeout_is_known_by_its_name_and_its_unit(
      String variable, String value, Purpose purpose, BigDecimal seconds) {
    Meaning meaning = MEANINGS.of(variable, value).orElseThrow();
    assertEquals(new Meaning.Timeout(purpose, new Value.Seconds(seconds)), meaning);
    assertEquals(purpose, MEANINGS.purpose(variable).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WEBSOCKET_TIMEOUT      | ''
          WEBSOCKET_TIMEOUT      | none
          WEBSOCKET_TIMEOUT      | -1
          WEBSOCKET_TIMEOUT      | 30 apples
          WS_TIMEOUT_ENABLED     | 1
          TIMEOUT_RETRIES        | 3
          TIMEOUT_RETRY_COUNT    | 3
          TIMEOUT_MIN            | 3
          CACHE_TTL              | 300
          KEEPALIVE_ENABLED      | true
          DB_HOST                | postgres
          API_URL                | /api
          CORS_ALLOW_CREDENTIALS | true
          PROXY_HOST             | 12:30
          LOG_LEVEL              | info
          """)
  void other_variables_mean_nothing_special(String variable, String value) {
    assertTrue(MEANINGS.of(variable, value).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEXT_PUBLIC_WS_URL   | wss://api.staging.acme.com
          DATABASE_URL         | postgresql+asyncpg://u:p@db:5432/shop?ssl=require
          REDIS_HOST           | redis:6379
          OAUTH_REDIRECT_URI   | https://app.acme.com/callback
          CORS_ORIGINS         | https://app.acme.com,https://www.acme.com
          ALLOWED_ORIGINS      | http://localhost:3000
          """)
  void an_address_keeps_its_text(String variable, String value) {
    assertEquals(
        new Meaning.Address(new Value.Text(value)), MEANINGS.of(variable, value).orElseThrow());
  }

  @Test
  void a_security_policy_is_a_header() {
    assertInstanceOf(
        Meaning.Header.class,
        MEANINGS.of("CONTENT_SECURITY_POLICY", "default-src 'self'").orElseThrow());
    assertInstanceOf(
        Meaning.Header.class, MEANINGS.of("CORS_ALLOW_HEADERS", "X-A,X-B").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "False", "1", "off", "yes", "enabled"})
  void a_switch_is_no_header(String value) {
    assertEquals(Optional.empty(), MEANINGS.of("VITE_ENABLE_CSP", value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          variable        | value             | means
          EDGE_PATIENCE   | 90000             | websocket-idle 90
          edgePatience    | 90000             | websocket-idle 90
          EDGE_PATIENCE   | 2m                | websocket-idle 120
          SHOP_DEADLINE   | 5                 | request 300
          PARTNER         | https://a.acme.io | url
          PARTNER         | a b               | -
          PAGE_TIMEOUT    | 30                | -
          PAGE_URL        | https://b.acme.io | -
          REQUEST_TIMEOUT | 30                | request 30
          """)
  void a_team_can_say_what_its_own_names_mean(String variable, String value, String means) {
    Meanings meanings =
        MEANINGS.after(
            List.of(
                meaning("EDGE_PATIENCE", "websocket-idle", "0.001"),
                meaning("*_DEADLINE", "request", "60"),
                meaning("PARTNER", "url", "1"),
                meaning("PAGE_*", "nothing", "1")));
    assertEquals(means, meanings.of(variable, value).map(MeaningsTest::told).orElse("-"));
  }

  private static DeclaredMeaning meaning(String name, String means, String unit) {
    return new DeclaredMeaning(new NameGlob(name), means, new BigDecimal(unit));
  }

  private static String told(Meaning meaning) {
    return meaning instanceof Meaning.Timeout timeout
        ? timeout.purpose().label()
            + " "
            + ((Value.Seconds) timeout.value()).seconds().stripTrailingZeros().toPlainString()
        : meaning instanceof Meaning.Address ? "url" : "header";
  }

  @Test
  void a_unit_that_the_team_declares_is_no_guess() {
    Meanings meanings = MEANINGS.after(List.of(meaning("EDGE_PATIENCE", "idle", "1")));
    assertTrue(meanings.saysUnit("EDGE_PATIENCE"));
    assertEquals(Purpose.IDLE, meanings.purpose("EDGE_PATIENCE").orElseThrow());
    assertTrue(MEANINGS.purpose("EDGE_PATIENCE").isEmpty());
  }

  private static final SourceFile FILE =
      SourceFile.of("a.tf", "value = var.t\nt = 86400\nWEBSOCKET_TIMEOUT\n");
  private static final Span AT = FILE.span(8, 13);
  private static final Origin.Step STEP = new Origin.Step(FILE.span(18, 23), "var.t");

  private static Setting variable(String name, Value value) {
    Deployment deployment =
        new Deployment(DeploymentKind.TERRAFORM, Environment.DEFAULT, "", List.of(), null, "");
    return new Setting(
        deployment,
        "backend",
        SettingKind.VARIABLE,
        name,
        value,
        new Origin(AT, List.of(STEP)),
        false);
  }

  @Test
  void a_derived_setting_stands_where_its_variable_does() {
    Setting variable = variable("WEBSOCKET_TIMEOUT", new Value.Text("86400"));
    Setting derived = MEANINGS.derive(variable).get(0);
    assertEquals(SettingKind.TIMEOUT, derived.kind());
    assertEquals("backend.WEBSOCKET_TIMEOUT", derived.key());
    assertEquals(Value.Seconds.of(86400), derived.value());
    assertEquals(AT, derived.origin().at());
    assertEquals(List.of(new Origin.Step(AT, "WEBSOCKET_TIMEOUT"), STEP), derived.origin().via());
  }

  @Test
  void an_unknown_timeout_stays_unknown_with_its_reason() {
    Value unknown = new Value.Unknown("comes from a secret store");
    assertEquals(unknown, MEANINGS.derive(variable("WS_TIMEOUT", unknown)).get(0).value());
    assertEquals(List.of(), MEANINGS.derive(variable("API_URL", unknown)));
  }

  @Test
  void only_variables_have_meanings() {
    Setting timeout =
        MEANINGS.derive(variable("WEBSOCKET_TIMEOUT", new Value.Text("86400"))).get(0);
    assertEquals(List.of(), MEANINGS.derive(timeout));
  }
}
