package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of {@code docs/ci.md} run, and write the reports that they hand on. */
class PipelinesPageTest {
  private static final Pattern RECIPE =
      Pattern.compile("^```(?:yaml|groovy)[^\n]*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("\\bparitylint (lint [^'\n]*)");
  private static final Pattern MKDIR = Pattern.compile("mkdir -p (\\S+)");
  private static final Pattern REPORT = Pattern.compile("[\\w./-]+\\.(?:sarif|json|xml)\\b");

  @TempDir private Path folder;

  @Test
  void each_recipe_fails_on_the_example_and_leaves_every_report_that_it_names()
      throws IOException, InterruptedException {
    Checkout checkout = Checkout.of(folder);
    checkout.git("init", "-q");
    List<String> recipes =
        RECIPE
            .matcher(Files.readString(Example.REPOSITORY.resolve("docs/ci.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .filter(recipe -> COMMAND.matcher(recipe).find())
            .toList();

    assertEquals(5, recipes.size());
    for (String recipe : recipes) {
      Matcher command = COMMAND.matcher(recipe);
      assertTrue(command.find(), recipe);
      for (String made : folders(recipe)) {
        Files.createDirectories(folder.resolve(made));
      }
      CliRun run = CliRun.in(folder, command.group(1).trim().split(" "));
      assertEquals(1, run.exit(), run::toString);
      assertNotEquals("", run.out());
      for (String report : reports(recipe)) {
        assertTrue(Files.size(folder.resolve(report)) > 0, report);
      }
    }
  }

  private static List<String> folders(String recipe) {
    return MKDIR.matcher(recipe).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Set<String> reports(String recipe) {
    Set<String> reports = new TreeSet<>();
    REPORT.matcher(recipe).results().forEach(found -> reports.add(found.group()));
    return reports;
  }
}
