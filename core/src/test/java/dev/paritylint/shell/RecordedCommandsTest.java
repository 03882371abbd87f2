package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What deploy tools are called with; {@code record-commands.sh} asked bash. */
final class RecordedCommandsTest {
  private static final Set<String> TOOLS =
      Set.of("gcloud", "aws", "az", "helm", "docker", "fly", "heroku", "kubectl", "eb");

  static Stream<Arguments> recorded() {
    List<Arguments> cases = new ArrayList<>();
    String script = "";
    List<String> calls = new ArrayList<>();
    for (String line : (Scripts.resource("recorded-commands.txt") + "\n-").lines().toList()) {
      if (line.startsWith("=> ")) {
        calls.add(line.substring(3));
      } else if (!line.startsWith("# ")) {
        if (!script.isEmpty()) {
          cases.add(Arguments.of(script, List.copyOf(calls)));
        }
        script = line;
        calls.clear();
      }
    }
    return cases.stream();
  }

  @Test
  void every_script_is_recorded() {
    long scripts =
        Scripts.resource("commands.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .count();
    assertTrue(scripts > 20);
    assertEquals(scripts, recorded().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void a_tool_is_given_what_bash_gives_it(String script, List<String> expected) {
    List<String> calls =
        Scripts.run(script.replace('⏎', '\n')).commands().stream()
            .filter(command -> TOOLS.contains(command.words().get(0).prefix()))
            .map(RecordedCommandsTest::shown)
            .toList();
    assertEquals(expected, calls);
  }

  private static String shown(Command command) {
    return command.words().stream()
        .map(word -> Scripts.shown(word.value()).replace('\n', '⏎') + "¦")
        .collect(Collectors.joining());
  }
}
