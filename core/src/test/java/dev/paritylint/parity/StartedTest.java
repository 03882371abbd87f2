package dev.paritylint.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Landscape;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartedTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          # staging          | production        | what is held against each other
                             |                   | production.A production.B staging.A
          profiles: [debug]  |                   | production.A production.B
                             | profiles: [debug] | staging.A
          profiles: [debug]  | profiles: [debug] | production.A production.B staging.A
          profiles: [on]     |                   | production.A production.B staging.A
          """)
  void a_service_that_is_not_started_is_held_against_none_that_runs(
      String staging, String production, String expected) {
    Landscape landscape =
        Assembly.assemble(
            new MemoryTree(
                Map.of(
                    "staging/compose.yml",
                    compose("{A: 1}", staging),
                    "staging/.env",
                    "COMPOSE_PROFILES=on\n",
                    "production/compose.yml",
                    compose("{A: 2, B: 2}", production))));

    String compared =
        Started.in(landscape).settings().stream()
            .filter(setting -> setting.service().equals("tool"))
            .filter(setting -> setting.name().length() == 1)
            .map(setting -> setting.environment().name() + "." + setting.name())
            .sorted()
            .collect(Collectors.joining(" "));

    assertEquals(expected, compared);
    assertEquals(
        3,
        landscape.settings().stream()
            .filter(setting -> setting.service().equals("tool"))
            .filter(setting -> setting.name().length() == 1)
            .count(),
        "all of them are listed");
  }

  private static String compose(String environment, String profiles) {
    return """
    services:
      web: {image: w, environment: {X: 1}}
      tool:
        image: t
        environment: %s
        %s
    """
        .formatted(environment, profiles == null ? "" : profiles);
  }
}
