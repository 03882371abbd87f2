package dev.paritylint.rules.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenRuleTest {
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.27
          volumes:
            - ./nginx.conf:/etc/nginx/conf.d/default.conf:ro
        api:
          image: shop/api:1
      """;
  private static final String NGINX =
      """
      server {
        listen 80;
        %s
        location %s {
          %s
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      useHeadersInDisplayName = true,
      textBlock =
          """
          SERVER                                                      | LOCATION       | DIRECTIVES                                                       | LOST
          add_header X-Frame-Options DENY;                            | /              | add_header Cache-Control no-store;                               | X-Frame-Options
          add_header X-Frame-Options DENY; add_header X-A b;          | /              | add_header Cache-Control no-store;                               | X-Frame-Options
          add_header Strict-Transport-Security max-age=1 always;      | = /index.html  | add_header Cache-Control no-store;                               | Strict-Transport-Security
          add_header content-security-policy "default-src 'self'";    | ~ \\.html$     | expires 0; add_header Pragma no-cache;                           | content-security-policy
          add_header X-Frame-Options DENY; add_header Referrer-Policy same-origin; | / | add_header X-A b;                                                | X-Frame-Options, Referrer-Policy
          add_header X-Frame-Options DENY;                            | /              | proxy_pass http://api:80; add_header X-A b;                      | X-Frame-Options
          add_header X-Frame-Options DENY;                            | ~ \\.php$      | fastcgi_pass api:9000; add_header X-A b;                         | X-Frame-Options
          add_header X-Frame-Options DENY;                            | /admin         | try_files $uri /admin/index.html; add_header X-A b;              | X-Frame-Options
          add_header Access-Control-Allow-Origin https://acme.com;    | /api           | proxy_pass http://api:80; add_header X-A b;                      | Access-Control-Allow-Origin
          add_header X-Frame-Options DENY;                            | /              | add_header X-Frame-Options SAMEORIGIN;                           |
          add_header X-Frame-Options DENY; add_header Referrer-Policy same-origin; | / | add_header Referrer-Policy origin;                               |
          add_header X-Frame-Options DENY; add_header_inherit merge;  | /              | add_header X-A b;                                                |
          add_header X-Frame-Options DENY;                            | /              | include /etc/nginx/headers.conf; add_header X-A b;               |
          add_header X-Frame-Options DENY;                            | /              | expires 1h;                                                      |
          add_header X-Frame-Options "";                              | /              | add_header X-A b;                                                |
          add_header X-Served-By web;                                 | /              | add_header X-A b;                                                |
          add_header X-Content-Type-Options nosniff;                  | /              | add_header X-A b;                                                |
          add_header X-Frame-Options DENY;                            | /assets/       | add_header Cache-Control immutable;                              |
          add_header X-Frame-Options DENY;                            | ~* \\.(css)$     | add_header Cache-Control immutable;                            |
          add_header X-Frame-Options DENY;                            | = /sw.js       | add_header Cache-Control no-store;                               |
          add_header X-Frame-Options DENY;                            | /health        | add_header Content-Type text/plain; return 200 ok;               |
          add_header X-Frame-Options DENY;                            | /              | add_header X-A b; return 301 https://acme.com$request_uri;       |
          add_header X-Frame-Options DENY;                            | /api/          | proxy_pass http://api:80; add_header X-A b;                      |
          add_header X-Frame-Options DENY;                            | @api           | proxy_pass http://api:80; add_header X-A b;                      |
          add_header X-Frame-Options DENY;                            | /exports/      | add_header Content-Disposition attachment;                       |
          add_header Access-Control-Allow-Origin *;                   | /api           | proxy_pass http://api:80; add_header Access-Control-Allow-Origin a; |
          add_header Access-Control-Allow-Origin *;                   | /static/       | add_header X-A b;                                                |
          location = /index.html { } add_header X-Frame-Options DENY; | /              | try_files $uri /index.html; add_header X-A b;                    |
          location @app { proxy_pass http://api:80; } add_header X-Frame-Options DENY; | / | try_files $uri @app; add_header X-A b;                      |
          location @app { proxy_pass http://api:80; add_header X-C d; } add_header X-Frame-Options DENY; | / | try_files $uri @app; add_header X-A b; | X-Frame-Options
          location @app { proxy_pass http://api:80; } add_header X-Frame-Options DENY; | / | try_files $uri /index.html; add_header X-A b;               | X-Frame-Options
          location /a { add_header X-Frame-Options DENY; }            | /              | add_header X-A b;                                                |
          """)
  void a_page_must_not_lose_what_protects_it(
      String server, String location, String directives, @Nullable String lost) {
    Map<String, String> files =
        Map.of(
            "docker-compose.production.yml",
            COMPOSE,
            "nginx.conf",
            NGINX.formatted(server, location, directives));

    List<String> found =
        Lint.of("header/hidden", files).stream()
            .map(finding -> finding.message().replaceFirst(".*around it: ", ""))
            .toList();

    assertEquals(lost == null ? List.of() : List.of(lost), found);
  }

  @Test
  void what_several_locations_and_environments_lose_is_lost_once() {
    String nginx =
        """
        server {
          add_header X-Frame-Options DENY;
          location = /index.html { add_header X-A b; }
          location = /other.html { add_header X-A b; }
        }
        """;
    Map<String, String> files =
        Map.of(
            "docker-compose.production.yml", COMPOSE,
            "docker-compose.staging.yml", COMPOSE,
            "nginx.conf", nginx);

    List<String> found =
        Lint.of("header/hidden", files).stream()
            .map(finding -> Lint.line(finding) + " " + finding.environments())
            .toList();

    assertEquals(List.of("warning nginx.conf:3 [production, staging]"), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "dev"})
  void developers_are_left_alone(String environment) {
    String nginx = NGINX.formatted("add_header X-Frame-Options DENY;", "/", "add_header X-A b;");

    assertEquals(
        List.of(),
        Lint.of(
            "header/hidden",
            Map.of("docker-compose.%s.yml".formatted(environment), COMPOSE, "nginx.conf", nginx)));
  }
}
