package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.cli.report.terminal.LineDrawing;
import dev.paritylint.cli.report.terminal.Links;
import dev.paritylint.cli.report.terminal.Links.Lines;
import dev.paritylint.cli.report.terminal.Painter;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkChoiceTest {
  private static final Path ROOT = Path.of("/srv/shop");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          VARIABLES                                   | LINKS
          TERM=xterm-256color                         | none
          TERM=linux                                  | none
          TERM=dumb                                   | none
          TERM=xterm-kitty                            | with lines
          TERM=alacritty                              | plain
          TERM=foot                                   | plain
          TERM_PROGRAM=iTerm.app                      | with lines
          TERM_PROGRAM=WezTerm                        | plain
          TERM_PROGRAM=vscode                         | plain
          TERM_PROGRAM=Apple_Terminal                 | none
          VTE_VERSION=6800                            | plain
          VTE_VERSION=5000                            | none
          VTE_VERSION=4602                            | none
          WT_SESSION=0f5                              | plain
          KONSOLE_VERSION=220401                      | plain
          COLORTERM=xfce4-terminal                    | plain
          COLORTERM=truecolor                         | none
          VTE_VERSION=6800 TERM=screen-256color       | none
          VTE_VERSION=6800 TMUX=/tmp/tmux             | none
          VTE_VERSION=6800 CI=true                    | none
          VTE_VERSION=6800 SSH_CONNECTION=192.0.2.1   | none
          VTE_VERSION=6800 FORCE_HYPERLINK=0          | none
          TERM=linux FORCE_HYPERLINK=1                | plain
          """)
  void terminals_that_are_known_to_follow_links_get_them(String variables, String links) {
    Links found = LinkChoice.below(ROOT, Painter.ANSI, surroundings(variables, true));
    assertEquals(links(links), found);
  }

  @Test
  void what_is_not_colored_or_not_seen_has_no_links() {
    String terminal = "TERM=xterm-kitty";
    assertEquals(Links.NONE, LinkChoice.below(ROOT, Painter.PLAIN, surroundings(terminal, true)));
    assertEquals(Links.NONE, LinkChoice.below(ROOT, Painter.ANSI, surroundings(terminal, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X=1                              | BOX
          LANG=en_US.UTF-8                 | BOX
          LANG=C.utf8                      | BOX
          LANG=C                           | ASCII
          LANG=de_DE.ISO-8859-1            | ASCII
          LANG=en_US.UTF-8 LC_ALL=C        | ASCII
          LANG=C LC_CTYPE=UTF-8            | BOX
          """)
  void trees_are_drawn_in_what_the_locale_can_show(String variables, LineDrawing lines) {
    assertEquals(lines, LineChoice.of(surroundings(variables, true)));
  }

  private static Links links(String kind) {
    return switch (kind) {
      case "none" -> Links.NONE;
      case "plain" -> new Links(ROOT, Lines.NOT_NAMED);
      default -> new Links(ROOT, Lines.NAMED);
    };
  }

  private static Surroundings surroundings(String variables, boolean terminal) {
    Map<String, String> all =
        Arrays.stream(variables.split(" "))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Surroundings(
        ROOT, all, "", new BufferedReader(Reader.nullReader()), () -> terminal, nowhere, nowhere);
  }
}
