package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.DiskTree;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitRepositoryTest {
  @TempDir Path temporary;
  private Sandbox sandbox;

  @BeforeEach
  void a_repository_with_one_commit() throws IOException {
    sandbox = Sandbox.in(temporary);
    sandbox.write("main.tf", "a = 1\n");
    sandbox.write("infra/prod.tfvars", "x = 1\n");
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", "first");
  }

  @Test
  void shows_what_is_staged_and_not_what_lies_on_disk() throws IOException {
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("add", "main.tf");
    sandbox.write("main.tf", "a = 3\n");
    sandbox.write("untracked.tf", "b = 1\n");

    try (GitRepository repository = sandbox.open()) {
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 2\n", show(repository.index()));
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 1\n", show(repository.commit("HEAD")));
      assertEquals(Set.of("main.tf"), repository.staged());
    }
  }

  @Test
  void nothing_is_staged_after_a_commit() throws IOException {
    sandbox.write("main.tf", "a = 2\n");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Set.of(), repository.staged());
    }
  }

  @Test
  void a_deleted_file_is_staged_and_gone() throws IOException {
    sandbox.git("rm", "--quiet", "main.tf");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Set.of("main.tf"), repository.staged());
      assertEquals(List.of("infra/prod.tfvars"), repository.index().paths());
      assertEquals(Optional.empty(), repository.index().read("main.tf"));
    }
  }

  @Test
  void a_renamed_file_is_staged_by_both_names() throws IOException {
    sandbox.git("mv", "main.tf", "other.tf");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Set.of("main.tf", "other.tf"), repository.staged());
    }
  }

  @Test
  void a_changed_mode_is_staged() throws IOException {
    sandbox.git("update-index", "--chmod=+x", "main.tf");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Set.of("main.tf"), repository.staged());
    }
  }

  @Test
  void before_the_first_commit_everything_is_staged() throws IOException {
    Sandbox empty = Sandbox.in(temporary.resolve("new"));
    empty.write("main.tf", "a = 1\n");
    empty.git("add", ".");

    try (GitRepository repository = empty.open()) {
      assertEquals(List.of(), repository.commit("HEAD").paths());
      assertEquals(Set.of("main.tf"), repository.staged());
      assertEquals("main.tf: a = 1\n", show(repository.index()));
    }
  }

  @Test
  void a_repository_without_an_index_has_nothing_staged() throws IOException {
    try (GitRepository repository = Sandbox.in(temporary.resolve("new")).open()) {
      assertEquals(List.of(), repository.index().paths());
      assertEquals(Set.of(), repository.staged());
    }
  }

  @Test
  void a_folder_of_the_work_tree_sees_its_own_files_by_its_own_paths() throws IOException {
    sandbox.write("main.tf", "a = 2\n");
    sandbox.write("infra/prod.tfvars", "x = 2\n");
    sandbox.write("infra-old/prod.tfvars", "x = 3\n");
    sandbox.git("add", ".");

    try (GitRepository repository = GitRepository.open(sandbox.path("infra"))) {
      assertEquals(sandbox.path("").toRealPath(), repository.workTree());
      assertEquals("prod.tfvars: x = 2\n", show(repository.index()));
      assertEquals("prod.tfvars: x = 1\n", show(repository.commit("HEAD")));
      assertEquals(Set.of("prod.tfvars"), repository.staged());
    }
  }

  @Test
  void links_submodules_announced_files_and_installed_packages_are_not_there() throws IOException {
    Sandbox inner = Sandbox.in(temporary.resolve("inner"));
    inner.git("commit", "--quiet", "--allow-empty", "-m", "inner");
    String commit = inner.git("rev-parse", "HEAD").strip();
    sandbox.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",module");
    Files.createSymbolicLink(sandbox.path("link.tf"), Path.of("main.tf"));
    sandbox.write("infra/.terraform/modules/m.tf", "m = 1\n");
    sandbox.write("node_modules/p/docker-compose.yml", "services: {}\n");
    sandbox.git("add", "link.tf", "infra", "node_modules");
    sandbox.write("announced.tf", "n = 1\n");
    sandbox.git("add", "--intent-to-add", "announced.tf");

    List<String> regular = List.of("infra/prod.tfvars", "main.tf");
    try (GitRepository repository = sandbox.open()) {
      assertEquals(regular, repository.index().paths());
      assertEquals(Set.of(), repository.staged());
      sandbox.git("rm", "--quiet", "--cached", "announced.tf");
      sandbox.git("commit", "--quiet", "-m", "second");
      assertEquals(regular, repository.commit("HEAD").paths());
    }
  }

  @Test
  void a_file_that_becomes_a_link_is_staged() throws IOException {
    Files.delete(sandbox.path("main.tf"));
    Files.createSymbolicLink(sandbox.path("main.tf"), Path.of("infra/prod.tfvars"));
    sandbox.git("add", "main.tf");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Set.of("main.tf"), repository.staged());
      assertEquals(List.of("infra/prod.tfvars"), repository.index().paths());
    }
  }

  @Test
  void of_a_file_in_conflict_our_side_is_there() throws IOException {
    sandbox.git("checkout", "--quiet", "-b", "theirs");
    sandbox.write("main.tf", "a = 7\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "theirs");
    sandbox.git("checkout", "--quiet", "main");
    sandbox.write("main.tf", "a = 8\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "ours");
    assertEquals(1, sandbox.tryGit("merge", "theirs").exit());

    try (GitRepository repository = sandbox.open()) {
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 8\n", show(repository.index()));
    }
  }

  @Test
  void bytes_are_those_of_the_repository_and_not_of_the_checkout() throws IOException {
    sandbox.write(".gitattributes", "*.tf text eol=crlf\nraw.tf -text\n");
    sandbox.write("main.tf", "a = 1\r\nb = 2\r\n");
    sandbox.write("raw.tf", "a = 1\r\n");
    sandbox.git("add", ".");

    try (GitRepository repository = sandbox.open()) {
      SourceTree index = repository.index();
      assertEquals("a = 1\nb = 2\n", index.read("main.tf").orElseThrow().text());
      assertEquals("a = 1\r\n", index.read("raw.tf").orElseThrow().text());
    }
  }

  @Test
  void what_is_too_large_to_be_configuration_cannot_be_read() throws IOException {
    Files.write(sandbox.path("fits.tf"), new byte[(int) DiskTree.MAX_BYTES]);
    Files.write(sandbox.path("large.tf"), new byte[(int) DiskTree.MAX_BYTES + 1]);
    sandbox.git("add", ".");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(Optional.empty(), repository.index().read("large.tf"));
      assertTrue(repository.index().read("fits.tf").isPresent());
    }
  }

  @Test
  void packed_objects_and_older_commits_are_read() throws IOException {
    sandbox.write("main.tf", "a = 2\n");
    sandbox.git("commit", "--quiet", "-a", "-m", "second");
    sandbox.git("gc", "--quiet");

    try (GitRepository repository = sandbox.open()) {
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 1\n", show(repository.commit("HEAD~1")));
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 2\n", show(repository.commit("main")));
    }
  }

  @Test
  void a_linked_work_tree_has_its_own_index_and_the_shared_hooks() throws IOException {
    Path linked = temporary.resolve("linked");
    sandbox.git("worktree", "add", "--quiet", linked.toString());
    Sandbox there = sandbox.at(linked);
    there.write("main.tf", "a = 5\n");
    there.git("add", ".");

    try (GitRepository repository = there.open();
        GitRepository main = sandbox.open()) {
      assertEquals(Set.of("main.tf"), repository.staged());
      assertEquals(Set.of(), main.staged());
      assertEquals(linked.toRealPath(), repository.workTree());
      assertEquals(main.hooksFolder(), repository.hooksFolder());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "index.version 4, update-index --index-version 4",
    "untracked cache, update-index --untracked-cache",
    "sparse checkout, sparse-checkout set --cone infra",
  })
  void reads_other_forms_of_the_index(String name, String command) throws IOException {
    sandbox.git(command.split(" ", -1));

    try (GitRepository repository = sandbox.open()) {
      assertEquals("infra/prod.tfvars: x = 1\nmain.tf: a = 1\n", show(repository.index()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "split index, update-index --split-index",
    "sparse index, sparse-checkout set --cone --sparse-index none",
  })
  void asks_git_for_an_index_that_jgit_cannot_read(String name, String command) throws IOException {
    sandbox.git(command.split(" ", -1));
    sandbox.write("new\nline.tf", "n = 1\n");
    sandbox.write("announced.tf", "n = 1\n");
    sandbox.git("add", "--sparse", "new\nline.tf");
    sandbox.git("add", "--sparse", "--intent-to-add", "announced.tf");
    byte[] before = Files.readAllBytes(sandbox.path(".git/index"));

    try (GitRepository repository = sandbox.open()) {
      assertEquals(
          "infra/prod.tfvars: x = 1\nmain.tf: a = 1\nnew\nline.tf: n = 1\n",
          show(repository.index()));
      assertEquals(Set.of("new\nline.tf"), repository.staged());
    }
    assertArrayEquals(before, Files.readAllBytes(sandbox.path(".git/index")));
  }

  @Test
  void asks_git_for_everything_where_objects_are_named_by_sha256() throws IOException {
    Sandbox other = sandbox.at(Files.createDirectories(temporary.resolve("other")));
    other.git("init", "--quiet", "--object-format=sha256", "--initial-branch=main");
    other.write("odd \"name\".tf", "a = 1\n");
    other.git("add", ".");
    try (GitRepository repository = other.open()) {
      assertEquals(List.of(), repository.commit("HEAD").paths());
      assertEquals(Set.of("odd \"name\".tf"), repository.staged());
    }
    other.git("commit", "--quiet", "-m", "first");
    other.write("odd \"name\".tf", "a = 22\n");
    other.write("empty.tf", "");
    Files.write(other.path("large.tf"), new byte[(int) DiskTree.MAX_BYTES + 1]);
    other.write("z.tf", "z = 1\n");
    Files.createSymbolicLink(other.path("link.tf"), Path.of("z.tf"));
    other.git("add", ".");

    try (GitRepository repository = other.open()) {
      assertEquals("odd \"name\".tf: a = 1\n", show(repository.commit("HEAD")));
      SourceTree index = repository.index();
      assertEquals(List.of("empty.tf", "large.tf", "odd \"name\".tf", "z.tf"), index.paths());
      assertEquals(Optional.empty(), index.read("large.tf"));
      assertEquals("", index.read("empty.tf").orElseThrow().text());
      assertEquals("a = 22\n", index.read("odd \"name\".tf").orElseThrow().text());
      assertEquals("z = 1\n", index.read("z.tf").orElseThrow().text());
      assertEquals(
          "odd \"name\".tf: a = 1\n", show(repository.base("main", new MemoryTree(Map.of()))));
      GitException refused = assertThrows(GitException.class, () -> repository.commit("gone"));
      assertTrue(refused.getMessage().contains("\"gone\""), refused.getMessage());
    }
  }

  @Test
  void a_bare_repository_with_a_work_tree_elsewhere_shows_what_is_staged() throws IOException {
    Path bare = temporary.resolve("dotfiles");
    sandbox.git("init", "--quiet", "--bare", bare.toString());
    Sandbox home = sandbox.at(Files.createDirectories(temporary.resolve("tree")));
    home.write("main.tf", "a = 1\n");
    home.git("--git-dir=" + bare, "--work-tree=.", "add", "main.tf");
    sandbox.git("--git-dir=" + bare, "config", "core.worktree", home.path("").toString());
    sandbox.git("--git-dir=" + bare, "config", "core.bare", "false");

    try (GitRepository repository = GitRepository.openTop(bare)) {
      assertEquals("main.tf: a = 1\n", show(repository.index()));
      assertEquals(bare.resolve("hooks").toRealPath(), repository.hooksFolder());
    }
  }

  @Test
  void a_submodule_has_its_own_index_and_hooks() throws IOException {
    Sandbox inner = Sandbox.in(temporary.resolve("inner"));
    inner.write("in.tf", "i = 1\n");
    inner.git("add", ".");
    inner.git("commit", "--quiet", "-m", "inner");
    sandbox.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        inner.path("").toString(),
        "module");

    try (GitRepository module = GitRepository.open(sandbox.path("module"));
        GitRepository outer = sandbox.open()) {
      assertEquals("in.tf: i = 1\n", show(module.index()));
      assertEquals(
          sandbox.path("").toRealPath().resolve(".git/modules/module/hooks"), module.hooksFolder());
      assertEquals(Set.of(".gitmodules"), outer.staged());
    }
  }

  @Test
  void a_configured_filter_is_not_run() throws IOException {
    Path ran = temporary.resolve("ran");
    sandbox.write(".gitattributes", "*.tf filter=spy\n");
    sandbox.git("config", "filter.spy.clean", "sed s/1/7/");
    sandbox.git("config", "filter.spy.smudge", "touch '" + ran + "'; cat");
    sandbox.write("main.tf", "b = 1\n");
    sandbox.git("add", ".");

    try (GitRepository repository = sandbox.open()) {
      assertEquals("b = 7\n", repository.index().read("main.tf").orElseThrow().text());
    }
    assertFalse(Files.exists(ran));
  }

  @Test
  void says_that_a_folder_is_in_no_repository() {
    GitException refused = assertThrows(GitException.class, () -> GitRepository.open(temporary));
    assertEquals(
        temporary
            + " is in no Git repository; call it inside of one, or begin one with \"git init\"",
        refused.getMessage());
  }

  @Test
  void says_that_a_bare_repository_has_no_index() throws IOException {
    Path bare = temporary.resolve("bare");
    sandbox.git("init", "--quiet", "--bare", bare.toString());

    GitException refused = assertThrows(GitException.class, () -> GitRepository.open(bare));
    assertEquals(
        bare + " is a bare repository, which has no index; call it in a work tree",
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"no-such-branch", "HEAD~9", "'a..b'", "'@{'"})
  void says_that_a_commit_is_unknown(String revision) throws IOException {
    try (GitRepository repository = sandbox.open()) {
      GitException refused = assertThrows(GitException.class, () -> repository.commit(revision));
      assertTrue(refused.getMessage().contains(revision), refused.getMessage());
    }
  }

  @Test
  void says_that_two_branches_have_nothing_in_common() throws IOException {
    sandbox.git("checkout", "--quiet", "--orphan", "other");
    sandbox.git("commit", "--quiet", "-m", "unrelated");

    try (GitRepository repository = sandbox.open()) {
      GitException refused =
          assertThrows(GitException.class, () -> repository.base("main", new MemoryTree(Map.of())));
      assertTrue(refused.getMessage().contains("no commit in common"), refused.getMessage());
    }
  }

  @Test
  void says_which_folder_does_not_exist() {
    GitException refused =
        assertThrows(GitException.class, () -> GitRepository.open(sandbox.path("gone")));
    assertTrue(refused.getMessage().contains("gone"), refused.getMessage());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"tools/hooks | tools/hooks", "../shared | ../shared", "/opt/hooks | /opt/hooks"})
  void core_hooks_path_is_taken_from_the_top_of_the_work_tree(String configured, String expected)
      throws IOException {
    sandbox.git("config", "core.hooksPath", configured);

    try (GitRepository repository = GitRepository.open(sandbox.path("infra"))) {
      assertEquals(
          sandbox.path("").toRealPath().resolve(expected).normalize(), repository.hooksFolder());
    }
  }

  @Test
  void core_hooks_path_may_begin_with_the_home_folder() throws IOException {
    sandbox.git("config", "core.hooksPath", "~/hooks");

    try (GitRepository repository = sandbox.open()) {
      assertEquals(
          Path.of(System.getProperty("user.home")).resolve("hooks"), repository.hooksFolder());
    }
  }

  private static String show(SourceTree tree) {
    return tree.paths().stream()
        .map(path -> path + ": " + tree.read(path).orElseThrow().text())
        .collect(Collectors.joining());
  }
}
