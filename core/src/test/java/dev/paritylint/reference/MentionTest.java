package dev.paritylint.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.SourceFile;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MentionTest {
  private static final String ALPHABET = "${}:?-+AX_1\\'\" /\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TEXT                    | MENTIONS
          ${HOST}                 | ${HOST}
          $HOST                   | $HOST
          http://${A}:$PORT_1/x   | ${A} $PORT_1
          "https://${A}.b"        | ${A}
          ${A}${A}                | ${A} ${A}
          ${A:-x}                 |
          ${A-x}                  |
          ${A:-${B}}              |
          ${A:+${B}}-${C}         | ${C}
          ${A:?say it}            | !${A:?say it}
          ${A?${B}}               | !${A?${B}}
          $$A                     |
          $${A}                   |
          \\${A}                  |
          $1                      |
          ${}                     |
          ${A                     |
          $                       |
          100$                    |
          """)
  void what_a_value_refers_to_without_a_default(String text, @Nullable String mentions) {
    SourceFile file = SourceFile.of("a.env", "X=" + text + "\n");

    assertEquals(
        mentions == null ? "" : mentions,
        Mention.in(file.span(2, 2 + text.length())).stream()
            .map(mention -> (mention.required() ? "!" : "") + mention.at().text())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_mention_begins_with_the_dollar_and_holds_its_name(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    SourceFile file = SourceFile.of("a.env", text.toString());

    for (Mention mention : Mention.in(file.span(0, file.text().length()))) {
      String written = mention.at().text();
      assertTrue(
          written.startsWith("$" + mention.name()) || written.startsWith("${" + mention.name()),
          written);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }
}
