package dev.paritylint.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Mutations;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlPropertiesTest {
  private static final String SAMPLE =
      """
      x-common: &common
        restart: always
        environment: &env {A: "1", B: 'two', C: *none}
      services:
        api: !override
          <<: [*common, {image: "é\\n\uD83D\uDE00"}]
          command: >-
            run --it
            now
          ports: &p [80, "8080:80"]
          labels:
            - a=b   # comment
            - |
              text

            -
        web:\tx
      ---
      ? complex
      : !!str 12
      ...
      """;
  private static final String ALPHABET = " \t\n\r:-?[]{},#&*!|>'\"%@`a1~\uFEFF\uD83D\u0000é<";

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_changed_file_is_read_without_an_exception_and_its_spans_slice_back(int seed) {
    Mutations mutations = new Mutations(seed, ALPHABET);
    for (int round = 0; round < 50; round++) {
      String text = mutations.of(SAMPLE, 5);
      check(text);
      check(mutations.cut(text));
    }
  }

  private static void check(String text) {
    YamlFile file = YamlParser.parse(SourceFile.of("a.yml", text));
    file.documents().forEach(YamlPropertiesTest::slicesBack);
  }

  private static void slicesBack(YamlNode node) {
    if (node instanceof Scalar scalar) {
      assertToken(scalar);
    } else if (node instanceof Sequence list) {
      list.items().forEach(YamlPropertiesTest::slicesBack);
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        assertToken(entry.key());
        slicesBack(entry.value());
      }
    }
  }

  private static void assertToken(Scalar scalar) {
    String token = scalar.span().text();
    if (scalar.style() == Style.DOUBLE_QUOTED) {
      assertTrue(token.startsWith("\"") && token.endsWith("\"") && token.length() > 1, token);
    } else if (scalar.style() == Style.SINGLE_QUOTED) {
      assertTrue(token.startsWith("'") && token.endsWith("'") && token.length() > 1, token);
    } else if (scalar.style() != Style.PLAIN) {
      assertTrue(token.startsWith("|") || token.startsWith(">"), token);
    } else if (!scalar.text().isEmpty() && !token.contains("\n") && !token.contains("\r")) {
      assertEquals(scalar.text(), token.replaceAll("[\uD83D\u0000](?![\uDC00-\uDFFF])", "\uFFFD"));
    }
  }
}
