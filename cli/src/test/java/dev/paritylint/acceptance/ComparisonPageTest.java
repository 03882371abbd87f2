package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the comparison shows of this program is what it says; the others cannot be run here. */
class ComparisonPageTest {
  private static final Pattern OURS =
      Pattern.compile("^```text\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void our_part_of_it_comes_from_runs() throws IOException {
    String page = Files.readString(Example.REPOSITORY.resolve("docs/comparison.md"));
    List<String> shown =
        OURS.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();

    assertEquals(2, shown.size(), "the finding and the way of its value");
    String found = CliRun.in(Example.REPOSITORY, "lint", Example.BROKEN).out();
    assertTrue(found.contains("\n\n" + shown.get(0) + "\n\n"), found);
    String traced =
        CliRun.in(Example.REPOSITORY, "trace", "backend.gcp.cloud_run.timeout", Example.BROKEN)
            .out();
    assertEquals(shown.get(1) + "\n", traced);
  }
}
