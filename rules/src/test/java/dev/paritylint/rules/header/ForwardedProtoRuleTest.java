package dev.paritylint.rules.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedProtoRuleTest {
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.27
          volumes:
            - ./nginx.conf:/etc/nginx/nginx.conf
        api:
          image: shop/api:1
          environment:
            %s
      """;
  private static final String NGINX =
      """
      http {
        server {
          listen %s;
          server_name shop.acme.com;
          location / {
            proxy_pass http://api:8000;
            %s
          }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE                          | LISTEN  | HEADER                                      | FINDING
          SECURE_SSL_REDIRECT: "true"       | 443 ssl |                                             | warning nginx.conf:5
          DJANGO_SECURE_SSL_REDIRECT: "1"   | 443 ssl | proxy_set_header Host $host;                | warning nginx.conf:5
          FORCE_HTTPS: "yes"                | 443 ssl |                                             | warning nginx.conf:5
          FORCE_HTTPS: "yes"                | 443 ssl | proxy_set_header X-Forwarded-Proto $scheme; |
          FORCE_HTTPS: "yes"                | 443 ssl | proxy_set_header x-forwarded-proto https;   |
          FORCE_HTTPS: "yes"                | 80      |                                             |
          FORCE_HTTPS: "no"                 | 443 ssl |                                             |
          FORCE_HTTPS: ${FORCE_HTTPS}       | 443 ssl |                                             |
          FORCE_COLOR: "1"                  | 443 ssl |                                             |
          """)
  void whoever_enforces_https_must_be_told_of_it(
      String variable, String listen, @Nullable String header, @Nullable String finding) {
    Map<String, String> files =
        Map.of(
            "docker-compose.production.yml", COMPOSE.formatted(variable),
            "nginx.conf", NGINX.formatted(listen, header == null ? "" : header));

    assertEquals(
        finding == null ? List.of() : List.of(finding),
        Lint.of("header/forwarded-proto", files).stream().map(Lint::line).toList());
  }
}
