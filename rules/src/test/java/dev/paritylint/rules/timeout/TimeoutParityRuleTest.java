package dev.paritylint.rules.timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Lint;
import dev.paritylint.rules.Repository;
import dev.paritylint.source.MemoryTree;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutParityRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLE                 | STAGING | PRODUCTION | FINDING
          REQUEST_TIMEOUT          | 30      | 60         | warning timeout/parity production+staging
          REQUEST_TIMEOUT          | 60s     | 1m         |
          REQUEST_TIMEOUT_MS       | 30000   | 30000      |
          REQUEST_TIMEOUT_MS       | 30s     | 30000      |
          WEBSOCKET_IDLE_TIMEOUT   | 60      | 120        | warning timeout/parity production+staging
          HEALTHCHECK_TIMEOUT      | 5       | 10         |
          CLEANUP_INTERVAL         | 5       | 10         |
          CACHE_RETENTION_TIMEOUT  | 5       | 10         |
          REQUEST_TIMEOUT          | soon    | 60         |
          """)
  void timeouts_are_compared_as_lengths_of_time(
      String variable, String staging, String production, @Nullable String finding) {
    Repository repository =
        new Repository()
            .with("staging", variable, staging)
            .with("production", variable, production);

    String first = repository.findings().stream().findFirst().orElse("");

    assertEquals(finding == null ? "" : finding, first);
  }

  @ParameterizedTest
  @CsvSource({
    "dev, note timeout/parity development+production",
    "uat, warning timeout/parity production+uat"
  })
  void what_is_far_from_production_weighs_less(String environment, String finding) {
    Repository repository =
        new Repository()
            .with(environment, "REQUEST_TIMEOUT", "30")
            .with("production", "REQUEST_TIMEOUT", "60");

    assertEquals(finding, String.join("\n", repository.findings()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING SERVER | STAGING LOCATION | PRODUCTION SERVER | PRODUCTION LOCATION | FINDING
          300s           |                  |                   | 300s                |
          300s           |                  | 60s               | 300s                |
          5m             |                  | 300s              | 300s                |
          300s           |                  |                   | 60s                 | nginx.proxy_read_timeout staging.conf:4 production.conf:5
          300s           |                  |                   |                     | nginx.proxy_read_timeout staging.conf:4 production.conf:5
                         |                  | 300s              |                     | nginx.proxy_read_timeout production.conf:4 staging.conf:5
          60s            |                  |                   |                     |
          300s           |                  | 60s               |                     | nginx.proxy_read_timeout staging.conf:4 production.conf:4
                         | 300s             |                   | 60s                 | nginx.proxy_read_timeout@/api staging.conf:5 production.conf:5
                         | 300s             |                   |                     | nginx.proxy_read_timeout@/api staging.conf:5 production.conf:5
          """)
  void what_holds_at_a_location_is_compared_and_not_where_it_is_said(
      @Nullable String stagingServer,
      @Nullable String stagingLocation,
      @Nullable String productionServer,
      @Nullable String productionLocation,
      @Nullable String finding) {
    MemoryTree tree =
        new MemoryTree(
            Map.of(
                "nginx/staging.conf", server("staging.acme.com", stagingServer, stagingLocation),
                "nginx/production.conf", server("acme.com", productionServer, productionLocation)));

    assertEquals(
        finding == null ? "" : finding,
        new TimeoutParityRule()
            .check(Assembly.assemble(tree)).stream()
                .map(TimeoutParityRuleTest::told)
                .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvSource({
    "nginx/web/nginx.production.conf, ''",
    "nginx/web/nginx.staging.conf, nginx.proxy_read_timeout web/nginx.staging.conf:4 nginx.production.conf:4"
  })
  void two_files_of_one_environment_may_be_two_servers(String other, String finding) {
    MemoryTree tree =
        new MemoryTree(
            Map.of(
                "nginx/nginx.production.conf",
                server("acme.com", "60s", null),
                other,
                server("acme.com", "300s", null)));

    assertEquals(
        finding,
        new TimeoutParityRule()
            .check(Assembly.assemble(tree)).stream()
                .map(TimeoutParityRuleTest::told)
                .collect(Collectors.joining("; ")));
  }

  private static String told(Finding finding) {
    return finding.setting()
        + Stream.concat(Stream.of(finding.place()), finding.related().stream())
            .map(place -> place.at().path().replace("nginx/", " ") + ":" + place.at().line())
            .collect(Collectors.joining());
  }

  private static String server(String host, @Nullable String around, @Nullable String own) {
    String location = "location /%s { proxy_pass http://api:80; " + time(own) + "}\n";
    return "server {\nlisten 80;\nserver_name %s;\n%s\n".formatted(host, time(around))
        + location.formatted("api")
        + "}\n";
  }

  private static String time(@Nullable String length) {
    return length == null ? "" : "proxy_read_timeout " + length + ";";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          DEFAULT | SET | OTHER                 | FINDING
          60      | 45  | 60                    | note origin_read_timeout@web of shop is still 60 s in production, where var.length makes aws.cloudfront.origin_read_timeout@api 45 s
          60      | 60  | 60                    |
          60      | 45  | 45                    |
          60      | 45  | 30                    |
          60      | 45  | var.length            |
          60      | 45  | var.other             |
          """)
  void a_block_may_keep_the_number_that_the_one_beside_it_left(
      String fallback, String set, String other, @Nullable String finding) {
    String terraform =
        """
        variable "length" {
          default = %s
        }
        variable "other" {
          default = 60
        }
        resource "aws_cloudfront_distribution" "shop" {
          origin {
            origin_id = "api"
            custom_origin_config {
              origin_read_timeout = var.length
            }
          }
          origin {
            origin_id = "web"
            custom_origin_config {
              origin_read_timeout = %s
            }
          }
        }
        """;
    Map<String, String> files =
        Map.of(
            "terraform/production/main.tf",
            terraform.formatted(fallback, other),
            "terraform/production/terraform.tfvars",
            "length = " + set + "\n");

    String found =
        Lint.of("timeout/parity", files).stream()
            .map(each -> each.severity().label() + " " + each.message())
            .collect(Collectors.joining());

    assertEquals(finding == null ? "" : finding.replace("note ", "note aws.cloudfront."), found);
  }
}
