package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.paritylint.source.DiskTree;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state that a change began at, and the lines that it wrote. */
class BaseTest {
  @TempDir Path temporary;
  private Sandbox sandbox;

  @BeforeEach
  void a_branch_and_another_that_went_on() throws IOException {
    sandbox = Sandbox.in(temporary);
    sandbox.write("a.env", "A=1\n");
    sandbox.write(".gitignore", "local.env\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "first");
    sandbox.git("checkout", "--quiet", "-b", "feature");
    sandbox.write("b.env", "B=1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "second");
    sandbox.git("checkout", "--quiet", "main");
    sandbox.write("c.env", "C=1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "third");
    sandbox.git("checkout", "--quiet", "feature");
  }

  @Test
  void it_is_where_the_two_parted() throws IOException {
    assertEquals(".gitignore a.env", base("main"));
    assertEquals(".gitignore a.env b.env", base("HEAD"));
  }

  @Test
  void what_git_does_not_know_was_always_there_and_what_is_staged_was_not() throws IOException {
    sandbox.write("local.env", "L=1\n");
    sandbox.write("untracked.env", "U=1\n");
    sandbox.write("staged.env", "S=1\n");
    sandbox.git("add", "staged.env");

    assertEquals(".gitignore a.env local.env untracked.env", base("main"));
  }

  @Test
  void an_edited_file_is_as_it_was() throws IOException {
    sandbox.write("a.env", "A=2\n");

    try (GitRepository repository = sandbox.open()) {
      SourceTree base = repository.base("main", disk());
      assertEquals("A=1\n", base.read("a.env").orElseThrow().text());
    }
  }

  @Test
  void an_unknown_revision_is_told_with_what_to_do() throws IOException {
    assertEquals(
        "no commit is called \"gone\" here; see \"git log\", and run \"git fetch origin\" if it is"
            + " a branch of the remote",
        refusal(sandbox, "gone"));
  }

  @Test
  void a_shallow_clone_is_told_to_fetch_the_rest() throws IOException {
    Path clone = temporary.resolve("clone");
    sandbox.git(
        "clone",
        "--quiet",
        "--depth",
        "1",
        "file://" + sandbox.path("").toAbsolutePath(),
        clone.toString());

    String expected =
        "no commit is called \"%s\" here; this clone is shallow: run \"git fetch --unshallow\"%s, or"
            + " check out with the whole history (fetch-depth: 0)";
    assertEquals(
        expected.formatted("origin/main", " and \"git fetch origin main\""),
        refusal(sandbox.at(clone), "origin/main"));
    assertEquals(expected.formatted("HEAD~1", ""), refusal(sandbox.at(clone), "HEAD~1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          BEFORE    | NOW         | CHANGED
          a b c     | a b c       | ''
          a b c     | a x c       | 2
          a b c     | x a b c y   | 1 5
          a b c     | a c         | ''
          a b c     | a b x y c   | 3 4
          a a a     | a a a a     | 4
          """)
  void lines_that_are_new_or_written_anew(String before, String now, String changed) {
    SourceFile file = SourceFile.of("f", now.replace(" ", "\r\n"));
    ChangedLines lines = new ChangedLines(new MemoryTree(Map.of("f", before.replace(" ", "\n"))));

    assertEquals(
        changed,
        IntStream.rangeClosed(1, file.lineCount())
            .filter(line -> lines.touch(file.span(file.lineStart(line), file.lineStart(line) + 1)))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void every_line_of_a_new_file_is_new() {
    SourceFile file = SourceFile.of("f", "a\nb");

    assertEquals(true, new ChangedLines(new MemoryTree(Map.of())).touch(file.span(2, 3)));
  }

  private String base(String revision) throws IOException {
    try (GitRepository repository = sandbox.open()) {
      List<String> paths = repository.base(revision, disk()).paths();
      return String.join(" ", paths);
    }
  }

  private SourceTree disk() throws IOException {
    return DiskTree.of(sandbox.path("").toRealPath());
  }

  private static String refusal(Sandbox where, String revision) throws IOException {
    assertEquals(true, Files.isDirectory(where.path(".git")));
    try (GitRepository repository = where.open()) {
      return assertThrows(
              GitException.class, () -> repository.base(revision, new MemoryTree(Map.of())))
          .getMessage();
    }
  }
}
