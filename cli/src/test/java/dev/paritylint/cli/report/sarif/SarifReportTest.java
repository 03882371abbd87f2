package dev.paritylint.cli.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Formats;
import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.sarif.SarifReport.Waived;
import dev.paritylint.lint.LintResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  @Test
  void the_whole_of_it() {
    LintResult found = Shop.result(Shop.notApplied(), Shop.passwordParity());
    Approvals.verify(
        Formats.sarif(
            new LintResult(
                found.landscape(), found.findings(), List.of(Shop.note(1)), found.summary())));
  }

  @Test
  void the_message_links_every_other_place_by_its_number() {
    JsonNode result = only(Formats.sarif(Shop.result(Shop.notApplied()))).path("results").get(0);

    String message = result.path("message").path("text").asString();
    assertTrue(
        message.endsWith("\nSee [this balancer](1), [production leaves it at 30s](2)."), message);
    assertEquals(List.of("1", "2"), texts(result.path("relatedLocations"), "id"));
    assertEquals(1, result.path("locations").size());
  }

  @Test
  void a_value_from_elsewhere_has_a_way_that_ends_where_it_acts() {
    JsonNode result = only(Formats.sarif(Shop.result(Shop.notApplied()))).path("results").get(0);

    JsonNode way = result.at("/codeFlows/0/threadFlows/0/locations");
    assertEquals(1, result.path("codeFlows").size());
    assertEquals(2, way.size());
    assertEquals(
        "terraform/staging/staging.tfvars",
        way.at("/0/location/physicalLocation/artifactLocation/uri").asString());
    assertEquals(
        result.at("/locations/0/physicalLocation/region/startLine"),
        way.at("/1/location/physicalLocation/region/startLine"));
  }

  @Test
  void the_waived_are_in_it_only_where_they_are_asked_for() {
    LintResult found = Shop.result(Shop.notApplied());
    LintResult result =
        new LintResult(found.landscape(), found.findings(), List.of(Shop.note(1)), found.summary());
    Tool tool = new Tool("", rule -> "");

    String usual = new SarifReport("", tool, Optional.empty(), Waived.LEFT_OUT).print(result);

    assertEquals(1, only(usual).path("results").size());
    assertEquals(2, only(Formats.sarif(result)).path("results").size());
  }

  @Test
  void no_excerpt_shows_a_secret() {
    String log = Formats.sarif(Shop.result(Shop.passwordParity()));

    assertFalse(log.contains(Shop.PASSWORD), log);
    assertTrue(log.contains("DB_PASSWORD: •••• # the same as •••• in tfvars"), log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          PATH              | URI
          infra/main.tf     | infra/main.tf
          a b/c%d.env       | a%20b/c%25d.env
          c:/x              | c%3A/x
          größe             | gr%C3%B6%C3%9Fe
          x?y#z             | x%3Fy%23z
          .env.prod-1_a~    | .env.prod-1_a~
          """)
  void a_path_is_a_reference(String path, String uri) {
    assertEquals(uri, Uri.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLES                                                                                  | CHECKOUT
          GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=a/b;GITHUB_SHA=1f;GITHUB_REF_NAME=x | https://github.com/a/b 1f x
          CI_PROJECT_URL=https://gitlab.com/a/b;CI_COMMIT_SHA=1f                                     | https://gitlab.com/a/b 1f
          CI_PROJECT_URL=https://me:secret@gitlab.com/a/b;CI_COMMIT_SHA=1f                           | none
          GITHUB_SERVER_URL=https://github.com;GITHUB_SHA=1f                                         | none
          HOME=/root                                                                                 | none
          """)
  void the_checkout_is_what_the_service_says(String variables, String expected) {
    Map<String, String> map = new HashMap<>();
    for (String pair : variables.split(";", -1)) {
      String[] parts = pair.split("=", 2);
      map.put(parts[0], parts[1]);
    }

    assertEquals(
        expected,
        Checkout.of(map)
            .map(one -> (one.repository() + " " + one.revision() + " " + one.branch()).strip())
            .orElse("none"));
  }

  private static JsonNode only(String log) {
    return JsonMapper.shared().readTree(log).path("runs").get(0);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asString())
        .toList();
  }
}
