package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The incident's states, held to the findings that were written down before the first run. */
class ExampleTest {
  private static final double KNOWN_AT_LEAST = 0.95;

  static final List<String> STATES = Example.STATES;

  @ParameterizedTest(name = "{0}")
  @FieldSource("STATES")
  void exactly_the_findings_that_were_written_down_come_out(String state) throws IOException {
    CliRun run = lint(state);

    List<String> found = new ArrayList<>();
    for (JsonNode finding : json(run).get("findings")) {
      found.add(row(finding));
    }

    assertEquals(lines(expected(state)), lines(found));
    assertEquals("", run.err());
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("STATES")
  void nearly_every_setting_of_it_is_known(String state) {
    JsonNode summary = json(lint(state)).get("summary");
    int settings = summary.get("settings").asInt();
    int unknown = summary.get("unknown").asInt();

    assertTrue(settings > 0, "nothing was read");
    assertTrue(unknown <= settings * (1 - KNOWN_AT_LEAST), unknown + " of " + settings);
  }

  @Test
  void the_states_with_errors_fail_and_the_fixed_one_passes_even_where_notes_count() {
    assertEquals(1, lint(Example.BROKEN).exit());
    assertEquals(1, lint(Example.AS_PROPOSED).exit());
    assertEquals(0, lint(Example.FIXED, "--fail-on", "note").exit());
  }

  private static CliRun lint(String state, String... options) {
    List<String> arguments = new ArrayList<>(List.of("lint", "--format", "json", state));
    arguments.addAll(List.of(options));
    return CliRun.in(Example.REPOSITORY, arguments.toArray(String[]::new));
  }

  private static JsonNode json(CliRun run) {
    return new ObjectMapper().readTree(run.out());
  }

  private static String lines(List<String> rows) {
    return String.join("\n", rows.stream().sorted().toList());
  }

  private static String row(JsonNode finding) {
    TreeSet<String> environments = new TreeSet<>();
    finding.get("environments").forEach(name -> environments.add(name.asString()));
    return String.join(
        "\t",
        finding.get("severity").asString(),
        finding.get("rule").asString(),
        String.join(",", environments),
        finding.get("at").get("path").asString(),
        finding.get("at").get("line").asString());
  }

  /** All but the last column, which tells a person why. */
  private static List<String> expected(String state) throws IOException {
    return Files.readAllLines(Example.REPOSITORY.resolve(state + ".expected.tsv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .toList();
  }
}
