package dev.paritylint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          KINDS                                   | ERROR   | WARNING
          production                              | error   | warning
          pre_production                          | error   | warning
          development                             | warning | note
          production pre_production               | error   | warning
          production pre_production development   | error   | warning
          production development                  | warning | note
          production test                         | warning | note
          production unknown                      | note    | note
          pre_production pre_production           | error   | warning
          pre_production development              | warning | note
          development pre_production              | warning | note
          pre_production pre_production showcase  | error   | warning
          development development                 | warning | note
          test development                        | warning | note
          development ephemeral                   | note    | note
          """)
  void a_difference_weighs_as_much_as_the_pair_that_is_most_like_production(
      String kinds, String error, String warning) {
    String[] words = kinds.split(" ", -1);
    List<Environment> environments =
        IntStream.range(0, words.length).mapToObj(at -> environment(at, words[at])).toList();
    assertEquals(error, Comparability.weigh(Severity.ERROR, environments).label());
    assertEquals(warning, Comparability.weigh(Severity.WARNING, environments).label());
  }

  private static Environment environment(int number, String kind) {
    return new Environment(
        kind + number,
        Set.of(),
        EnvironmentClass.valueOf(kind.toUpperCase(Locale.ROOT)),
        "",
        "",
        Confidence.CERTAIN,
        List.of());
  }
}
