package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.cli.report.terminal.Painter;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorChoiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          CHOICE | VARIABLES                     | TERMINAL | PAINTER
          AUTO   |                               | false    | PLAIN
          AUTO   |                               | true     | ANSI
          AUTO   | TERM=dumb                     | true     | PLAIN
          AUTO   | NO_COLOR=1                    | true     | PLAIN
          AUTO   | NO_COLOR=                     | true     | ANSI
          AUTO   | CLICOLOR_FORCE=1              | false    | ANSI
          AUTO   | CLICOLOR_FORCE=0              | false    | PLAIN
          AUTO   | NO_COLOR=1,CLICOLOR_FORCE=1   | true     | PLAIN
          AUTO   | CLICOLOR_FORCE=1,TERM=dumb    | false    | ANSI
          ALWAYS | NO_COLOR=1                    | false    | ANSI
          NEVER  | CLICOLOR_FORCE=1              | true     | PLAIN
          """)
  void the_option_comes_first_then_the_variables_then_the_terminal(
      ColorChoice choice, String variables, boolean terminal, Painter painter) {
    assertEquals(painter, choice.painter(surroundings(variables, terminal)));
  }

  private static Surroundings surroundings(String variables, boolean terminal) {
    Map<String, String> map = new HashMap<>();
    if (variables != null) {
      for (String variable : variables.split(",", -1)) {
        int equals = variable.indexOf('=');
        map.put(variable.substring(0, equals), variable.substring(equals + 1));
      }
    }
    BufferedReader nothing = new BufferedReader(new StringReader(""));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(Path.of(""), map, "", nothing, () -> terminal, nowhere, nowhere);
  }
}
