package dev.paritylint.rules.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderParityRuleTest {
  private static final String COMPOSE =
      """
      services:
        web:
          image: nginx:1.27
          volumes:
            - ./nginx/%s.conf:/etc/nginx/conf.d/default.conf:ro
        api:
          image: shop/api:1
      """;
  private static final String PROXY = "proxy_pass http://api:80; ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                                                       | PRODUCTION                                                        | FOUND
          listen 80; add_header X-Frame-Options DENY;                   | listen 80; add_header X-Frame-Options DENY;                       |
          listen 80; add_header X-Frame-Options SAMEORIGIN;             | listen 80; add_header X-Frame-Options DENY;                       | warning nginx.add_header.X-Frame-Options
          listen 80; add_header X-A b;                                  | listen 80; add_header X-A b; add_header X-Frame-Options DENY;     | warning nginx.add_header.X-Frame-Options
          listen 443 ssl; add_header Strict-Transport-Security max-age=60; | listen 443 ssl; add_header Strict-Transport-Security max-age=600; | note nginx.add_header.Strict-Transport-Security
          listen 443 ssl; add_header Strict-Transport-Security "max-age=600"; | listen 443 ssl; add_header Strict-Transport-Security "max-age=600; includeSubDomains; preload"; | note nginx.add_header.Strict-Transport-Security
          listen 443 ssl; add_header Strict-Transport-Security "max-age=600; preload"; | listen 443 ssl; add_header Strict-Transport-Security max-age=600; | warning nginx.add_header.Strict-Transport-Security
          listen 443 ssl; add_header Strict-Transport-Security max-age=600; | listen 443 ssl; add_header Strict-Transport-Security max-age=60;  | warning nginx.add_header.Strict-Transport-Security
          listen 443 ssl; add_header X-A b;                             | listen 443 ssl; add_header X-A b; add_header Strict-Transport-Security max-age=60; | warning nginx.add_header.Strict-Transport-Security
          listen 80; add_header X-A b;                                  | listen 443 ssl; add_header X-A b; add_header Strict-Transport-Security max-age=60; |
          listen 80; add_header X-A b;                                  | listen 80; add_header X-A b; add_header Strict-Transport-Security max-age=60; | warning nginx.add_header.Strict-Transport-Security
          listen 80; add_header Content-Security-Policy "default-src 'self' http: https:"; | listen 443 ssl; add_header Content-Security-Policy "default-src 'self' https:; upgrade-insecure-requests"; |
          listen 443 ssl; add_header Content-Security-Policy "default-src 'self' http: https:"; | listen 443 ssl; add_header Content-Security-Policy "default-src 'self' https:"; | warning nginx.add_header.Content-Security-Policy
          listen 80; add_header Content-Security-Policy "default-src *"; | listen 443 ssl; add_header Content-Security-Policy "default-src 'self'"; | warning nginx.add_header.Content-Security-Policy
          """)
  void what_a_server_adds_should_be_the_same(
      String staging, String production, @Nullable String found) {
    assertEquals(found == null ? "" : found, found(staging, production));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING        | IN STAGING                                              | PRODUCTION     | IN PRODUCTION                     | FOUND
          listen 80      | X-Forwarded-Proto $http_x_forwarded_proto               | listen 443 ssl | X-Forwarded-Proto $scheme         |
          listen 80      | X-Forwarded-Proto $http_x_forwarded_proto               | listen 443 ssl | X-Forwarded-Proto https           |
          listen 443 ssl | X-Forwarded-Proto https                                 | listen 443 ssl | X-Forwarded-Proto $scheme         |
          listen 80      | X-Forwarded-Proto $scheme                               | listen 443 ssl | X-Forwarded-Proto https           | warning nginx.proxy_set_header.X-Forwarded-Proto@/
          listen 80      | X-Forwarded-Proto $scheme                               | listen 80      | X-Forwarded-Proto $http_x_forwarded_proto | warning nginx.proxy_set_header.X-Forwarded-Proto@/
          listen 443 ssl | X-Forwarded-Proto $http_x_forwarded_proto               | listen 443 ssl | X-Forwarded-Proto $scheme         | warning nginx.proxy_set_header.X-Forwarded-Proto@/
          listen 80      | X-Forwarded-Proto $http_x_forwarded_proto               | listen 443 ssl | X-Forwarded-Proto http            | warning nginx.proxy_set_header.X-Forwarded-Proto@/
          listen 80      | X-Real-IP $http_x_real_ip                               | listen 443 ssl | X-Real-IP $remote_addr            |
          listen 443 ssl | X-Real-IP $remote_addr                                  | listen 80      | X-Real-IP $http_x_real_ip         |
          listen 80      | X-Real-IP $http_x_real_ip                               | listen 80      | X-Real-IP $remote_addr            | warning nginx.proxy_set_header.X-Real-IP@/
          listen 80      | X-Forwarded-Host $host                                  | listen 443 ssl | X-Forwarded-Host $http_host       | warning nginx.proxy_set_header.X-Forwarded-Host@/
          """)
  void what_a_proxy_tells_of_the_client_should_be_the_same(
      String here, String inStaging, String there, String inProduction, @Nullable String found) {
    assertEquals(
        found == null ? "" : found,
        found(
            here + "; location / { " + PROXY + "proxy_set_header " + inStaging + "; }",
            there + "; location / { " + PROXY + "proxy_set_header " + inProduction + "; }"));
  }

  @Test
  void a_server_that_proxies_nothing_lacks_no_header_of_a_proxy() {
    String server = "listen 80; add_header X-A b; ";
    String proxying = server + "proxy_set_header Host $host; location /api/ { " + PROXY + "}";

    assertEquals("", found(server + "root /srv;", proxying));
    assertEquals(
        "warning nginx.proxy_set_header.Host",
        found(server + "location /api/ { " + PROXY + "}", proxying));
  }

  @Test
  void a_location_that_proxies_nothing_lacks_none_either() {
    String production =
        "listen 80; location / { " + PROXY + "proxy_set_header Host $host; add_header X-A b; }";

    assertEquals("", found("listen 80; location / { root /srv; add_header X-A b; }", production));
    assertEquals(
        "warning nginx.proxy_set_header.Host@/",
        found("listen 80; location / { " + PROXY + "add_header X-A b; }", production));
  }

  @Test
  void all_that_one_environment_lacks_is_one_finding() {
    List<Finding> findings =
        findings(
            "listen 80; add_header X-A b;",
            "listen 80; add_header X-A b; add_header X-Frame-Options DENY;"
                + " add_header Referrer-Policy same-origin;");

    assertEquals(1, findings.size());
    Finding all = findings.get(0);
    assertEquals(
        "X-Frame-Options and Referrer-Policy of web are set in production and not in staging",
        all.message());
    assertEquals("web.nginx.add_header.*", all.key());
    assertEquals(
        List.of("web.nginx.add_header.X-Frame-Options", "web.nginx.add_header.Referrer-Policy"),
        all.parts().stream().map(Finding::key).toList());
    assertEquals(all.parts().get(1), all.of(List.of(all.parts().get(1))));
  }

  @Test
  void the_same_difference_in_several_locations_is_one_finding() {
    String server =
        "listen 80; location / { %1$s proxy_set_header X-A %2$s; }"
            + " location /api/ { %1$s proxy_set_header X-A %2$s; }"
            + " location /admin/ { %1$s proxy_set_header X-A %3$s; }";
    List<Finding> findings =
        findings(server.formatted(PROXY, "a", "a"), server.formatted(PROXY, "b", "c"));

    assertEquals(
        List.of(
            "nginx.proxy_set_header.X-A of web is a in staging and b in production, in 2 blocks",
            "nginx.proxy_set_header.X-A@/admin/ of web is a in staging and c in production"),
        findings.stream().map(Finding::message).toList());
    assertEquals("web.nginx.proxy_set_header.X-A@*", findings.get(0).key());
  }

  @Test
  void development_before_staging_may_go_without() {
    Map<String, String> files =
        files(
            "development",
            "listen 80; add_header X-A b;",
            "staging",
            "listen 80; add_header X-A b; add_header X-Frame-Options DENY;");

    assertEquals("note nginx.add_header.X-Frame-Options", told(Lint.of("header/parity", files)));
  }

  @Test
  void a_variable_that_one_environment_lacks_is_no_header_that_it_lacks() {
    Map<String, String> files =
        Map.of(
            "config/staging.env", "LOG_FORMAT=json\n",
            "config/production.env", "LOG_FORMAT=json\nX_FRAME_OPTIONS=DENY\n");
    Map<String, String> differing = new TreeMap<>(files);
    differing.put("config/staging.env", "LOG_FORMAT=json\nX_FRAME_OPTIONS=SAMEORIGIN\n");

    assertEquals("", told(Lint.of("header/parity", files)));
    assertEquals("warning X_FRAME_OPTIONS", told(Lint.of("header/parity", differing)));
  }

  private static String found(String staging, String production) {
    return told(findings(staging, production));
  }

  private static List<Finding> findings(String staging, String production) {
    return Lint.of("header/parity", files("staging", staging, "production", production));
  }

  private static Map<String, String> files(
      String lower, String inLower, String higher, String inHigher) {
    return Map.of(
        "docker-compose." + lower + ".yml",
        COMPOSE.formatted(lower),
        "docker-compose." + higher + ".yml",
        COMPOSE.formatted(higher),
        "nginx/" + lower + ".conf",
        "server { " + inLower + " }\n",
        "nginx/" + higher + ".conf",
        "server { " + inHigher + " }\n");
  }

  private static String told(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.severity().label() + " " + finding.setting())
        .collect(Collectors.joining(", "));
  }
}
