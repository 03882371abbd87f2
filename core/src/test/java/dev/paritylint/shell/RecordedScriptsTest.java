package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bash says of the scripts in {@code scripts.txt}; {@code record.sh} asked it. */
final class RecordedScriptsTest {
  static Stream<Arguments> recorded() {
    List<String> lines =
        Scripts.resource("recorded.txt").lines().filter(line -> !line.startsWith("# ")).toList();
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      cases.add(Arguments.of(lines.get(i), lines.get(i + 1).substring("=> ".length())));
    }
    return cases.stream();
  }

  @Test
  void every_script_is_recorded() {
    long scripts =
        Scripts.resource("scripts.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .count();
    assertTrue(scripts > 100);
    assertEquals(scripts, recorded().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void a_variable_holds_what_bash_says(String script, String expected) {
    Word word = Scripts.run(plain(script)).variables().get("R");
    Value value = word == null ? new Value.Text("") : word.value();
    assertEquals(new Value.Text(plain(expected)), value);
  }

  private static String plain(String shown) {
    return shown.replace('⏎', '\n').replace('⇥', '\t');
  }
}
