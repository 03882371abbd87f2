package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report offers as a waiver can be pasted as it is, and waives what it stands below. */
class PastedWaiverTest {
  private static final Pattern OFFERED = Pattern.compile("(?m)^ *= waive: (- .*)$");

  @TempDir private Path folder;

  @Test
  void pasted_one_by_one_each_waives_its_finding() throws IOException {
    copyExample();
    List<String> offered = offered(lint());
    assertEquals(13, offered.size());
    for (String waiver : offered) {
      configure(List.of(waiver));
      String report = lint();
      assertFalse(report.contains("= waive: " + waiver + "\n"), () -> waiver + "\n" + report);
      assertEquals(offered.size() - 1, offered(report).size(), waiver);
      assertTrue(report.contains(" 1 waived,"), report);
    }
  }

  @Test
  void pasted_together_they_waive_every_error_and_warning() throws IOException {
    copyExample();
    configure(offered(lint()));
    CliRun run = CliRun.in(folder, "lint");
    assertEquals(0, run.exit(), run.out());
    assertTrue(run.out().contains(" 13 waived,"), run.out());
  }

  @Test
  void several_variables_of_one_finding_are_waived_together() throws IOException {
    write("config/staging.env", "A_ONE=1\nB_TWO=2\nC_THREE=3\nKEPT=x\n");
    write("config/production.env", "KEPT=x\n");
    assertTrue(lint().contains("A_ONE, B_TWO and C_THREE of app"), lint());
    configure(
        List.of(
            "- {rule: variable/missing, setting: 'app.*', environments: [production, staging],"
                + " reason: why?}"));
    assertTrue(lint().contains(" 1 waived,"), lint());
  }

  @Test
  void what_cannot_be_read_is_never_meant() throws IOException {
    write("infra/staging/main.tf", "locals {\n  a = {{\n}\n");
    write("infra/production/main.tf", "locals {\n  a = 1\n}\n");
    assertTrue(lint().contains("[read/syntax]"), lint());
    assertFalse(lint().contains("waive: - {rule: read/syntax"), lint());
    assertFalse(lint().contains("ignore[read/syntax]"), lint());
  }

  private void copyExample() throws IOException {
    for (var file : Example.files(Example.BROKEN).entrySet()) {
      write(file.getKey(), file.getValue());
    }
  }

  private void configure(List<String> waivers) throws IOException {
    StringBuilder yaml = new StringBuilder("version: 1\nwaivers:\n");
    waivers.forEach(waiver -> yaml.append("  ").append(waiver).append('\n'));
    write("paritylint.yml", yaml.toString());
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String lint() {
    return CliRun.in(folder, "lint").out();
  }

  private static List<String> offered(String report) {
    return OFFERED.matcher(report).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
