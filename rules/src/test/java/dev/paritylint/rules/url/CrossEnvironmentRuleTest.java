package dev.paritylint.rules.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossEnvironmentRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE      | DEVELOPMENT                   | STAGING                           | PRODUCTION                   | FINDING
          API_URL       | https://api.dev.acme.com      | https://api.staging.acme.com      | https://api.acme.com         |
          API_URL       |                               | https://api-staging.acme.com      | https://api.acme.com         |
          API_URL       |                               | https://api.staging.acme.com      | https://api.staging.acme.com | error url/cross-environment production
          PDF_URL       | https://pdf-dev.acme.com      | https://pdf-staging.acme.com      | https://pdf-dev.acme.com     | error url/cross-environment production
          PAY_URL       |                               | https://api.sandbox.payco.com     | https://api.payco.com        |
          RATES_URL     | https://rates-dev.bank.com    | https://rates-uat.bank.com        | https://rates.bank.com       |
          LOGIN_URL     | https://login.dev.acme.com    | https://login.acme.com            | https://login-dev.acme.com   | error url/cross-environment production
          PROD_BASE_URL |                               | https://prod.acme.com             | https://prod.acme.com        |
          API_URL       | https://api.staging.acme.com  | https://api.staging.acme.com      | https://api.acme.com         |
          MAPS_URL      | https://maps-prod.acme.com    | https://maps-prod.acme.com        | https://maps-prod.acme.com   | note url/cross-environment development
          SHOP_URL      |                               | https://shop-dev.staging.acme.com | https://shop.acme.com        |
          SITE_URL      |                               | http://api:8000                   | http://api:8000              |
          SITE_URL      |                               | https://staging.shop.local        | https://shop.local           |
          SITE_URL      | https://shop.test             | https://shop.staging.acme.com     | https://shop.acme.com        |
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

    String first = repository.findings().stream().findFirst().orElse("");

    assertEquals(finding == null ? "" : finding, first);
  }

  @Test
  void a_list_that_holds_its_own_host_may_hold_others() {
    Repository repository =
        new Repository()
            .with("staging", "CORS_ORIGINS", "https://shop.staging.acme.com")
            .with(
                "production",
                "CORS_ORIGINS",
                "https://shop.acme.com,https://shop.staging.acme.com");

    assertEquals(List.of(), repository.findings());
  }

  @Test
  void staging_that_uses_the_unmarked_host_of_production_beside_its_own_is_warned() {
    Repository repository =
        new Repository()
            .with("staging", "SITE_URL", "https://shop.acme.com")
            .with("staging", "API_URL", "https://staging.shop.acme.com")
            .with("production", "SITE_URL", "https://shop.acme.com")
            .with("production", "API_URL", "https://shop.acme.com");

    assertEquals(List.of("warning url/cross-environment staging"), repository.findings());
  }

  @Test
  void one_host_in_two_variables_is_one_cause() {
    Repository repository =
        new Repository()
            .with("staging", "AUTH_URL", "https://auth.staging.acme.com")
            .with("staging", "LOGIN_URL", "https://auth.staging.acme.com/login")
            .with("production", "AUTH_URL", "https://auth.staging.acme.com")
            .with("production", "LOGIN_URL", "https://auth.staging.acme.com/login");

    assertEquals(List.of("error url/cross-environment production"), repository.findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          hosts                                     | found
          "shop.acme.com", "uat.shop.acme.com"      |
          "uat.shop.acme.com", "www.uat.acme.com"   | uat
          """)
  void what_is_given_every_host_of_a_list_names_all_of_them_on_purpose(
      String hosts, @Nullable String found) {
    String root =
        """
        module "watch" {
          source   = "git::https://git.acme.com/watch.git"
          for_each = toset([%s])
          name     = each.value
          ping_url = "https://${each.value}/health"
        }
        """
            .formatted(hosts);
    Map<String, String> files =
        Map.of("terraform/prod/main.tf", root, "terraform/uat/main.tf", root);
    assertEquals(
        found == null ? List.of() : List.of(found),
        Lint.of("url/cross-environment", files).stream()
            .filter(finding -> finding.environments().equals(List.of("production")))
            .map(finding -> finding.message().replaceAll(".*a host of ", ""))
            .distinct()
            .toList());
  }
}
