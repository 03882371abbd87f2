package dev.paritylint.rules.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingRouteRuleTest {
  private static final String OTHERS = "/a:api /b:api /c:api /d:jobs /e:jobs /:web ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          CASE                        | STAGING                     | PRODUCTION             | FINDINGS
          production has it           | ''                          | /live:api              | warning nginx.location@/live production.conf:26
          staging has it              | /live:api                   | ''                     | warning nginx.location@/live staging.conf:26
          both have it                | /live:api                   | /live:api              | none
          two to one service          | ''                          | /live:api /push:api    | warning nginx.location@* production.conf:26
          two to two services         | ''                          | /live:api /push:jobs   | warning nginx.location@/live production.conf:26; warning nginx.location@/push production.conf:29
          the rest takes it anyway    | ''                          | /live:web              | none
          another takes it anyway     | ''                          | /a/live:api            | none
          another takes it elsewhere  | ''                          | /d/live:api            | warning nginx.location@/d/live production.conf:26
          taken in two parts          | /live/x:api /live/y:api     | /live:api              | none
          an expression beside it     | ~^/d/.+save$:web            | ~^/d/.+save$:web /d/live:web | warning nginx.location@/d/live production.conf:29
          an expression of anything   | ''                          | ~a.b$:api              | none
          whom to let in              | ''                          | /restricted:api        | none
          to try things out           | /mailhog:api                | ''                     | none
          to look on                  | /grafana:api                | ''                     | none
          its own environment's name  | /staging/live:api           | ''                     | none
          too much is different       | /p:api /q:api /r:api /s:api /t:api | ''              | none
          """)
  void a_location_that_the_same_server_lacks(
      String name, String staging, String production, String findings) {
    Map<String, String> files =
        Map.of(
            "nginx/staging.conf", server(OTHERS + staging),
            "nginx/production.conf", server(OTHERS + production));

    assertEquals(findings, told(files), name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                       | PRODUCTION            | FINDINGS
          staging.acme.com              | acme.com              | warning nginx.location@/live production.conf:26
          test.acme.com                 | app.acme.com          | warning nginx.location@/live production.conf:26
          staging.acme.com              | acme.com www.acme.com | warning nginx.location@/live production.conf:26
          """)
  void the_only_server_is_the_same_whatever_its_name(
      String staging, String production, String findings) {
    Map<String, String> files =
        Map.of(
            "nginx/staging.conf", server(OTHERS).replace(" _;", " " + staging + ";"),
            "nginx/production.conf",
                server(OTHERS + "/live:api").replace(" _;", " " + production + ";"));

    assertEquals(findings, told(files));
  }

  @Test
  void of_several_servers_those_of_one_name_are_the_same() {
    String jobs = server(OTHERS).replace(" _;", " jobs.acme.com;");
    Map<String, String> files =
        Map.of(
            "nginx/staging.conf", server(OTHERS).replace(" _;", " shop-staging.acme.com;") + jobs,
            "nginx/production.conf",
                server(OTHERS + "/live:api").replace(" _;", " shop.acme.com;") + jobs);

    assertEquals("warning nginx.location@/live production.conf:26", told(files));
  }

  @Test
  void few_locations_do_not_tell_that_two_servers_are_the_same() {
    Map<String, String> files =
        Map.of(
            "nginx/staging.conf", server("/a:api /b:api /c:api /:web"),
            "nginx/production.conf", server("/a:api /b:api /c:api /:web /live:api"));

    assertEquals("none", told(files));
  }

  @Test
  void development_may_lack_it() {
    Map<String, String> files =
        Map.of(
            "nginx/dev.conf", server(OTHERS),
            "nginx/production.conf", server(OTHERS + "/live:api"));

    assertEquals("none", told(files));
  }

  @Test
  void what_lacks_in_production_beside_development_is_a_note() {
    Map<String, String> files =
        Map.of(
            "nginx/dev.conf", server(OTHERS + "/live:api"),
            "nginx/production.conf", server(OTHERS));

    assertEquals("note nginx.location@/live dev.conf:26", told(files));
  }

  @Test
  void two_environments_that_have_it_are_one_finding() {
    Map<String, String> files =
        Map.of(
            "nginx/dev.conf", server(OTHERS + "/live:api"),
            "nginx/staging.conf", server(OTHERS + "/live:api"),
            "nginx/production.conf", server(OTHERS));

    List<Finding> findings = Lint.of("route/missing", files);

    assertEquals(1, findings.size());
    assertEquals(List.of("development", "production", "staging"), findings.get(0).environments());
    assertEquals(
        "nginx leads /live to api in development and staging, and in production no location does:"
            + " its requests go to web",
        findings.get(0).message());
    assertEquals(2, findings.get(0).related().size());
  }

  @Test
  void a_service_that_runs_in_one_environment_alone_is_not_missed_by_its_location() {
    Map<String, String> files = new HashMap<>();
    files.putAll(compose("staging", OTHERS + "/live:live", "api jobs web live"));
    files.putAll(compose("production", OTHERS, "api jobs web"));

    assertEquals("none", told(files));
  }

  @Test
  void a_service_that_runs_in_both_is_missed_by_its_location() {
    Map<String, String> files = new HashMap<>();
    files.putAll(compose("staging", OTHERS, "api jobs web live"));
    files.putAll(compose("production", OTHERS + "/live:live", "api jobs web live"));

    assertEquals("warning nginx.location@/live nginx.production.conf:26", told(files));
  }

  private static Map<String, String> compose(
      String environment, String locations, String services) {
    StringBuilder compose =
        new StringBuilder("services:\n  nginx:\n    image: nginx:1.27\n    volumes:\n")
            .append(
                "      - ./nginx.%s.conf:/etc/nginx/conf.d/default.conf\n".formatted(environment));
    for (String service : services.split(" ", -1)) {
      compose.append(
          "  %s:\n    image: %s:1\n    environment:\n      A: b\n".formatted(service, service));
    }
    return Map.of(
        "docker-compose." + environment + ".yml", compose.toString(),
        "nginx." + environment + ".conf", server(locations));
  }

  /** A server of these locations, {@code path:service} each, three lines long. */
  private static String server(String locations) {
    StringBuilder text =
        new StringBuilder(
            """
            server {
              listen 80;
              server_name _;
              proxy_http_version 1.1;
              proxy_read_timeout 60s;
              root /srv;

            """);
    for (String location : locations.trim().split("\\s+", -1)) {
      String[] sides = location.split(":", -1);
      text.append("  location ").append(sides[0]).append(" {\n    proxy_pass http://");
      text.append(sides[1]).append(":80;\n  }\n");
    }
    return text.append("}\n").toString();
  }

  private static String told(Map<String, String> files) {
    List<String> told =
        Lint.of("route/missing", new TreeMap<>(files)).stream()
            .map(
                finding ->
                    finding.severity().label()
                        + " "
                        + finding.setting()
                        + " "
                        + finding.place().at().path().replace("nginx/", "")
                        + ":"
                        + finding.place().at().line())
            .toList();
    return told.isEmpty() ? "none" : String.join("; ", told);
  }
}
