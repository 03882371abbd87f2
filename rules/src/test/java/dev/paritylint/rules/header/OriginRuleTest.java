package dev.paritylint.rules.header;

import static dev.paritylint.rules.World.PRODUCTION;
import static dev.paritylint.rules.World.STAGING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.SettingKind;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import dev.paritylint.rules.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE               | VALUE                                            | FINDING
          CORS_ORIGINS           | https://app.a.io                                 |
          CORS_ORIGINS           | https://app.a.io/                                | warning remove the slash
          CORS_ORIGINS           | 'https://app.a.io/,https://www.a.io'             | error remove the slash
          CORS_ORIGINS           | 'https://app.a.io/,https://app.a.io'             |
          CORS_ALLOWED_ORIGINS   | 'https://app.a.io,https://app.a.io/login'        | error remove the path
          BACKEND_CORS_ORIGINS   | '["https://app.a.io","https://b.a.io/"]'         | error remove the slash
          corsAllowedOrigins     | 'https://app.a.io,b.a.io'                        | error write https:// before the host
          ALLOWED_ORIGINS        | 'https://app.a.io,localhost:3000'                | error write https:// before the host
          ALLOWED_ORIGINS        | app.a.io                                         | warning write https:// before the host
          CORS_WHITELIST         | app.a.io                                         |
          CORS_ORIGIN_WHITELIST  | 'https://app.a.io,b.a.io'                        | error write https:// before the host
          ALLOWED_ORIGINS        | localhost                                        |
          FRONTEND_ORIGINS       | 'https://app.a.io,https://b.a.io/'               | error remove the slash
          CSRF_TRUSTED_ORIGINS   | 'https://app.a.io,*.a.io'                        |
          CSRF_TRUSTED_ORIGINS   | 'https://app.a.io,b.a.io'                        | error write https:// before the host
          ALLOWED_HOSTS          | 'app.a.io,.a.io,*'                               |
          ALLOWED_HOSTS          | 'app.a.io,https://b.a.io'                        | error remove the scheme
          CORS_ORIGINS           | *                                                |
          CORS_ORIGINS           | null                                             |
          CORS_ORIGINS           | ''                                               |
          CORS_ORIGIN            | '^https://.*\\.a\\.io/$'                         |
          CORS_ORIGIN_REGEX      | https://app.a.io/                                |
          CORS_ORIGINS           | '${FRONTEND}/'                                   |
          CORS_MAX_AGE           | 600                                              |
          """)
  void an_origin_is_written_as_browsers_write_it(
      String variable, String value, @Nullable String finding) {
    World world = new World().variable(STAGING, "api", variable, value);

    assertEquals(finding == null ? "" : finding, outline(world));
  }

  @Test
  void what_another_environment_writes_right_makes_it_certain_and_is_one_cause() {
    World odd =
        new World()
            .variable(STAGING, "api", "CORS_ORIGINS", "https://app.staging.a.io")
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://app.a.io/");
    World consistent =
        new World()
            .variable(STAGING, "api", "CORS_ORIGINS", "https://app.a.io/")
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://app.a.io/");

    assertEquals("error remove the slash", outline(odd));
    assertEquals("warning remove the slash", outline(consistent));
    assertEquals(
        List.of("production", "staging"),
        new OriginRule().check(consistent.landscape()).get(0).environments());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ORIGINS                              | FRONT END                        | FINDING
          https://app.a.io                     | FRONTEND_URL=https://app.a.io    |
          https://app.a.io                     | FRONTEND_URL=https://app.a.io/   |
          https://app.a.io                     | FRONTEND_URL=https://app.a.io/en |
          https://app.a.io:443                 | FRONTEND_URL=https://app.a.io    |
          https://old.a.io                     | FRONTEND_URL=https://app.a.io    | error add https://app.a.io
          http://app.a.io                      | FRONTEND_URL=https://app.a.io    | error add https://app.a.io
          https://app.a.io:8443                | FRONTEND_URL=https://app.a.io    | error add https://app.a.io
          'https://old.a.io,https://app.a.io'  | CLIENT_URL=https://app.a.io      |
          https://*.a.io                       | FRONTEND_URL=https://app.a.io    |
          *                                    | FRONTEND_URL=https://app.a.io    |
          https://old.a.io                     | NEXT_PUBLIC_FRONTEND_URL=https://app.a.io | error add https://app.a.io
          https://old.a.io                     | FRONTEND_URL=http://localhost:3000 |
          https://old.a.io                     | FRONTEND_URL=http://frontend:3000  |
          https://old.a.io                     | ADMIN_FRONTEND_URL=https://adm.a.io |
          https://old.a.io                     | APP_URL=https://app.a.io         |
          """)
  void the_front_end_that_the_service_names_is_allowed(
      String origins, String frontEnd, @Nullable String finding) {
    String[] variable = frontEnd.split("=", 2);
    World world =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", origins)
            .variable(PRODUCTION, "api", variable[0], variable[1]);

    assertEquals(finding == null ? "" : finding, outline(world));
  }

  @Test
  void what_only_another_service_or_a_route_says_of_the_front_end_is_a_warning() {
    World byService =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://old.a.io")
            .variable(PRODUCTION, "mailer", "FRONTEND_URL", "https://app.a.io");
    World byRoute =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://old.a.io")
            .route(PRODUCTION, "app.a.io", "", "frontend", World.passed());

    assertEquals("warning add https://app.a.io", outline(byService));
    assertEquals("warning add https://app.a.io", outline(byRoute));
  }

  @Test
  void a_front_end_of_the_same_host_needs_no_permission() {
    World byRoute =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://partner.io")
            .variable(PRODUCTION, "api", "FRONTEND_URL", "https://a.io")
            .route(PRODUCTION, "a.io", "/api/*", "api", World.passed());
    World byAddress =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://partner.io")
            .variable(PRODUCTION, "api", "FRONTEND_URL", "https://a.io")
            .variable(PRODUCTION, "web", "NEXT_PUBLIC_API_URL", "https://a.io/api");

    assertEquals("", outline(byRoute));
    assertEquals("", outline(byAddress));
  }

  @Test
  void a_list_that_waits_to_be_filled_in_lacks_nothing_yet() {
    World world =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://your-domain.com")
            .variable(PRODUCTION, "api", "FRONTEND_URL", "https://app.a.io");

    assertEquals("", outline(world));
  }

  @Test
  void a_list_that_holds_where_nobody_sets_another_is_a_note() {
    String compose =
        """
        services:
          api:
            image: shop/api:1
            environment:
              CORS_ORIGINS: ${CORS_ORIGINS:-http://localhost:3000}
              FRONTEND_URL: ${FRONTEND_URL:-https://shop.acme.com}
        """;

    assertEquals(
        List.of("note docker-compose.production.yml:5"),
        Lint.of("header/origin", Map.of("docker-compose.production.yml", compose)).stream()
            .map(Lint::line)
            .toList());
  }

  @Test
  void one_file_that_several_services_read_is_one_finding() {
    String compose =
        """
        services:
          api:
            image: shop/api:1
            env_file: [hosts.env]
          jobs:
            image: shop/jobs:1
            env_file: [hosts.env]
        """;

    List<Finding> findings =
        Lint.of(
            "header/origin",
            Map.of(
                "docker-compose.production.yml",
                compose,
                "docker-compose.staging.yml",
                compose,
                "hosts.env",
                "DJANGO_ALLOWED_HOSTS=shop.acme.com https://www.acme.com\n"));

    assertEquals(List.of("error hosts.env:1"), findings.stream().map(Lint::line).toList());
    assertEquals(List.of("default", "production", "staging"), findings.get(0).environments());
  }

  @Test
  void a_pattern_beside_the_list_may_allow_the_front_end() {
    World world =
        new World()
            .variable(PRODUCTION, "api", "CORS_ORIGINS", "https://old.a.io")
            .variable(PRODUCTION, "api", "CORS_ORIGIN_REGEX", "https://.*[.]a[.]io")
            .variable(PRODUCTION, "api", "FRONTEND_URL", "https://app.a.io");

    assertEquals("", outline(world));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ORIGINS          | CREDENTIALS                       | FINDING
          *                | CORS_ALLOW_CREDENTIALS=true       | error list the origins, or allow no credentials
          *                | CORS_CREDENTIALS=1                | error list the origins, or allow no credentials
          *                | CORS_ALLOW_CREDENTIALS=false      |
          https://app.a.io | CORS_ALLOW_CREDENTIALS=true       |
          https://*.a.io   | CORS_ALLOW_CREDENTIALS=true       |
          """)
  void a_star_goes_without_credentials(
      String origins, String credentials, @Nullable String finding) {
    String[] variable = credentials.split("=", 2);
    World world =
        new World()
            .variable(STAGING, "api", "CORS_ALLOWED_ORIGINS", origins)
            .variable(STAGING, "api", variable[0], variable[1]);

    assertEquals(finding == null ? "" : finding, outline(world));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          KIND      | NAME                                                 | VALUE                    | FINDING
          HEADER    | nginx.add_header.Access-Control-Allow-Origin@/api    | https://app.a.io         |
          HEADER    | nginx.add_header.Access-Control-Allow-Origin@/api    | https://app.a.io/        | error remove the slash
          HEADER    | nginx.add_header.access-control-allow-origin         | app.a.io                 | error write https:// before the host
          HEADER    | nginx.add_header.Access-Control-Allow-Origin         | $http_origin             |
          HEADER    | nginx.add_header.Access-Control-Allow-Origin         | https://app.staging.a.io | error allow the front end of production
          HEADER    | nginx.add_header.X-Origin                            | https://app.a.io/        |
          ATTRIBUTE | gcp.url_map.cors_policy.allow_origins@/api           | https://app.a.io/        | error remove the slash
          ATTRIBUTE | gcp.url_map.cors_policy.allow_origins                | https://app.staging.a.io,https://app.a.io |
          """)
  void what_a_hop_sends_itself_is_judged_too(
      SettingKind kind, String name, String value, @Nullable String finding) {
    World world = new World().setting(PRODUCTION, "edge", kind, name, value);

    assertEquals(finding == null ? "" : finding, outline(world));
  }

  @Test
  void credentials_of_another_place_of_the_proxy_are_not_the_stars() {
    World world =
        new World()
            .setting(
                STAGING,
                "edge",
                SettingKind.HEADER,
                "nginx.add_header.Access-Control-Allow-Origin@/files",
                "*")
            .setting(
                STAGING,
                "edge",
                SettingKind.HEADER,
                "nginx.add_header.Access-Control-Allow-Credentials@/api",
                "true");

    assertEquals("", outline(world));
    world.setting(
        STAGING,
        "edge",
        SettingKind.HEADER,
        "nginx.add_header.Access-Control-Allow-Credentials@/files",
        "true");
    assertEquals("error list the origins, or allow no credentials", outline(world));
  }

  @Test
  void a_list_that_holds_another_environments_host_is_told_once_and_by_the_rule_about_urls() {
    Repository repository =
        new Repository()
            .with("staging", "CORS_ORIGINS", "https://app.staging.acme.com")
            .with("staging", "FRONTEND_URL", "https://app.staging.acme.com")
            .with("production", "CORS_ORIGINS", "https://app.staging.acme.com")
            .with("production", "FRONTEND_URL", "https://app.acme.com");

    assertEquals(List.of("error url/cross-environment production"), repository.findings());
  }

  @Test
  void origins_that_name_their_own_environments_agree() {
    Repository repository =
        new Repository()
            .with("staging", "CORS_ORIGINS", "https://app.staging.acme.com")
            .with("staging", "FRONTEND_URL", "https://app.staging.acme.com")
            .with("production", "CORS_ORIGINS", "https://app.acme.com")
            .with("production", "FRONTEND_URL", "https://app.acme.com");

    assertEquals(List.of(), repository.findings());
  }

  private static String outline(World world) {
    return new OriginRule()
        .check(world.landscape()).stream()
            .map(OriginRuleTest::outline)
            .collect(Collectors.joining(" + "));
  }

  private static String outline(Finding finding) {
    return finding.severity().label() + " " + finding.help();
  }
}
