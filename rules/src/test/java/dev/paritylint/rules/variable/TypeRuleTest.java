package dev.paritylint.rules.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.rules.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING     | PRODUCTION | FINDING
          true        | 1          | warning
          false       | 0          | warning
          true        | yes        | warning
          yes         | on         | warning
          true        | 8080       | warning
          true        | false      |
          True        | false      |
          1           | 0          |
          1           | 5          |
          5           | auto       |
          true        | verbose    |
          off         | error      |
          true        |            |
          true        | ${X}       |
          """)
  void a_switch_is_written_in_one_way(
      String staging, @Nullable String production, @Nullable String severity) {
    Repository repository =
        new Repository()
            .with("staging", "MODE", staging)
            .with("production", "MODE", production == null ? "" : production);

    assertEquals(
        severity == null ? List.of() : List.of(severity + " variable/type production+staging"),
        told(repository));
  }

  @Test
  void development_weighs_less() {
    Repository repository =
        new Repository().with("dev", "MODE", "1").with("production", "MODE", "true");

    assertEquals(List.of("note variable/type development+production"), told(repository));
  }

  private static List<String> told(Repository repository) {
    return repository.findings().stream().filter(line -> line.contains(" variable/type ")).toList();
  }
}
