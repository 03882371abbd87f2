package dev.paritylint.dotenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Mutations;
import dev.paritylint.source.SourceFile;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DotenvPropertiesTest {
  private static final String SAMPLE =
      """
      # comment
      export HOST="db.example.com" # the host
      URL='pg://${HOST}'
      PORT=${P:-5432}
      KEY: a b # c
      MULTI="one\\n
      two ${HOST:+x} $$"
      BARE
      EMPTY=
      """;
  private static final String ALPHABET = " \t\n\r=:#\"'\\\\${}-+?aZ0\uD83D\u0000é";

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_changed_file_is_read_without_an_exception_and_its_spans_slice_back(int seed) {
    Mutations mutations = new Mutations(seed, ALPHABET);
    for (int round = 0; round < 100; round++) {
      String text = mutations.of(SAMPLE, 6);
      check(text);
      check(mutations.cut(text));
    }
  }

  private static void check(String text) {
    for (DotenvEntry entry : DotenvParser.parse(SourceFile.of("a.env", text)).entries()) {
      assertEquals(entry.key(), entry.keyAt().text());
      String token = entry.at().text();
      assertTrue(token.equals(token.strip()), () -> "blanks belong to no token: " + token);
      assertTrue(entry.keyAt().end() <= entry.at().start());
    }
  }
}
