package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {
  private static final List<String> PARTS =
      List.of(
          "a",
          "main",
          ".tf",
          ".TF",
          ".json",
          "env",
          "Env",
          ".",
          "-",
          "/",
          "bin",
          "ci",
          "nginx",
          "sites-",
          "Deploy",
          "Makefile",
          ".env",
          "envs",
          "x.y",
          "ops",
          "cfg",
          "é");

  @TempDir Path temporary;

  @Test
  void a_file_matters_where_git_says_so() throws IOException {
    Random random = new Random(8);
    Sandbox sandbox = Sandbox.in(temporary).with("GIT_ICASE_PATHSPECS", "1");
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      index.append("100644 ").append("1".repeat(40)).append('\t').append(name(random)).append('\n');
    }
    Path entries = sandbox.write("entries", index.toString());
    sandbox.run(List.of("/bin/sh", "-c", "exec git update-index --index-info < '" + entries + "'"));

    List<String> all = files(sandbox, List.of());
    List<String> told = files(sandbox, ConfigurationFiles.pathspecs());

    assertTrue(
        told.size() > 300 && told.size() < all.size() - 300, told.size() + " of " + all.size());
    assertEquals(
        told, all.stream().filter(path -> ConfigurationFiles.isAmong(List.of(path))).toList());
  }

  private static List<String> files(Sandbox sandbox, List<String> pathspecs) throws IOException {
    List<String> words = new ArrayList<>(List.of("-c", "core.quotePath=false", "ls-files", "--"));
    words.addAll(pathspecs);
    return sandbox.git(words.toArray(String[]::new)).lines().toList();
  }

  /** One that Git takes: no empty part, nor one of dots. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int parts = 1 + random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      name.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return name.toString().replaceAll("(^|/)\\.*(?=/|$)", "$1d");
  }
}
