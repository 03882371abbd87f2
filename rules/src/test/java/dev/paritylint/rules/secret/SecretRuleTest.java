package dev.paritylint.rules.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretRuleTest {
  private static final String ISSUED = "q7Zt2LpX9vKd4RmW8sBn3HyJ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE          | VALUE IN PRODUCTION                 | FINDING
          JWT_SECRET        | q7Zt2LpX9vKd4RmW8sBn3HyJ            | error
          STRIPE_SECRET_KEY | sk_live_4eC39HqLyjWDarjtT1zdp7dc    | error
          DB_PASSWORD       | postgres                            | note
          DB_PASSWORD       | changeme                            | warning
          DB_PASSWORD       | <your-password>                     | warning
          DB_PASSWORD       | replace-me-with-a-password          | warning
          DB_PASSWORD       | ${DB_PASSWORD:-postgres}            | note
          DB_PASSWORD       | ${DB_PASSWORD}                      |
          DB_PASSWORD       | /run/secrets/db                     |
          DB_PASSWORD       | arn:aws:secretsmanager:eu:1:secret:x |
          DB_PASSWORD       | projects/1/secrets/db/versions/3    |
          DB_PASSWORD       | ENC[AES256_GCM,data:abc]            |
          DB_PASSWORD       | DB_PASSWORD_PROD                    |
          DB_PASSWORD       | db-password:latest                  |
          DATABASE_URL      | mysql://shop:q7Zt2LpX9vKd4RmW8sBn3HyJ@db.acme.com:3306/shop | error
          DATABASE_URL      | mysql://shop:kJxsQdPqzLmZxyRtvVbNbwYcoHgpUeaW@db/shop | error
          DATABASE_URL      | mysql://shop:postgres@db:3306/shop  |
          DATABASE_URL      | mysql://shop:changeme@db:3306/shop  |
          DATABASE_URL      | mysql://shop:${DB_PASSWORD}@db/shop |
          MAX_TOKENS        | 4096                                |
          USE_TOKEN         | true                                |
          VITE_API_KEY      | q7Zt2LpX9vKd4RmW8sBn3HyJ            |
          BUILD             | q7Zt2LpX9vKd4RmW8sBn3HyJ            |
          """)
  void the_name_and_the_value_of_a_variable_tell(
      String variable, String value, @Nullable String severity) {
    Repository repository =
        new Repository()
            .with("staging", variable, "${" + variable + "_OF_STAGING}")
            .with("production", variable, value);

    assertEquals(
        severity == null ? List.of() : List.of(severity + " variable/secret production"),
        told(repository));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Set these in GitHub Secrets                     | 0
          The password is injected by Vault at start      | 0
          set in the hoster's dashboard                   | 0
          Values are overridden from the secret manager   | 0
          Use strong passwords                            | 1
          the database, in production                     | 1
          """)
  void what_stands_in_for_one_may_say_where_the_real_one_is_set(String comment, int count) {
    String file =
        """
        # Database

        # %s
        # with care
        DB_USER=shop
        DB_PASSWORD=changeme
        """;

    assertEquals(
        count,
        Lint.of(
                "variable/secret",
                Map.of(
                    "config/production.env",
                    file.formatted(comment),
                    "config/staging.env",
                    "DB_USER=shop\n"))
            .size());
  }

  @ParameterizedTest
  @CsvSource({
    "your-key, your-host, your-region, note",
    "your-key, your-host, eu-west-1, warning",
    "q7Zt2LpX9vKd4RmW8sBn3HyJ, your-host, your-region, error warning",
  })
  void a_form_waits_for_somebody_to_fill_it_in(
      String key, String host, String region, String severities) {
    String file = "DB_PASSWORD=changeme\nAPI_KEY=%s\nDB_HOST=%s\nREGION=%s\n";

    assertEquals(
        severities,
        Lint.of(
                "variable/secret",
                Map.of(
                    "config/production.env",
                    file.formatted(key, host, region),
                    "config/staging.env",
                    "LOG_FORMAT=json\n"))
            .stream()
            .map(finding -> finding.severity().label())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void one_that_production_shares_is_told_at_both() {
    Repository repository =
        new Repository()
            .with("staging", "JWT_SECRET", ISSUED)
            .with("production", "JWT_SECRET", ISSUED);

    assertEquals(
        List.of("error variable/secret production", "error variable/secret staging"),
        told(repository));
  }

  @Test
  void what_development_uses_is_nobodys_secret() {
    Repository repository =
        new Repository()
            .with("dev", "JWT_SECRET", ISSUED)
            .with("production", "JWT_SECRET", "${JWT_SECRET}");

    assertEquals(List.of(), told(repository));
  }

  @Test
  void several_in_one_file_are_one_finding_that_shows_none_of_them() {
    List<Finding> findings =
        Lint.of(
            "variable/secret",
            Map.of(
                ".env.staging",
                "NAME=x\n",
                ".env.production",
                "JWT_SECRET=" + ISSUED + "\nAPI_TOKEN=Zx9Qw8Er7Ty6Ui5Op4As3Df2\n"));

    assertEquals(List.of("error .env.production:1"), findings.stream().map(Lint::line).toList());
    assertEquals(1, findings.get(0).related().size());
    assertFalse(findings.toString().contains("message=" + ISSUED));
    assertEquals(
        "JWT_SECRET and API_TOKEN of production stand in clear text", findings.get(0).message());
  }

  private static List<String> told(Repository repository) {
    return repository.findings().stream()
        .filter(line -> line.contains(" variable/secret "))
        .toList();
  }

  @Test
  void what_stands_in_a_developers_own_file_is_not_productions() {
    Map<String, String> files =
        Map.of(
            "docker-compose.production.yml",
            "services: {api: {image: a, environment: {SECRET_KEY: '${SECRET_KEY}'}}}\n",
            ".env",
            "ENVIRONMENT=development\nDEBUG=true\nSECRET_KEY=change-me-in-production\n");

    assertEquals(List.of(), Lint.of("variable/secret", files));
  }
}
