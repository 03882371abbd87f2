package dev.paritylint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarPassageTest {
  private static final String[] PIECES = {
    "a",
    "bc",
    "  ",
    " ",
    "\n",
    "\n  ",
    "\n    ",
    "\n\n",
    "\r\n",
    "\n  \t",
    "#x",
    " #",
    ":",
    "$X",
    "'",
    "''",
    "\\n",
    "\\\"",
    "\\x41",
    "\\u00e9",
    "\\\n",
    "é",
    "\uD83D\uDE00",
    "=\"v\"",
    "\n      ",
    "-",
  };
  private static final String[] HEADS = {
    "k: |",
    "k: |-",
    "k: |+",
    "k: >",
    "k: >-",
    "k: >+",
    "k: |2",
    "k: >1-",
    "k: '",
    "k: \"",
    "k: ",
    "- |  # why",
    "k: &a |",
    "k: !t >",
  };

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_scalar_reads_as_the_parser_says_and_its_characters_slice_back(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(HEADS[random.nextInt(HEADS.length)]);
      char quote = text.charAt(text.length() - 1);
      boolean block = "|>".indexOf(quote) >= 0 || text.indexOf("|") >= 0 || text.indexOf(">") >= 0;
      text.append(block ? "\n  " : "");
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      text.append(quote == '\'' || quote == '"' ? String.valueOf(quote) : "");
      text.append(random.nextBoolean() ? "\n" : "").append(random.nextBoolean() ? "z: 1\n" : "");
      check(text.toString());
    }
  }

  private static void check(String text) {
    YamlParser.parse(SourceFile.of("a.yml", text)).documents().forEach(ScalarPassageTest::check);
  }

  private static void check(YamlNode node) {
    if (node instanceof Scalar scalar) {
      check(scalar);
    } else if (node instanceof Sequence list) {
      list.items().forEach(ScalarPassageTest::check);
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        check(entry.key());
        check(entry.value());
      }
    }
  }

  private static void check(Scalar scalar) {
    Passage passage = scalar.passage();
    String file = scalar.span().file().text();
    assertEquals(scalar.text(), passage.text(), file);
    for (int i = 0; i < passage.text().length(); i++) {
      String written = passage.span(i, i + 1).text();
      String read = passage.text().substring(i, i + 1);
      boolean escape = written.startsWith("\\") || written.equals("''");
      boolean folded = read.equals(" ") && written.isBlank();
      boolean half = Character.isSurrogate(read.charAt(0));
      assertTrue(escape || folded || half || read.equals(written), file + " [" + written + "]");
    }
  }

  @Test
  void the_words_of_an_indented_script_stand_where_they_are_written() {
    SourceFile file =
        SourceFile.of(
            "a.yml",
            """
            steps:
              - run: |
                  set -e

                  deploy --timeout 60
            """);
    Mapping root = (Mapping) YamlParser.parse(file).documents().get(0);
    Sequence steps = (Sequence) root.get("steps").orElseThrow();
    Scalar run = (Scalar) ((Mapping) steps.items().get(0)).get("run").orElseThrow();
    Passage script = run.passage();
    int at = script.text().indexOf("60");

    assertEquals("set -e\n\ndeploy --timeout 60\n", script.text());
    assertEquals("60", script.span(at, at + 2).text());
    assertEquals("a.yml:5:24", script.span(at, at + 2).toString());
    assertEquals("deploy --timeout 60", script.span(8, at + 2).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          k: "a\\"b"       | a"b | \\"
          k: 'it''s'       | it's | ''
          k: "\\x41b"      | Ab   | \\x41
          k: "\\u00e9t"    | ét   | \\u00e9
          """)
  void an_escape_stands_for_one_character(String yaml, String text, String escape) {
    Mapping root =
        (Mapping) YamlParser.parse(SourceFile.of("a.yml", yaml.strip())).documents().get(0);
    Scalar scalar = (Scalar) root.get("k").orElseThrow();
    Passage passage = scalar.passage();

    assertEquals(text, passage.text());
    assertTrue(
        IntStream.range(0, text.length())
            .anyMatch(i -> passage.span(i, i + 1).text().equals(escape)));
  }

  @Test
  void no_style_is_forgotten() {
    for (Style style : Style.values()) {
      String yaml =
          switch (style) {
            case PLAIN -> "one\n  two";
            case SINGLE_QUOTED -> "'one\n  two'";
            case DOUBLE_QUOTED -> "\"one\n  two\"";
            case LITERAL -> "|\n  one\n  two";
            case FOLDED -> ">\n  one\n  two";
          };
      Mapping root =
          (Mapping) YamlParser.parse(SourceFile.of("a.yml", "k: " + yaml)).documents().get(0);
      Scalar scalar = (Scalar) root.get("k").orElseThrow();
      Passage passage = scalar.passage();
      int two = passage.text().indexOf("two");

      assertEquals(style, scalar.style());
      assertEquals("two", passage.span(two, two + 3).text());
      assertEquals(2, passage.span(two, two + 3).line() - (yaml.contains("\n  one") ? 1 : 0));
    }
  }
}
