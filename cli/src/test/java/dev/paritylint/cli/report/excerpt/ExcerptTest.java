package dev.paritylint.cli.report.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.terminal.Glyph;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTest {
  private static final int WIDE_ENOUGH = 80;

  /** «» mark what is underlined; ⇥ stands for a tab. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      useHeadersInDisplayName = true,
      textBlock =
          """
          LINE|SHOWN|UNDERLINE
          timeout = «30»|timeout = 30|          ^^
          «timeout» = 30|timeout = 30|^^^^^^^
          ⇥timeout = «30»|    timeout = 30|              ^^
          a⇥«b»⇥c|a    b    c|     ^
          a«⇥»b|a    b| ^^^^
          名前 = «値»|名前 = 値|       ^^
          name = «😀»!|name = 😀!|       ^^
          «👨\u200D👩\u200D👧» x|👨👩👧 x|^^^^^^
          👩\u200D❤\uFE0F\u200D👨«x»|👩❤👨x|     ^
          «👍\uD83C\uDFFD»x|👍x|^^
          \uD83C\uDFFD«x»|\uD83C\uDFFDx|  ^
          «❤\uFE0F»x|❤x|^
          1\uFE0F\u20E3«x»|1\u20E3x| ^
          🇩🇪«x»|🇩🇪x|  ^
          🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F«x»|🏴x|  ^
          葛\uDB40\uDD00«x»|葛x|  ^
          \u1100\u1161\u11A8«x»|\u1100\u1161\u11A8x|  ^
          \u0301«x»|◌\u0301x| ^
          ⇥\u0301«x»|    ◌\u0301x|     ^
          prod\u200B«x»|prod�x|     ^
          prod\u200D«x»|prod�x|     ^
          prod\uFE0F«x»|prod�x|     ^
          \uFEFF«x»|�x| ^
          «é»x|éx|^
          ﬁ = «x»|ﬁ = x|    ^
          한글: «x»|한글: x|      ^
          key = «»|key =|      ^
          «»|''|^
          """)
  void the_underline_stands_below_what_it_means(String line, String shown, String underline) {
    assertEquals(
        shown.equals("''") ? "\n^" : shown + "\n" + underline,
        drawn(line.replace('⇥', '\t'), List.of(), WIDE_ENOUGH));
  }

  @Test
  void a_file_cannot_move_the_cursor_or_turn_text_around() {
    assertEquals(
        "a␛[2J␇ �x\n        ^", drawn("a\u001B[2J\u0007 \u202E«x»", List.of(), WIDE_ENOUGH));
    assertEquals("�x\n ^", drawn("\u061C«x»", List.of(), WIDE_ENOUGH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      useHeadersInDisplayName = true,
      textBlock =
          """
          LINE|SHOWN|UNDERLINE
          0123456789«abc»0123456789|0123456789abc012345…|          ^^^
          «0123456789012345678901234»|0123456789012345678…|^^^^^^^^^^^^^^^^^^^
          0123456789012345678901234«ab»|…89012345678901234ab|                  ^^
          0123456789012345678901234«ab»56789012345678901234|…78901234ab56789012…|         ^^
          012345678901234567890123456«»|…901234567890123456|                   ^
          """)
  void of_a_long_line_the_part_that_matters_is_shown(String line, String shown, String underline) {
    assertEquals(shown + "\n" + underline, drawn(line, List.of(), 20));
  }

  @Test
  void ten_megabytes_in_one_line_cost_no_more_than_the_window() {
    String line = "x".repeat(5_000_000) + "«needle»" + "y".repeat(5_000_000);
    String[] rows = drawn(line, List.of(), 40).split("\n", -1);
    assertEquals(40, rows[0].length());
    int caret = rows[1].indexOf('^');
    assertEquals("needle", rows[0].substring(caret, rows[1].length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      useHeadersInDisplayName = true,
      textBlock =
          """
          LINE|FROM|TO|SHOWN|UNDERLINE
          key = «hunter2-hunter2»|6|21|key = ••••|      ^^^^
          key = «x»|6|7|key = ••••|      ^^^^
          a=secret b=«c»|2|8|a=•••• b=c|         ^
          «a=secret» b|2|8|a=•••• b|^^^^^^
          «a=sec»ret b|2|8|a=•••• b|^^^^^^
          """)
  void a_secret_is_masked_whatever_its_length(
      String line, int from, int to, String shown, String underline) {
    assertEquals(
        shown + "\n" + underline, drawn(line, List.of(new Stretch(from, to)), WIDE_ENOUGH));
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 300).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_excerpt_never_exceeds_its_columns_and_never_throws(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab \t=\"é値😀\u200D\u0301\uD800\u001B";
    StringBuilder line = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      line.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    int start = random.nextInt(length + 1);
    int end = start + random.nextInt(length - start + 1);
    int columns = 30 + random.nextInt(80);
    Excerpt excerpt =
        Excerpt.of(
            line.toString(),
            new Stretch(start, end),
            List.of(new Stretch(start / 2, start / 2 + 3)),
            columns);
    assertTrue(Glyph.width(excerpt.text()) <= columns, excerpt::toString);
    assertTrue(excerpt.indent() + excerpt.carets() <= columns + 1, excerpt::toString);
  }

  private static String drawn(String marked, List<Stretch> masks, int columns) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    String line = marked.replace("«", "").replace("»", "");
    Excerpt excerpt = Excerpt.of(line, new Stretch(start, end), masks, columns);
    return excerpt.text() + "\n" + " ".repeat(excerpt.indent()) + "^".repeat(excerpt.carets());
  }
}
