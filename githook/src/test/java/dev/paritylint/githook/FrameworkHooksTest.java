package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pre-commit framework is told agrees with what our own hook does. */
class FrameworkHooksTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SPECIFICATIONS =
      Pattern.compile("^ *git diff --cached --quiet --no-ext-diff -- (.*)$", Pattern.MULTILINE);
  private static final Pattern FILES =
      Pattern.compile("files: &configuration \\|\n((?: {4}.*\n)+)");
  private static final Pattern ENTRY = Pattern.compile("entry: (\\S+)");

  @Test
  void a_file_starts_both_hooks_or_none() throws IOException {
    Matcher script =
        SPECIFICATIONS.matcher(HookScript.calling(HookKind.PRE_COMMIT, Path.of("/bin/paritylint")));
    assertTrue(script.find());
    List<String> expected =
        Pattern.compile("'([^']+)'")
            .matcher(script.group(1))
            .results()
            .map(found -> found.group(1).replace(".", "\\.").replace("*", ".*"))
            .toList();

    Matcher files = FILES.matcher(definitions());
    assertTrue(files.find());
    String regex = files.group(1).replaceAll("(?m)^ {4}", "");

    assertEquals("(?xi)^(\n  " + String.join("|\n  ", expected) + "\n)$\n", regex);
    assertEquals(1, definitions().split("files: \\*configuration", -1).length - 1);
  }

  @Test
  void every_entry_is_a_program_of_this_repository() throws IOException {
    List<String> entries =
        ENTRY.matcher(definitions()).results().map(found -> found.group(1)).toList();

    assertEquals(List.of("hooks/framework", "hooks/framework"), entries);
    assertTrue(Files.isExecutable(REPOSITORY.resolve(entries.get(0))));
    assertTrue(Files.isExecutable(REPOSITORY.resolve("hooks/paritylint")));
  }

  private static String definitions() throws IOException {
    return Files.readString(REPOSITORY.resolve(".pre-commit-hooks.yaml"));
  }
}
