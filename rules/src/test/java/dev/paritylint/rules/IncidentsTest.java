package dev.paritylint.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.paritylint.lint.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Incidents that public projects wrote about: what is found before they were mended, and after. */
class IncidentsTest {

  /** One incident; its files before, and those that were mended. */
  record Incident(
      String title, String expected, Map<String, String> before, Map<String, String> mended) {
    Map<String, String> after() {
      Map<String, String> after = new LinkedHashMap<>(before);
      after.putAll(mended);
      return after;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static List<Incident> incidents() throws IOException {
    try (InputStream in = IncidentsTest.class.getResourceAsStream("incidents.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Incident> incidents = new ArrayList<>();
      for (String section : text.split("(?m)^==> ", -1)) {
        if (section.startsWith("I")) {
          incidents.add(incident(section));
        }
      }
      return incidents;
    }
  }

  private static Incident incident(String section) {
    String[] parts = section.split("(?m)^(?=(?:---|\\+\\+\\+) )", -1);
    String[] head = parts[0].split("\n", -1);
    String[] expectation = head[0].split(" ", 2);
    Incident incident =
        new Incident(
            expectation[0] + " " + head[1],
            expectation[1],
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    for (int i = 1; i < parts.length; i++) {
      int line = parts[i].indexOf('\n');
      Map<String, String> files =
          parts[i].startsWith("+++") ? incident.mended() : incident.before();
      files.put(parts[i].substring(4, line), parts[i].substring(line + 1).strip() + "\n");
    }
    return incident;
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void the_incident_is_found_and_nothing_else(Incident incident) {
    assertEquals(List.of(incident.expected()), findings(incident.before()));
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void what_was_mended_is_silent(Incident incident) {
    assertNotEquals(incident.before(), incident.after());
    assertEquals(List.of(), findings(incident.after()));
  }

  private static List<String> findings(Map<String, String> files) {
    return Lint.of(files).stream().map(IncidentsTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.severity().label() + " " + finding.rule().id();
  }
}
