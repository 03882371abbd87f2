package dev.paritylint.rules.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossEnvironmentVariableRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE         | DEVELOPMENT          | STAGING                  | PRODUCTION           | FINDING
          BUCKET           |                      | acme-uploads-stg         | acme-uploads-prod    |
          DATABASE         |                      | shop_staging             | shop_production      |
          COOKIE           |                      | stagingcookie            | prodcookie           |
          SECRET_PATH      |                      | /secrets/staging/api     | /secrets/prod/api    |
          QUEUE            |                      | acmeStagingQueue         | acmeProdQueue        |
          METRICS_ENV      |                      | staging                  | staging              | error production
          APP_ENVIRONMENT  | development          | production               | production           | error staging
          NODE_ENV         | development          | production               | production           |
          NODE_ENV         |                      | staging                  | development          | error production
          ISSUER           |                      | letsencrypt-prod         | letsencrypt-prod     |
          NEXT_ENVIRONMENT |                      | production               | none                 |
          NEXT_PUBLIC_ENV  | dev                  | staging                  | dev                  | error production
          VITE_ENVIRONMENT |                      | staging                  | staging              | error production
          NEXT_PUBLIC_NEXT |                      | production               | none                 |
          WORKSPACE_TAGS   |                      | staging,api              | staging,api          |
          USED_LABELS      |                      | staging,api              | staging,api          |
          OUTPUT           |                      | run 2>/dev/null          | run 2>/dev/null      |
          SITE             |                      | acme.dev                 | acme.dev             |
          IMAGE            |                      | reg.io/acme/shop:staging | reg.io/acme/shop:dev |
          CACHE_HOST       | cache-prod1.acme.com | cache-staging1.acme.com  | cache-prod1.acme.com | warning development
          PROD_BUCKET      |                      | acme-prod-uploads        | acme-prod-uploads    |
          SITES            |                      | shop-staging.acme.com    | shop.acme.com,shop-staging.acme.com |
          BUCKET           | acme-staging-uploads | acme-staging-uploads     | acme-uploads         |
          BUCKET           | acme-dev-uploads     | acme-staging-uploads     | acme-dev-uploads     | error production
          DATABASE         |                      | shop                     | shop_staging         | warning production
          CLUSTER          |                      | shop-staging             | shop-staging         | note production
          KEY              |                      | ${STAGING_DEPLOY_KEY}    | ${STAGING_DEPLOY_KEY}| error production
          BUCKET           |                      | acme-staging-x           | ${B:-acme-staging-x} | warning production
          BUCKET           |                      | acme-staging-x           | acme-staging-x/${B:-b} | error production
          OWNER            |                      | staging                  | staging              |
          DESCRIPTION      |                      | the staging shop         | the staging shop     |
          PIPELINE         |                      | build_stage_two          | build_stage_two      |
          SENDER           |                      | staging@acme.com         | staging@acme.com     |
          VERSION          |                      | 0.2.0-dev.3              | 0.2.0-dev.3          |
          TOPIC            |                      | acme-prod-events         | acme-prod-events     | note staging
          """)
  void direction_and_evidence_decide(
      String variable,
      @Nullable String development,
      String staging,
      String production,
      @Nullable String finding) {
    Repository repository =
        new Repository()
            .with("staging", variable, staging)
            .with("production", variable, production);
    if (development != null) {
      repository.with("dev", variable, development);
    }

    assertEquals(finding == null ? List.of() : List.of(finding), told(repository));
  }

  @Test
  void staging_that_names_production_beside_its_own_is_warned() {
    Repository repository =
        new Repository()
            .with("staging", "RULES", "shop-staging-config")
            .with("staging", "LIMITS", "shop-production-config")
            .with("production", "RULES", "shop-production-config")
            .with("production", "LIMITS", "shop-production-config");

    assertEquals(List.of("warning staging"), told(repository));
  }

  @Test
  void a_showcase_may_be_hosted_where_production_is() {
    Repository repository =
        new Repository()
            .with("staging", "CF_SPACE", "shop-staging")
            .with("sandbox", "CF_SPACE", "shop-production")
            .with("production", "CF_SPACE", "shop-production");

    assertEquals(List.of("note sandbox"), told(repository));
  }

  @Test
  void a_showcase_has_buckets_of_its_own_and_staging_a_space() {
    Repository repository =
        new Repository()
            .with("qa", "BUCKET", "shop-qa")
            .with("qa", "CF_SPACE", "shop-qa")
            .with("staging", "CF_SPACE", "shop-production")
            .with("sandbox", "BUCKET", "shop-production")
            .with("production", "BUCKET", "shop-production")
            .with("production", "CF_SPACE", "shop-production");

    assertEquals(List.of("warning sandbox", "warning staging"), told(repository));
  }

  @Test
  void what_one_file_takes_from_one_environment_is_one_cause() {
    Repository repository =
        new Repository()
            .with("staging", "BUCKET", "acme-staging-uploads")
            .with("staging", "QUEUE", "acme-staging-orders")
            .with("production", "BUCKET", "acme-staging-uploads")
            .with("production", "QUEUE", "acme-staging-orders");

    assertEquals(List.of("error production"), told(repository));
  }

  @Test
  void the_host_of_an_address_is_judged_elsewhere_and_its_path_here() {
    Repository repository =
        new Repository()
            .with("staging", "ASSETS", "https://cdn.acme.com/staging/assets")
            .with("production", "ASSETS", "https://cdn.acme.com/staging/assets");

    assertEquals(List.of("error production"), told(repository));
  }

  @Test
  void a_place_that_serves_two_environments_is_told_once_for_both() {
    String base =
        """
        services:
          api:
            image: shop/api:1
            environment:
              REPORT_ENV: development
        """;
    String overlay = "services: {api: {restart: always}}";

    List<Finding> findings =
        Lint.of(
            "variable/cross-environment",
            Map.of(
                "docker-compose.yml", base,
                "docker-compose.staging.yml", overlay,
                "docker-compose.uat.yml", overlay,
                "docker-compose.development.yml", overlay,
                "docker-compose.production.yml",
                    "services: {api: {environment: {REPORT_ENV: production}}}"));

    assertEquals(
        List.of("warning docker-compose.yml:5"), findings.stream().map(Lint::line).toList());
    assertEquals(List.of("staging", "uat"), findings.get(0).environments());
  }

  /** What the rule says, without its name. */
  private static List<String> told(Repository repository) {
    return repository.findings().stream()
        .filter(line -> line.contains(" variable/cross-environment "))
        .map(line -> line.replace("variable/cross-environment ", ""))
        .toList();
  }
}
