package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shells themselves complete what somebody has typed so far. */
class CompletionCommandTest {
  private static final String TYPED =
      """
      TYPED                    | BECOMES
      exp                      | explain
      explain timeout/c        | explain timeout/cut-short
      lint --fail-on w         | lint --fail-on warning
      lint --fail-on=n         | lint --fail-on=note
      --fail-on w              | --fail-on warning
      --strict                 | --strict-unknown
      rules --format m         | rules --format markdown
      lint --format sa         | lint --format sarif
      compare --format c       | compare --format csv
      hook ins                 | hook install
      hook install --laun      | hook install --launcher
      completion f             | completion fish
      -q env                   | -q environments
      lint --config some       | lint --config somewhere.yml
      settings some            | settings somewhere.yml
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TYPED)
  void bash_completes(String typed, String becomes) throws IOException, InterruptedException {
    String[] words = typed.replace("=", " = ").split(" +");
    String quoted = String.join("' '", words);
    String last = words[words.length - 1];
    String out =
        run(
            "bash",
            "--norc",
            "-c",
            "source ./script; COMP_WORDS=(paritylint '%s'); COMP_CWORD=%d; _paritylint;"
                    .formatted(quoted, words.length)
                + " echo \"${COMPREPLY[*]}\"");
    assertEquals(becomes, typed.substring(0, typed.length() - last.length()) + out.strip());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TYPED)
  void fish_completes(String typed, String becomes) throws IOException, InterruptedException {
    String out =
        run("fish", "--no-config", "-c", "source ./script; complete -C 'paritylint " + typed + "'");
    String word = out.strip().split("\t", 2)[0];
    assertEquals(becomes, typed.substring(0, typed.lastIndexOf(' ') + 1) + word);
  }

  @Test
  void zsh_completes() throws IOException, InterruptedException {
    List<String> rows = TYPED.lines().skip(1).toList();
    StringBuilder typing = new StringBuilder();
    for (String row : rows) {
      typing.append("zpty -w z 'paritylint ").append(row.split("\\|", -1)[0].strip());
      typing.append("'$'\\t'\n");
    }
    Files.writeString(
        folder.resolve("typist"),
        """
        zmodload zsh/zpty
        zpty z "TERM=vt100 zsh -f -i"
        zpty -w z "autoload -Uz compinit; compinit -u -D; source ./script"
        zpty -w z "paritylint() { print -r -- \\$* >> typed }"
        %szpty -w z exit
        while zpty -r z line 2>/dev/null; do :; done
        zpty -d z
        cat typed
        """
            .formatted(typing));
    String out = run("zsh", "-f", "typist");
    assertEquals(
        rows.stream().map(row -> row.split("\\|", -1)[1].strip()).toList(),
        out.lines().map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource({"bash, -n", "zsh, -n", "fish, -n"})
  void each_shell_reads_its_script(String shell, String check)
      throws IOException, InterruptedException {
    assertEquals("", run(shell, check, "./script"));
  }

  @Test
  void every_command_and_option_is_known_to_every_shell() {
    for (String shell : List.of("bash", "zsh", "fish")) {
      String script = CliRun.of("completion", shell).out();
      Stream.concat(Program.COMMANDS.stream(), Stream.of("strict-unknown", "suggest-waivers"))
          .forEach(word -> assertTrue(script.contains(word), shell + " does not know " + word));
    }
  }

  private String run(String shell, String... arguments) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin", shell)), "there is no " + shell + " here");
    Files.writeString(folder.resolve("script"), CliRun.of("completion", shell).out());
    Files.writeString(folder.resolve("somewhere.yml"), "");
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of("/usr/bin/" + shell), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return Files.readString(out);
  }
}
