package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paritylint.source.WrittenPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the distribution holds beside the program, written from the commands. */
class ShippedDocumentationTest {
  private static final Path MANUAL = Path.of("../docs/man/paritylint.1");

  @Test
  void the_manual_page_is_up_to_date() throws IOException {
    WrittenPage.check(MANUAL, new ManualPage(new Program(surroundings()).model("")).print());
  }

  @Test
  void the_manual_page_is_shown_without_a_warning(@TempDir Path temporary)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/man")), "there is no man here");
    ProcessBuilder man = new ProcessBuilder("/usr/bin/man", "--warnings", "-l", MANUAL.toString());
    man.environment().putAll(Map.of("MANPAGER", "cat", "LC_ALL", "C.UTF-8", "MANWIDTH", "80"));
    Path shown = temporary.resolve("man.txt");
    Path warnings = temporary.resolve("man.err");
    Process process = man.redirectOutput(shown.toFile()).redirectError(warnings.toFile()).start();
    assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", Files.readString(warnings));
    assertEquals(true, Files.readString(shown).contains("paritylint explain"));
  }

  @ParameterizedTest
  @CsvSource({
    "bash, bash-completion/completions/paritylint",
    "zsh,  zsh/site-functions/_paritylint",
    "fish, fish/vendor_completions.d/paritylint.fish"
  })
  void the_completion_scripts_are_up_to_date(String shell, String file) throws IOException {
    WrittenPage.check(
        Path.of("src/main/dist/share").resolve(file), CliRun.of("completion", shell).out());
  }

  @Test
  void every_command_is_in_the_manual_page() {
    List<String> missing =
        Program.COMMANDS.stream()
            .filter(name -> !page().contains(".SS \"paritylint " + name + "\""))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String page() {
    return new ManualPage(new Program(surroundings()).model("")).print();
  }

  private static Surroundings surroundings() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        Map.of(),
        "",
        new BufferedReader(Reader.nullReader()),
        () -> false,
        nowhere,
        nowhere);
  }
}
