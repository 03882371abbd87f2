package dev.paritylint.cli.report.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.TextReport;
import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole reports over random lines, held against widths that are written down here by hand. */
class UnderlineTest {
  /** One that people see as one, how it is shown, and how many columns that fills. */
  private record Piece(String text, String shown, int columns) {}

  private static final List<Piece> PIECES =
      List.of(
          new Piece("a", "a", 1),
          new Piece("=", "=", 1),
          new Piece(" ", " ", 1),
          new Piece("\t", "    ", 4),
          new Piece("é", "é", 1),
          new Piece("e\u0301", "e\u0301", 1),
          new Piece("値", "値", 2),
          new Piece("か\u3099", "か\u3099", 2),
          new Piece("한", "한", 2),
          new Piece("\u1112\u1161\u11AB", "\u1112\u1161\u11AB", 2),
          new Piece("Ａ", "Ａ", 2),
          new Piece("ｱ", "ｱ", 1),
          new Piece("😀", "😀", 2),
          new Piece("👨\u200D👩\u200D👧", "👨👩👧", 6),
          new Piece("👍\uD83C\uDFFD", "👍", 2),
          new Piece("❤\uFE0F", "❤", 1),
          new Piece("🇩🇪", "🇩🇪", 2),
          new Piece("\u001B", "␛", 1),
          new Piece("\u202E", "\uFFFD", 1),
          new Piece("\u200B", "\uFFFD", 1),
          new Piece("\u05D0", "\u05D0", 1));

  private static final int MOST = 60;

  static Stream<Long> seeds() {
    return LongStream.range(0, 400).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void carets_stand_below_the_first_and_the_last_character(long seed) {
    Random random = new Random(seed);
    List<Piece> before = pieces(random);
    List<Piece> marked = pieces(random);
    marked.add(new Piece("x", "x", 1));
    String line = text(before) + text(marked);
    SourceFile file = SourceFile.of("a.env", line + text(pieces(random)));
    List<String> report =
        report(1_000, Place.at(file.span(text(before).length(), line.length()), ""));

    assertTrue(report.get(3).startsWith("1 | " + shown(before) + shown(marked)), report.get(3));
    assertEquals("  | " + " ".repeat(columns(before)) + "^".repeat(columns(marked)), report.get(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void no_line_of_a_frame_is_wider_than_the_terminal(int width) {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String text = text(pieces(random)) + "\n" + text(pieces(random)) + text(pieces(random));
      SourceFile file = SourceFile.of("a.env", text);
      int start = random.nextInt(text.length());
      int end = start + random.nextInt(text.length() - start + 1);
      String label = "word ".repeat(random.nextInt(30)).strip();
      Place one = Place.at(file.span(start, end), label);
      Place other = Place.at(file.span(end, text.length()), label);
      for (String line : frame(report(width, one, other))) {
        int columns = Glyph.width(line);
        assertTrue(columns <= width, () -> columns + " columns: " + line);
      }
    }
  }

  /** Without headline and waiver, which are never cut. */
  private static List<String> frame(List<String> report) {
    int edge = report.size() - 1;
    while (!report.get(edge).startsWith("  = waive: ")) {
      edge--;
    }
    return report.subList(1, edge);
  }

  private static List<String> report(int width, Place place, Place... related) {
    Finding finding =
        new Finding(
            Shop.PARITY,
            Severity.WARNING,
            List.of("staging"),
            "",
            "",
            "m",
            place,
            List.of(related),
            "");
    return new TextReport(new Look(Painter.PLAIN, width, ""), Notes.SOME)
        .print(Shop.result(finding))
        .lines()
        .toList();
  }

  private static List<Piece> pieces(Random random) {
    List<Piece> pieces = new ArrayList<>();
    int count = random.nextInt(MOST);
    for (int i = 0; i < count; i++) {
      pieces.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    return pieces;
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).reduce("", String::concat);
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream().map(Piece::shown).reduce("", String::concat);
  }

  private static int columns(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::columns).sum();
  }
}
