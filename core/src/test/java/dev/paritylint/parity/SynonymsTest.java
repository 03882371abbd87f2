package dev.paritylint.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "production01, prod, true",
    "prod01, production, true",
    "dev2, development, true",
    "prod01, staging, false",
    "x1, x, false",
  })
  void one_of_several_goes_by_the_name_that_they_share(String name, String word, boolean expected) {
    Environment environment =
        new Environment(
            name, Set.of(name), EnvironmentClass.UNKNOWN, "", "", Confidence.CERTAIN, List.of());
    assertEquals(expected, Synonyms.of(environment).contains(word));
  }
}
