package dev.paritylint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a difference between environments is: the cases that the rules were measured with. */
class ParityCasesTest {

  /** Every cell holds variables of one service; development is there only where it has some. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          CASE                      | DEVELOPMENT | STAGING | PRODUCTION | FINDINGS
          own hosts                 | URL=https://api.dev.acme.com | URL=https://api.staging.acme.com | URL=https://api.acme.com | none
          own word with a hyphen    | - | URL=https://api-staging.acme.com | URL=https://api.acme.com | none
          own words at the end      | - | BUCKET=acme-uploads-stg | BUCKET=acme-uploads-prod | none
          own words in full         | - | DATABASE=shop_staging | DATABASE=shop_production | none
          glued words               | - | COOKIE=stagingcookie | COOKIE=prodcookie | none
          words of a path           | - | SECRETS=/secrets/staging/api | SECRETS=/secrets/prod/api | none
          camel case                | - | QUEUE=acmeStagingQueue | QUEUE=acmeProdQueue | none
          account ids               | - | ROLE=arn:aws:iam::111122223333:role/x; QUEUE=arn:aws:sqs:eu:111122223333:q | ROLE=arn:aws:iam::444455556666:role/x; QUEUE=arn:aws:sqs:eu:444455556666:q | none
          a copied host             | - | URL=https://api.staging.acme.com | URL=https://api.staging.acme.com | error url/cross-environment production
          another's host            | URL=https://pdf-dev.acme.com | URL=https://pdf-staging.acme.com | URL=https://pdf-dev.acme.com | error url/cross-environment production
          a copied identity         | - | METRICS_ENV=staging | METRICS_ENV=staging | error variable/cross-environment production
          production's identity     | APP_ENVIRONMENT=development | APP_ENVIRONMENT=production | APP_ENVIRONMENT=production | error variable/cross-environment staging
          a mode                    | NODE_ENV=development | NODE_ENV=production | NODE_ENV=production | none
          a mode that is not        | - | NODE_ENV=staging | NODE_ENV=development | error variable/cross-environment production
          an issuer                 | - | ISSUER=letsencrypt-prod | ISSUER=letsencrypt-prod | none
          a foreign stand-in        | - | PAY_URL=https://api.sandbox.payco.com | PAY_URL=https://api.payco.com | none
          stand-ins in order        | RATES_URL=https://rates-dev.bank.com | RATES_URL=https://rates-uat.bank.com | RATES_URL=https://rates.bank.com | none
          below staging             | - | LOGIN_URL=https://login.acme.com | LOGIN_URL=https://login-dev.acme.com | error url/cross-environment production
          a list with the own host  | - | CORS_ORIGINS=https://shop.staging.acme.com | CORS_ORIGINS=https://shop.acme.com,https://shop.staging.acme.com | none
          the key says so           | - | PROD_BASE_URL=https://acme.com | PROD_BASE_URL=https://acme.com | none
          a promotion               | - | next_environment=production | next_environment=none | none
          no environment at all     | - | OUT=run.sh 2>/dev/null; SITE=acme.dev | OUT=run.sh 2>/dev/null; SITE=acme.dev | none
          the tag of an image       | - | IMAGE=reg.io/acme/shop:develop | IMAGE=reg.io/acme/shop:1.4.0 | none
          lower shares lower        | URL=https://api.staging.acme.com | URL=https://api.staging.acme.com | URL=https://api.acme.com | none
          all share production's    | MAPS_URL=https://maps-prod.acme.com | MAPS_URL=https://maps-prod.acme.com | MAPS_URL=https://maps-prod.acme.com | note url/cross-environment development; note url/cross-environment staging
          staging has its own       | CACHE=cache-prod1.acme.com | CACHE=cache-staging1.acme.com | CACHE=cache-prod1.acme.com | warning variable/cross-environment development
          own variant in one file   | - | LIMITS=shop-production-config; RULES=shop-staging-config | LIMITS=shop-production-config; RULES=shop-production-config | warning variable/cross-environment staging
          the unmarked host         | - | SITE_URL=https://shop.acme.com; API_URL=https://staging.shop.acme.com | SITE_URL=https://shop.acme.com; API_URL=https://shop.acme.com | warning url/cross-environment staging
          a host in a key           | X=1 | img.staging.acme.com_MAX_AGE=60; img.dev.acme.com_GZIP=yes; X=1 | X=1 | warning variable/cross-environment staging
          a column of all           | - | TARGETS=shop.staging.acme.com | TARGETS=shop.acme.com,shop.staging.acme.com | none
          a host alone              | - | X=1 | INTAKE_URL=https://intake-test.acme.com; X=1 | warning url/cross-environment production
          its own word too          | SHOP_URL=https://shop.dev.acme.com | SHOP_URL=https://shop-dev.staging.acme.com | SHOP_URL=https://shop.acme.com | none
          plain beside TLS          | - | WS_URL=wss://shop.staging.acme.com; URL=https://shop.staging.acme.com | WS_URL=ws://shop.acme.com; URL=https://shop.acme.com | error url/scheme production
          plain inside              | - | API_URL=http://api:8000 | API_URL=http://api:8000 | none
          a default port            | - | CACHE_URL=redis://cache:6379/1 | CACHE_URL=redis://cache/1 | none
          a near spelling           | CACHE_REGION=eu | CACHE_REGION=eu | CACHE__REGION=eu | warning variable/missing development+production+staging
          a level                   | - | LOG_LEVEL=debug | LOG_LEVEL=warn | none
          a switch                  | - | ENABLE_CART=true | ENABLE_CART=false | none
          a probe                   | - | PROBE_PERIOD=5 | PROBE_PERIOD=10 | none
          a timeout of a purpose    | - | GATEWAY_TIMEOUT=30 | GATEWAY_TIMEOUT=300 | warning timeout/parity production+staging
          another timeout           | - | SESSION_TTL=30 | SESSION_TTL=300 | note variable/parity production+staging
          a placeholder             | - | PARTNER=acme | PARTNER=changeme | warning variable/parity production
          names by environment      | - | STAGING_API_URL=https://api.staging.acme.com | PROD_API_URL=https://api.acme.com | none
          """)
  void values_say_what_they_are(
      String name,
      @Nullable String development,
      String staging,
      String production,
      String findings) {
    Repository repository = new Repository();
    if (development != null) {
      add(repository, "dev", development);
    }
    add(repository, "staging", staging);
    add(repository, "production", production);

    assertEquals(
        findings.equals("none") ? List.of() : List.of(findings.split("; ", -1)),
        repository.findings().stream().filter(ParityCasesTest::isOfValues).sorted().toList(),
        name);
  }

  private static void add(Repository repository, String environment, String variables) {
    for (String variable : variables.split("; ", -1)) {
      String[] sides = variable.split("=", 2);
      repository.with(environment, sides[0], sides[1]);
    }
  }

  /** Variables that a case needs in one place only are missing in the other. */
  private static boolean isOfValues(String finding) {
    return !finding.startsWith("note variable/missing");
  }

  @Test
  void a_state_that_is_kept_where_staging_keeps_its_own_is_an_error() {
    String backend =
        "terraform {\n  backend \"s3\" {\n    key = \"shop/staging/terraform.tfstate\"\n  }\n}\n";

    assertEquals(
        List.of("error infra/production/main.tf:3"),
        told(
            "variable/cross-environment",
            Map.of("infra/staging/main.tf", backend, "infra/production/main.tf", backend)));
  }

  @Test
  void a_state_that_is_kept_unlike_those_of_two_others_is_warned() {
    String backend = "terraform {\n  backend \"gcs\" {\n    prefix = \"%s\"\n  }\n}\n";

    assertEquals(
        List.of("warning infra/dev/main.tf:3"),
        told(
            "variable/parity",
            Map.of(
                "infra/dev/main.tf", backend.formatted("shop"),
                "infra/staging/main.tf", backend.formatted("basket/staging"),
                "infra/production/main.tf", backend.formatted("basket/production"))));
  }

  @Test
  void a_task_definition_that_production_deploys_says_that_it_is_another_environments() {
    String task =
        """
        {"containerDefinitions": [{"name": "orders", "environment": [{"name": "APP_ENV",
        "value": "%s"}]}]}
        """;
    String workflow =
        """
        on: push
        jobs:
          deploy:
            runs-on: x
            environment: %s
            steps:
              - uses: aws-actions/amazon-ecs-render-task-definition@v1
                with:
                  task-definition: tasks/%s/orders.json
                  container-name: orders
                  image: shop/orders:1
              - uses: aws-actions/amazon-ecs-deploy-task-definition@v2
                with: {service: orders}
        """;

    assertEquals(
        List.of("error tasks/prod/orders.json:2"),
        told(
            "variable/cross-environment",
            Map.of(
                "tasks/prod/orders.json", task.formatted("staging"),
                "tasks/staging/orders.json", task.formatted("staging"),
                ".github/workflows/staging.yml", workflow.formatted("staging", "staging"),
                ".github/workflows/prod.yml", workflow.formatted("production", "prod"))));
  }

  /** Neither has a reader: what they say is no setting, and nothing is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mock outputs of Terragrunt | live/{}/db/terragrunt.hcl | mock_outputs = { zone = "staging.acme.com" }
          labels of alerts           | alerts/rules-{}.yml       | labels: {environment: staging}
          """)
  void what_has_no_reader_is_not_judged(String name, String path, String text) {
    Map<String, String> files =
        Map.of(
            path.replace("{}", "staging"),
            text,
            path.replace("{}", "prod"),
            text,
            "docker-compose.staging.yml",
            "services: {api: {image: shop/api, environment: {A: b}}}",
            "docker-compose.prod.yml",
            "services: {api: {image: shop/api, environment: {A: b}}}");

    assertEquals(List.of(), Lint.of(files), name);
  }

  private static List<String> told(String rule, Map<String, String> files) {
    Stream<Finding> findings = Lint.of(rule, files).stream();
    return findings.map(Lint::line).toList();
  }
}
