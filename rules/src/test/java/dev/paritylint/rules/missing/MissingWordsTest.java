package dev.paritylint.rules.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Repository;
import dev.paritylint.source.BundledTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MissingWordsTest {
  static Stream<String> intended() {
    return words().filter(line -> !line.startsWith("observability")).map(MissingWordsTest::word);
  }

  static Stream<String> observed() {
    return words().filter(line -> line.startsWith("observability")).map(MissingWordsTest::word);
  }

  private static Stream<String> words() {
    return BundledTable.lines(MissingWords.class, "words.txt").stream()
        .flatMap(
            line ->
                Stream.of(line.split("\\|", 2)[1].strip().split(" +", -1))
                    .map(word -> line.split("\\|", 2)[0].strip() + " " + word));
  }

  private static String word(String line) {
    return line.split(" ", 2)[1];
  }

  @ParameterizedTest
  @MethodSource("intended")
  void a_word_says_that_one_environment_is_meant(String word) {
    Repository repository =
        new Repository()
            .with("staging", "SHOP_" + word.toUpperCase(Locale.ROOT), "x")
            .with("production", "CITY", "x");
    repository.with("staging", "CITY", "x");

    assertEquals(List.of(), repository.findings());
  }

  @ParameterizedTest
  @MethodSource("observed")
  void a_tool_that_watches_may_watch_all_but_one(String word) {
    Repository repository = new Repository();
    for (String environment : List.of("dev", "staging", "production")) {
      repository.with(environment, "CURRENCY", "EUR").with(environment, "PAGE_LIMIT", "50");
    }
    String name = word.toUpperCase(Locale.ROOT) + "_BOOK";
    repository.with("dev", name, "main").with("staging", name, "main");

    assertEquals(
        List.of("note variable/missing development+production+staging"), repository.findings());
  }

  @ParameterizedTest
  @CsvSource({
    "ALLOWED_ORIGINS, false",
    "BasicAuthUser, true",
    "API__LogLevel, true",
    "STAGED, false",
  })
  void words_stand_by_themselves(String name, boolean meant) {
    boolean found = MissingWords.ACCESS.areIn(name) || MissingWords.FREE.areIn(name);

    assertEquals(meant, found);
  }
}
