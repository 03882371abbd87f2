package dev.paritylint.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.LimitRow;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of the platforms has its place here, and the place says what the fact says. */
class FactsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ServerOptions OPTIONS = new ServerOptions(CATALOGUE);

  /** One place of one fact. */
  record Place(String platform, String fact, String kind, List<String> words) {
    static Stream<Place> of(String line) {
      String[] parts = line.split(" \\| ", -1);
      assertEquals(3, parts.length, line);
      Stream<String> places =
          parts[2].startsWith("none ") ? Stream.of(parts[2]) : Arrays.stream(parts[2].split("; "));
      return places.map(
          place -> {
            List<String> words = List.of(place.split(" ", -1));
            return new Place(parts[0], parts[1], words.get(0), words.subList(1, words.size()));
          });
    }

    String name() {
      return words.get(0);
    }

    @Override
    public String toString() {
      return platform + ": " + fact + ": " + kind + " " + String.join(" ", words);
    }
  }

  static List<Place> places() throws IOException {
    return lines().stream().flatMap(Place::of).toList();
  }

  private static List<String> lines() throws IOException {
    return text("facts.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = FactsTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_fact_stands_where_the_table_says(Place place) {
    switch (place.kind()) {
      case "attribute" -> attribute(place);
      case "limit" -> limit(place);
      case "passes" ->
          assertEquals(
              Upgrade.Passed.class, CATALOGUE.hop(place.name()).orElseThrow().upgrade().getClass());
      case "refused" ->
          assertTrue(
              CATALOGUE.rejections().stream()
                  .anyMatch(row -> row.attribute().equals(place.name())));
      case "schema" -> assertTrue(CATALOGUE.schema(place.name()).isPresent());
      case "name" ->
          assertTrue(
              Meanings.load().of(place.name(), "5").isPresent()
                  || Meanings.load().of(place.name(), "https://acme.com").isPresent());
      case "option" -> assertTrue(OPTIONS.match(place.name(), place.words().get(1)).isPresent());
      case "class" -> assertDoesNotThrow(() -> Class.forName("dev.paritylint." + place.name()));
      case "rule" -> assertTrue(Rules.byId(place.name()).isPresent());
      default -> {
        assertEquals("none", place.kind());
        assertTrue(place.words().size() > 3, "a reason is a clause");
      }
    }
  }

  private static void attribute(Place place) {
    Attribute attribute = CATALOGUE.named(place.name()).orElseThrow();
    assertEquals(place.name(), attribute.name());
    Map<String, BigDecimal> known = new HashMap<>();
    if (attribute.fallback() instanceof Value.Seconds fallback) {
      known.put("default", fallback.seconds());
    }
    known.put("min", attribute.range().min());
    known.put("max", attribute.range().max());
    known.put("usual", attribute.usual().range().max());
    for (int i = 1; i < place.words().size(); i += 2) {
      BigDecimal wanted = new BigDecimal(place.words().get(i + 1));
      BigDecimal found = known.get(place.words().get(i));
      assertTrue(found != null && wanted.compareTo(found) == 0, "it is " + found);
    }
  }

  private static void limit(Place place) {
    List<LimitRow> rows =
        CATALOGUE.hops().stream()
            .flatMap(hop -> hop.limits().stream())
            .filter(row -> row.name().equals(place.name()))
            .toList();
    assertFalse(rows.isEmpty());
    if (place.words().size() > 1) {
      Value wanted = new Value.Seconds(new BigDecimal(place.words().get(1)));
      assertTrue(rows.stream().anyMatch(row -> row.fixed().equals(wanted)));
    }
  }

  /** Numbers as in the table of incidents: one that is no example has its reason. */
  @Test
  void every_known_incident_is_an_example_or_has_a_reason() throws IOException {
    Set<String> found = new HashSet<>();
    text("incidents.txt")
        .lines()
        .filter(line -> line.startsWith("==> I"))
        .forEach(line -> found.add(line.split(" ", -1)[1]));
    lines().stream()
        .filter(line -> line.startsWith("incident "))
        .forEach(line -> assertTrue(found.add(line.split(" ", -1)[1]), line));
    IntStream.rangeClosed(1, 35)
        .forEach(number -> assertTrue(found.contains("I" + number), "I" + number));
  }

  @Test
  void every_limit_that_nobody_can_change_is_in_the_table() throws IOException {
    String table = text("facts.txt");
    CATALOGUE.hops().stream()
        .flatMap(hop -> hop.limits().stream())
        .filter(row -> row.fixed() instanceof Value.Seconds)
        .forEach(
            row ->
                assertTrue(
                    table.contains(
                        "limit %s %s"
                            .formatted(
                                row.name(),
                                ((Value.Seconds) row.fixed()).seconds().toPlainString())),
                    row.name()));
  }
}
