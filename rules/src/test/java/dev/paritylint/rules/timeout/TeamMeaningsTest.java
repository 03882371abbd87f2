package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules judge a team's own names as those that everybody uses, once it says what they mean. */
class TeamMeaningsTest {
  private static final String NGINX =
      """
      server {
        listen 80;
        location /ws {
          proxy_pass http://api:8000;
          proxy_http_version 1.1;
          proxy_set_header Upgrade $http_upgrade;
          proxy_set_header Connection "upgrade";
          proxy_read_timeout 60s;
        }
      }
      """;

  private static String compose(String variable) {
    return """
        services:
          proxy:
            image: nginx:1.27
            volumes: [./default.conf:/etc/nginx/conf.d/default.conf]
          api:
            image: shop/api:1
            environment:
              %s
        """
        .formatted(variable);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          variable                  | meanings                                              | findings
          EDGE_PATIENCE: "3600"     | {}                                                    |
          EDGE_PATIENCE: "3600"     | {EDGE_PATIENCE: websocket-lifetime}                   |
          EDGE_PATIENCE: "3600"     | {EDGE_PATIENCE: websocket-idle}                       | timeout/cut-short
          EDGE_PATIENCE: "3600"     | {EDGE_PATIENCE: {means: websocket-idle, unit: ms}}    |
          EDGE_BEAT: "90"           | {"*_BEAT": ping-interval}                             | timeout/heartbeat
          EDGE_BEAT: "90000"        | {"*_BEAT": {means: ping-interval, unit: ms}}          | timeout/heartbeat
          WS_PING_INTERVAL: "90"    | {}                                                    | timeout/heartbeat
          WS_PING_INTERVAL: "90"    | {WS_PING_INTERVAL: nothing}                           |
          """)
  void a_name_is_judged_by_what_the_team_says_that_it_means(
      String variable, String meanings, String findings) {
    List<String> found =
        Lint.of(
                Map.of(
                    "docker-compose.prod.yml",
                    compose(variable),
                    "docker-compose.staging.yml",
                    compose(variable),
                    "default.conf",
                    NGINX,
                    "paritylint.yml",
                    "version: 1\nmeanings: " + meanings + "\n"))
            .stream()
            .map(finding -> finding.rule().id())
            .filter(rule -> rule.startsWith("timeout/"))
            .distinct()
            .toList();
    assertEquals(findings == null ? List.of() : List.of(findings), found);
  }
}
