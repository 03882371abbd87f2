package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No name of a file and no message can say more than it should, in any format. */
class HostileTextTest {
  private static final List<String> PARTS =
      List.of(
          "\n::error file=x::stop",
          "\r\n",
          "\n",
          "::",
          "%0A",
          "]]>",
          "<script>alert(1)</script>",
          "</failure>",
          "&amp;",
          "\"' x=\"",
          "\u001B[31m",
          "\u0000",
          "\uD800",
          "\uFFFF",
          "|",
          "\\|",
          "```",
          "`x`",
          "[a](https://example.com)",
          "](1)",
          "@everybody",
          "\u202E",
          "\u2028",
          "é😀",
          "a,b:c",
          "../",
          "{0}",
          "word");

  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|");

  static List<Long> seeds() {
    return IntStream.range(0, 40).mapToObj(Long::valueOf).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void formats_stay_sound_and_lines_stay_lines(long seed) {
    Random random = new Random(seed);
    LintResult result =
        Shop.result(finding(Severity.ERROR, random), finding(Severity.WARNING, random));

    assertEquals(Map.of(), Formats.complaints(result));
    Map<String, String> printed = Formats.of(result);
    printed.forEach((format, text) -> assertNothingActs(format, text));
    assertEquals(3, lines(printed, "concise").size());
    assertEquals(3, lines(printed, "github").size());
    assertTrue(lines(printed, "github").get(0).startsWith("::error file="));
    assertTrue(lines(printed, "github").get(1).startsWith("::warning file="));
    List<String> table =
        lines(printed, "markdown").stream()
            .takeWhile(line -> !line.startsWith("<details>"))
            .toList();
    List<String> rows = table.stream().filter(line -> line.startsWith("| ")).toList();
    assertEquals(4, rows.size(), rows.toString());
    rows.forEach(row -> assertEquals(5, CELL_END.matcher(row).results().count(), row));
    assertFalse(String.join("\n", table).contains("<script"), table.toString());
    assertFalse(String.join("\n", table).contains("@everybody"), table.toString());
  }

  private static List<String> lines(Map<String, String> printed, String format) {
    return printed.getOrDefault(format, "").lines().toList();
  }

  private static void assertNothingActs(String format, String text) {
    boolean acts =
        text.codePoints()
            .anyMatch(
                c -> (Character.isISOControl(c) && c != '\n') || (c == 0x202E && isPlain(format)));
    assertFalse(acts, format + ": " + text);
  }

  /** JSON and XML are read by programs, which get a path as it is. */
  private static boolean isPlain(String format) {
    return List.of("concise", "markdown").contains(format);
  }

  private static Finding finding(Severity severity, Random random) {
    SourceFile file = SourceFile.of("a" + text(random), "KEY=" + text(random) + "\nX=1\n");
    return new Finding(
        Shop.PARITY,
        severity,
        List.of(text(random)),
        text(random),
        text(random),
        "m" + text(random),
        new Place(
            new Origin(file.span(0, 3), List.of(new Origin.Step(file.span(4, 5), text(random)))),
            text(random)),
        List.of(Place.at(file.span(0, file.text().length()), text(random))),
        text(random));
  }

  private static String text(Random random) {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(i -> PARTS.get(random.nextInt(PARTS.size())))
        .collect(Collectors.joining());
  }
}
