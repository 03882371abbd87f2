package dev.paritylint.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against what bash says of the scripts in {@code broken.txt}. */
final class UnclosedTest {
  private static final String QUOTE = "unexpected EOF while looking for matching `\"'";

  static Stream<Arguments> recorded() {
    List<String> lines = Scripts.resource("recorded-broken.txt").lines().skip(1).toList();
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      cases.add(Arguments.of(lines.get(i), lines.get(i + 1).substring("=> ".length())));
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void only_what_bash_refuses_is_refused(String script, String bash) {
    List<Problem> found = unclosed(script);
    assertTrue(found.isEmpty() || !bash.equals("runs"), () -> found + " of what bash runs");
    if (!found.isEmpty() && bash.endsWith(QUOTE)) {
      String line = bash.substring("line ".length(), bash.indexOf(':'));
      assertEquals(line, Integer.toString(found.get(0).at().line()));
    }
  }

  @Test
  void nearly_half_of_what_bash_refuses_is_found() {
    long refused = recorded().filter(one -> !one.get()[1].equals("runs")).count();
    long found = recorded().filter(one -> !unclosed((String) one.get()[0]).isEmpty()).count();
    assertEquals(List.of(34L, 16L), List.of(refused, found));
  }

  @Test
  void no_script_that_bash_runs_is_refused() {
    List<String> refused =
        Scripts.resource("scripts.txt")
            .lines()
            .filter(line -> !line.startsWith("#") && !unclosed(line).isEmpty())
            .toList();
    assertEquals(List.of(), refused);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          gcloud run deploy api --set-env-vars "A=1⏎echo done => 1:38 `"`
          echo 'a⏎echo b => 1:6 `'`
          X=$(date⏎echo b => 1:3 `$(`
          X=(1 2⏎echo b => 1:3 `(`
          echo a⏎if true; then⏎  echo b => 2:1 `if`
          for i in 1 2; do echo $i => 1:15 `do`
          """)
  void it_stands_where_it_is_opened(String script, String expected) {
    Problem problem = unclosed(script).get(0);
    String at = problem.at().line() + ":" + problem.at().column();
    assertEquals(expected, at + " `" + problem.at().text() + "`");
  }

  @Test
  void a_script_that_deploys_says_so_once() {
    String broken = "gcloud run deploy api --set-env-vars \"A=1\nif true; then\n";
    List<String> said =
        Scripts.read(Scripts.tree(broken), null).problems().stream().map(Problem::message).toList();
    assertEquals(List.of("no `\"` closes the `\"` that is opened here"), said);
  }

  @Test
  void a_script_that_deploys_nothing_says_nothing() {
    assertEquals(List.of(), Scripts.read(Scripts.tree("echo \"A=1\n"), null).problems());
  }

  private static List<Problem> unclosed(String shown) {
    String script = shown.replace('⏎', '\n').replace('⇥', '\t') + "\n";
    return ShellFile.parse(Passage.of(SourceFile.of(Scripts.PATH, script))).unclosed();
  }
}
