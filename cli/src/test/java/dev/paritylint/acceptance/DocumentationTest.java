package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages of {@code docs/} show is what their reader will see. {@code make docs} writes the
 * outputs anew.
 */
class DocumentationTest {
  private static final Path DOCS = Example.REPOSITORY.resolve("docs");
  private static final boolean WRITE = "write".equals(System.getProperty("paritylint.docs"));
  private static final Pattern CONFIGURATION =
      Pattern.compile("^```yaml[^\n]*\n(version: 1\n.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<=[`' ]|^)paritylint ((?:lint|compare|settings|trace|routes|environments|rules|explain|init|config|baseline|hook|completion)\\b[^`'\n|]*)",
          Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)\\s]+)?\\)");

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_on_a_page_says_what_the_page_says(String name, @TempDir Path folder)
      throws IOException {
    Path file = DOCS.resolve(name);
    String page = Files.readString(file);
    String replayed = Walkthrough.of(page, folder).replayed();
    if (WRITE) {
      Files.writeString(file, replayed);
    }
    assertEquals(page, replayed);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_configuration_on_a_page_is_sound(String name) throws IOException {
    Matcher yaml = CONFIGURATION.matcher(Files.readString(DOCS.resolve(name)));
    while (yaml.find()) {
      assertEquals(
          List.of(), ConfigFile.read(SourceFile.of("paritylint.yml", yaml.group(1))).problems());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_that_a_page_names_exists_with_its_options(String name) throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(DOCS.resolve(name)));
    while (command.find()) {
      List<String> words = new ArrayList<>(List.of(command.group(1).trim().split(" +")));
      words.add("--help");
      CliRun run = CliRun.of(words.toArray(String[]::new));
      assertEquals(0, run.exit(), run::toString);
      assertTrue(run.out().startsWith("Usage: paritylint " + words.get(0)), run::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_leads_to_a_file(String name) throws IOException {
    Matcher link = LINK.matcher(Files.readString(DOCS.resolve(name)));
    while (link.find()) {
      assertTrue(Files.exists(DOCS.resolve(link.group(1))), link.group());
    }
  }
}
