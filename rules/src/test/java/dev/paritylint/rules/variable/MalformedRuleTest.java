package dev.paritylint.rules.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ITEM                                  | FINDING
          ROOT_URL=https://x.acme.com SEED_IT=1 | error
          ROOT_URL=https://x.acme.com,SEED_IT=1 | error
          ROOT_URL=https://x.acme.com;SEED_IT=1 | error
          ROOT_URL=https://x.acme.com OTHER_IT=1 | warning
          TOKEN_NAME="abc"                      | warning
          TOKEN_NAME='abc'                      | warning
          TOKEN_NAME="a b"                      |
          TOKEN_NAME=a"b                        |
          MY_OPTS=-Xmx1g SEED_IT=1              |
          RESOURCE_ATTRIBUTES=a=b,SEED_IT=1     |
          WORDS=one two SEED=1                  |
          PAIRS=a=1,SEED_IT=2                   |
          PLAIN=abc                             |
          ROOT_URL=${X} SEED_IT=1               | error
          ROOT_URL=${X},SEED_IT=${Y:?say it}    | error
          ROOT_URL=https://${X}/a OTHER_IT=1    | warning
          ROOT_URL=${X:?SEED_IT=1 or so}        |
          ROOT_URL=${X} SEED_IT=1 run           |
          TOKEN_NAME="${X}"                     |
          MY_OPTS=${X} SEED_IT=1                |
          PAIRS=${X}=1,SEED_IT=2                |
          spring.datasource.url=x               |
          """)
  void one_item_of_a_list_in_compose(String item, @Nullable String severity) {
    String compose =
        """
        services:
          api:
            image: shop/api:1
            environment:
              - '%s'
        """
            .formatted(item.replace("'", "''"));
    String staging =
        """
        services:
          api:
            image: shop/api:1
            environment:
              SEED_IT: "0"
        """;

    assertEquals(
        severity == null ? List.of() : List.of(severity + " docker-compose.production.yml:5"),
        Lint.of(
                "variable/malformed",
                Map.of(
                    "docker-compose.production.yml", compose,
                    "docker-compose.staging.yml", staging))
            .stream()
            .map(Lint::line)
            .toList());
  }

  @Test
  void a_value_that_two_environments_share_is_told_once() {
    Map<String, String> files =
        Map.of(
            "docker-compose.yml",
            "services: {api: {image: shop/api, environment: ['TOKEN=\"x\"']}}",
            "docker-compose.staging.yml",
            "services: {api: {restart: always}}",
            "docker-compose.production.yml",
            "services: {api: {restart: always}}");

    assertEquals(
        List.of("TOKEN of api in production and staging has quotes that are a part of its value"),
        Lint.of("variable/malformed", files).stream().map(each -> each.message()).toList());
  }

  @Test
  void a_list_that_gcloud_refuses_is_told_once_for_all_environments() {
    String script =
        """
        case "$1" in
          staging) MAIL=shop@staging.acme.com ;;
          production) MAIL=shop@acme.com ;;
        esac
        gcloud run deploy api --set-env-vars "^@^A=1@MAIL_FROM=$MAIL@MAIL_TO=info@acme.com"
        """;

    assertEquals(
        List.of(
            "MAIL_FROM of api in production and staging breaks the list that it stands in:"
                + " gcloud takes every \"@\" for the end of a pair"),
        Lint.of("variable/malformed", Map.of("deploy.sh", script)).stream()
            .map(each -> each.message())
            .toList());
  }

  @Test
  void no_part_of_a_secret_is_told() {
    String script = "gcloud run deploy api --set-env-vars A=1,DB_PASSWORD=hun,ter2\n";

    assertEquals(
        List.of(
            "DB_PASSWORD of api breaks the list that it stands in:"
                + " gcloud takes every \",\" for the end of a pair,"
                + " so choose a delimiter that no value holds, as ^;^"),
        Lint.of("variable/malformed", Map.of("deploy.sh", script)).stream()
            .map(each -> each.message() + ", so " + each.help())
            .toList());
  }

  @Test
  void what_stays_on_a_machine_of_its_own_is_not_judged() {
    assertEquals(
        List.of(),
        Lint.of(
            "variable/malformed",
            Map.of(
                "docker-compose.yml",
                "services: {api: {image: shop/api, environment: ['TOKEN=\"x\"']}}")));
  }
}
