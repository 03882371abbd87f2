package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Limit.LimitKind;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  static List<Attribute> attributes() {
    return CATALOGUE.attributes();
  }

  static List<HopRow> hops() {
    return CATALOGUE.hops();
  }

  static List<RejectionRow> rejections() {
    return CATALOGUE.rejections();
  }

  @Test
  void names_are_unique_and_none_covers_another() {
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : CATALOGUE.attributes()) {
      assertTrue(seen.add(attribute.name()), attribute.name());
      assertEquals(attribute, CATALOGUE.named(attribute.name()).orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void every_attribute_has_places_a_source_and_a_default_in_range(Attribute attribute) {
    assertTrue(attribute.name().matches("[a-z]+(\\.[a-z0-9_]+)+"), attribute.name());
    assertFalse(attribute.places().isEmpty());
    assertTrue(attribute.source().url().startsWith("https://"));
    if (attribute.fallback() instanceof Value.Seconds fallback) {
      assertTrue(attribute.range().holds(fallback.seconds()), attribute.toString());
    }
    for (Place place : attribute.places()) {
      assertFalse(place.resources().isEmpty());
      boolean timeout = attribute.kind() == SettingKind.TIMEOUT;
      assertEquals(timeout, place.unit() != Unit.NONE, "a timeout, and only it, has a unit");
      boolean named =
          attribute.kind() == SettingKind.VARIABLE || attribute.kind() == SettingKind.HEADER;
      assertEquals(
          named, place.form() != Place.Form.VALUE, "only variables and headers have names");
    }
  }

  @ParameterizedTest
  @MethodSource("hops")
  void a_limit_names_a_timeout_of_the_catalogue_or_is_fixed(HopRow hop) {
    for (LimitRow limit : hop.limits()) {
      assertTrue(limit.name().startsWith(hop.platform().substring(0, hop.platform().indexOf('.'))));
      if (!limit.fixed().isKnown()) {
        assertEquals(SettingKind.TIMEOUT, CATALOGUE.named(limit.name()).orElseThrow().kind());
      }
      assertTrue(Character.isLetter(limit.why().charAt(0)) && !limit.why().endsWith("."));
    }
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void a_rejection_is_about_an_attribute_of_the_catalogue(RejectionRow rejection) {
    Attribute attribute = CATALOGUE.named(rejection.attribute()).orElseThrow();
    assertEquals(attribute.kind() == SettingKind.HEADER, !rejection.headers().isEmpty());
    for (String header : rejection.headers()) {
      assertEquals(header.toLowerCase(java.util.Locale.ROOT), header);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          name                                               | default | min  | max
          gcp.backend_service.timeout_sec                    | 30      | 1    | 2147483647
          gcp.cloud_run.timeout                              | 300     | 1    | 3600
          gcp.backend_service.connection_draining_timeout_sec| 300     | 0    |
          gcp.target_proxy.http_keep_alive_timeout_sec       | 610     | 5    | 1200
          aws.lb.idle_timeout                                | 60      | 1    | 4000
          aws.lb_target_group.deregistration_delay           | 300     | 0    | 3600
          aws.apigatewayv2_integration.timeout_milliseconds  |         | 0.05 | 30
          aws.cloudfront.origin_read_timeout                 | 30      | 1    |
          aws.lambda.timeout                                 | 3       | 1    | 900
          azure.application_gateway.request_timeout          | 30      | 1    | 86400
          azure.frontdoor.response_timeout_seconds           | 120     | 16   | 240
          azure.lb_rule.idle_timeout_in_minutes              | 240     | 240  | 6000
          """)
  void known_limits_are_there(String name, BigDecimal fallback, BigDecimal min, BigDecimal max) {
    Attribute attribute = CATALOGUE.named(name).orElseThrow();
    assertEquals(new Range(min, max), attribute.range());
    if (fallback == null) {
      assertFalse(attribute.fallback().isKnown());
      return;
    }
    assertEquals(new Value.Seconds(fallback), attribute.fallback());
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void what_is_usual_is_narrower_than_what_is_accepted_and_says_why(Attribute attribute) {
    Range usual = attribute.usual().range();
    boolean open = usual.min() == null && usual.max() == null;
    assertEquals(open, attribute.usual().why().isEmpty());
    for (BigDecimal end : Stream.of(usual.min(), usual.max()).filter(Objects::nonNull).toList()) {
      assertTrue(attribute.range().holds(end), attribute.name());
    }
    if (attribute.fallback() instanceof Value.Seconds fallback) {
      assertTrue(usual.holds(fallback.seconds()), attribute.name());
    }
  }

  @Test
  void a_setting_finds_its_row_with_a_place_or_a_header_after_it() {
    assertEquals(
        "gcp.url_map.timeout",
        CATALOGUE.named("gcp.url_map.timeout@/ws,/ws/*").orElseThrow().name());
    assertEquals(
        "gcp.backend_service.custom_request_headers",
        CATALOGUE.named("gcp.backend_service.custom_request_headers.X-Name").orElseThrow().name());
    assertTrue(CATALOGUE.named("gcp.cloud_run.timeouts").isEmpty());
    assertTrue(CATALOGUE.named("gcp.cloud_run.timeout.x").isEmpty());
  }

  @Test
  void a_command_has_flags_for_the_same_attributes() {
    assertEquals(
        List.of("gcp.cloud_run.timeout"),
        CATALOGUE.of("gcloud run deploy").stream()
            .filter(one -> one.kind() == SettingKind.TIMEOUT)
            .map(Attribute::name)
            .toList());
  }

  @Test
  void a_limit_is_as_certain_as_its_row() {
    Span at = SourceFile.of("a.tf", "").whole();
    assertEquals(
        Certainty.UNCONFIRMED,
        CATALOGUE.certainty(
            new Hop("gcp.url_map", "URL map x", at, List.of(), new Upgrade.Unclear()),
            limit(LimitKind.RESPONSE, "gcp.url_map.timeout@/ws", at)));
    Hop run = new Hop("gcp.cloud_run", "Cloud Run service x", at, List.of(), new Upgrade.Unclear());
    assertEquals(
        Certainty.CONFIRMED,
        CATALOGUE.certainty(run, limit(LimitKind.LIFETIME, "gcp.cloud_run.timeout", at)));
    assertEquals(
        Certainty.UNCONFIRMED,
        CATALOGUE.certainty(run, limit(LimitKind.IDLE, "gcp.cloud_run.timeout", at)));
  }

  private static Limit limit(LimitKind kind, String name, Span at) {
    return new Limit(kind, Value.Seconds.of(1), name, at, List.of(), false, "x");
  }

  @Test
  void a_condition_with_an_unknown_fact_does_not_hold() {
    Conditions classic = new Conditions(Map.of("scheme", Set.of("EXTERNAL")));
    assertTrue(classic.hold(Map.of("scheme", "EXTERNAL", "scope", "global")));
    assertFalse(classic.hold(Map.of("scheme", "EXTERNAL_MANAGED")));
    assertFalse(classic.hold(Map.of()));
  }

  @Test
  void a_misspelt_key_in_a_data_file_is_refused() {
    Row file = DataFile.parse(SourceFile.of("x.yaml", "atributes: []\n"));
    assertThrows(IllegalStateException.class, () -> CatalogueRows.of(file));
  }

  @Test
  void a_row_without_a_listed_source_is_refused() {
    Row file =
        DataFile.parse(
            SourceFile.of(
                "x.yaml",
                """
                attributes:
                  - name: a.b
                    kind: timeout
                    places: [{resources: [r], path: p, unit: s}]
                    source: nowhere
                    certainty: confirmed
                """));
    assertThrows(IllegalStateException.class, () -> CatalogueRows.of(file));
  }
}
