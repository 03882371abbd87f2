package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git itself runs the hook before a push to a repository that has the first commit. */
class PushTest {
  @TempDir Path temporary;
  private Sandbox sandbox;
  private Path recorded;
  private Path launcher;

  @BeforeEach
  void a_remote_and_our_hook() throws IOException {
    sandbox = Sandbox.in(temporary);
    recorded = temporary.resolve("recorded.txt");
    launcher = temporary.resolve("bin/paritylint");
    Path remote = temporary.resolve("remote");
    sandbox.git("init", "--quiet", "--bare", remote.toString());
    sandbox.git("remote", "add", "origin", remote.toString());
    commit("main.tf", "a = 1\n");
    sandbox.git("push", "--quiet", "origin", "main");
    sandbox.script(launcher, "#!/bin/sh\n{ echo \"$*\"; cat; } >> '" + recorded + "'\n");
    try (GitRepository repository = sandbox.open()) {
      new Hook(repository.hooksFolder(), HookKind.PRE_PUSH).install(launcher);
    }
  }

  @Test
  void the_launcher_gets_what_git_says() throws IOException {
    commit("main.tf", "a = 2\n");
    sandbox.git("push", "--quiet", "origin", "main");

    assertEquals(
        "hook run --pre-push\nrefs/heads/main "
            + id("HEAD")
            + " refs/heads/main "
            + id("HEAD~1")
            + "\n",
        recorded());
  }

  @Test
  void the_hook_that_was_there_gets_it_too() throws IOException {
    Path folder = sandbox.path(".git/hooks");
    sandbox.script(
        folder.resolve("pre-push.before-paritylint"),
        "#!/bin/sh\n{ echo \"$1\"; cat; } >> '" + recorded + "'\n");
    commit("main.tf", "a = 2\n");
    sandbox.git("push", "--quiet", "origin", "main");

    String line = "refs/heads/main " + id("HEAD") + " refs/heads/main " + id("HEAD~1") + "\n";
    assertEquals("origin\n" + line + "hook run --pre-push\n" + line, recorded());
  }

  @Test
  void a_push_without_configuration_and_a_deletion_start_nothing() throws IOException {
    commit("notes.txt", "one\n");
    sandbox.git("push", "--quiet", "origin", "main");
    sandbox.git("push", "--quiet", "origin", "main:refs/heads/other");
    sandbox.git("push", "--quiet", "origin", ":other");
    sandbox.git("tag", "v1");
    sandbox.git("push", "--quiet", "origin", "v1");
    sandbox.git("push", "--quiet", "origin", "main");
    assertEquals("", recorded());
  }

  @Test
  void a_new_branch_starts_it_for_its_own_commits_only() throws IOException {
    commit("main.tf", "a = 2\n");
    sandbox.git("push", "--quiet", "--no-verify", "origin", "main");
    sandbox.git("checkout", "--quiet", "-b", "topic");
    commit("notes.txt", "one\n");
    sandbox.git("push", "--quiet", "origin", "topic");
    assertEquals("", recorded());

    commit("MAIN.TF", "a = 3\n");
    sandbox.git("push", "--quiet", "origin", "topic:refs/heads/new");
    assertTrue(recorded().startsWith("hook run --pre-push\nrefs/heads/topic "), recorded());
  }

  @Test
  void a_failure_stops_the_push_and_the_skip_passes_it_by() throws IOException {
    sandbox.script(launcher, "#!/bin/sh\nexit 1\n");
    commit("main.tf", "a = 2\n");

    Sandbox.Run push = sandbox.tryGit("push", "--quiet", "origin", "main");
    assertEquals(1, push.exit());
    assertTrue(push.printed().contains("the push was stopped"), push.printed());
    sandbox.with("PARITYLINT_SKIP", "1").git("push", "--quiet", "origin", "main");
  }

  @Test
  void a_launcher_that_is_gone_lets_the_push_through() throws IOException {
    Files.delete(launcher);
    commit("main.tf", "a = 2\n");

    Sandbox.Run push = sandbox.tryGit("push", "--quiet", "origin", "main");
    assertEquals(0, push.exit(), push.printed());
    assertTrue(push.printed().contains(launcher + " is gone"), push.printed());
  }

  @Test
  void what_goes_out_rests_on_what_the_remotes_have() throws IOException {
    String first = id("HEAD");
    commit("main.tf", "a = 2\n");
    String second = id("HEAD");
    sandbox.git("tag", "-a", "-m", "one", "v1");
    sandbox.git("checkout", "--quiet", "--orphan", "apart");
    commit("apart.tf", "p = 1\n");
    String none = "0".repeat(40);
    String unknown = "1".repeat(40);

    assertEquals("true [" + first + "]", outgoing(second, first));
    assertEquals("true [" + first + "]", outgoing(second, none));
    assertEquals("true [" + first + "]", outgoing(second, unknown));
    assertEquals("true [" + first + "]", outgoing(id("v1"), none));
    assertEquals("false []", outgoing(first, none));
    assertEquals("false []", outgoing(first, second));
    assertEquals("false []", outgoing(none, first));
    assertEquals("false []", outgoing(id("HEAD:apart.tf"), none));
    assertEquals("true []", outgoing(id("HEAD"), none));
  }

  @Test
  void a_merge_rests_on_both_sides() throws IOException {
    String first = id("HEAD");
    sandbox.git("checkout", "--quiet", "-b", "topic");
    commit("topic.tf", "t = 1\n");
    sandbox.git("push", "--quiet", "--no-verify", "origin", "topic");
    String topic = id("HEAD");
    sandbox.git("checkout", "--quiet", "main");
    commit("main.tf", "a = 2\n");
    sandbox.git("push", "--quiet", "--no-verify", "origin", "main");
    String main = id("HEAD");
    sandbox.git("checkout", "--quiet", "topic");
    sandbox.git("merge", "--quiet", "-m", "merged", "main");

    assertEquals(
        "true " + List.of(topic, main).stream().sorted().toList(),
        sorted(outgoing(id("HEAD"), topic)));
    assertEquals("false []", outgoing(first, topic));
  }

  @Test
  void lines_that_are_none_of_gits_are_passed_over() {
    assertEquals(List.of(), PushedRef.parse(List.of("", "one two three", "a b c d e")));
    assertEquals(
        List.of(new PushedRef("HEAD~1", "12", "00")),
        PushedRef.parse(List.of("HEAD~1 12 refs/heads/main 00")));
  }

  private static String sorted(String outgoing) {
    String[] parts = outgoing.split(" ", 2);
    return parts[0]
        + " "
        + List.of(parts[1].substring(1, parts[1].length() - 1).split(", ", -1)).stream()
            .sorted()
            .collect(Collectors.toList());
  }

  private String outgoing(String local, String remote) throws IOException {
    String jgit;
    try (GitRepository repository = sandbox.open()) {
      jgit = shown(repository.outgoing(new PushedRef("x", local, remote)));
    }
    return jgit;
  }

  private static String shown(Outgoing outgoing) {
    return outgoing.any() + " " + outgoing.bases();
  }

  private void commit(String file, String text) throws IOException {
    sandbox.write(file, text);
    sandbox.git("add", ".");
    sandbox.git("commit", "--quiet", "-m", file);
  }

  private String id(String name) throws IOException {
    return sandbox.git("rev-parse", name).strip();
  }

  private String recorded() throws IOException {
    return Files.exists(recorded) ? Files.readString(recorded) : "";
  }
}
