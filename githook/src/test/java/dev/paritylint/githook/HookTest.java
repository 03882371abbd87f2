package dev.paritylint.githook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookTest {
  private static final Path LAUNCHER = Path.of("/opt/paritylint/bin/paritylint");

  @TempDir Path temporary;
  private Path folder;
  private Path file;
  private Path kept;
  private Hook hook;

  @BeforeEach
  void a_hooks_folder_that_does_not_exist_yet() {
    folder = temporary.resolve("git/hooks");
    file = folder.resolve("pre-commit");
    kept = folder.resolve("pre-commit.before-paritylint");
    hook = new Hook(folder, HookKind.PRE_COMMIT);
  }

  @Test
  void installs_and_removes() throws IOException {
    assertEquals(new HookStatus.Absent(file), hook.status());
    assertEquals(new HookStatus.Installed(file, LAUNCHER), hook.install(LAUNCHER));
    assertTrue(Files.isExecutable(file));
    assertEquals(new HookStatus.Absent(file), hook.uninstall());
    assertEquals(List.of(), names());
  }

  @Test
  void installing_again_changes_nothing_but_the_launcher() throws IOException {
    hook.install(LAUNCHER);
    String first = Files.readString(file);
    hook.install(LAUNCHER);
    assertEquals(first, Files.readString(file));

    Path moved = Path.of("/usr/local/bin/paritylint");
    assertEquals(new HookStatus.Installed(file, moved), hook.install(moved));
    assertEquals(List.of("pre-commit"), names());
  }

  @Test
  void installing_again_touches_no_file() throws IOException {
    hook.install(LAUNCHER);
    FileTime written = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, written);
    hook.install(LAUNCHER);
    assertEquals(written, Files.getLastModifiedTime(file));
  }

  @Test
  void the_hook_before_a_push_stands_beside_and_is_told_apart() throws IOException {
    Hook push = new Hook(folder, HookKind.PRE_PUSH);
    hook.install(LAUNCHER);
    push.install(LAUNCHER);
    assertEquals(List.of("pre-commit", "pre-push"), names());
    assertTrue(Files.readString(folder.resolve("pre-push")).contains("hook run --pre-push"));
    hook.uninstall();
    assertEquals(new HookStatus.Installed(folder.resolve("pre-push"), LAUNCHER), push.status());
    push.uninstall();
    assertEquals(List.of(), names());
  }

  @Test
  void keeps_a_foreign_hook_and_puts_it_back() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file, "#!/bin/sh\necho mine\n");

    assertEquals(new HookStatus.Foreign(file), hook.status());
    assertEquals(new HookStatus.Chained(file, LAUNCHER, kept), hook.install(LAUNCHER));
    assertEquals(new HookStatus.Chained(file, LAUNCHER, kept), hook.install(LAUNCHER));
    assertEquals("#!/bin/sh\necho mine\n", Files.readString(kept));
    assertEquals(new HookStatus.Foreign(file), hook.uninstall());
    assertEquals("#!/bin/sh\necho mine\n", Files.readString(file));
    assertEquals(List.of("pre-commit"), names());
  }

  @Test
  void keeps_a_foreign_hook_that_is_a_link_or_a_program() throws IOException {
    Files.createDirectories(folder);
    Files.createSymbolicLink(file, Path.of("../../gone/pre-commit"));
    assertEquals(new HookStatus.Foreign(file), hook.status());
    hook.install(LAUNCHER);
    hook.uninstall();
    assertEquals(Path.of("../../gone/pre-commit"), Files.readSymbolicLink(file));

    Files.delete(file);
    Files.write(file, new byte[] {0x7f, 'E', 'L', 'F', (byte) 0xff, 0});
    assertEquals(new HookStatus.Foreign(file), hook.status());
  }

  @Test
  void removes_no_hook_that_is_not_ours() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file, "#!/bin/sh\nparitylint hook run\n");

    assertEquals(new HookStatus.Foreign(file), hook.uninstall());
    assertTrue(Files.exists(file));
  }

  @Test
  void loses_neither_of_two_foreign_hooks() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file, "new\n");
    Files.writeString(kept, "old\n");

    GitException refused = assertThrows(GitException.class, () -> hook.install(LAUNCHER));
    assertTrue(refused.getMessage().contains("join them into one"), refused.getMessage());
    assertEquals("new\n", Files.readString(file));
    assertEquals("old\n", Files.readString(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a b/it's/paritylint", "/Zoë/`id`/$HOME/\"q\"/paritylint", "/'/'"})
  void reads_back_any_launcher(String launcher) throws IOException {
    assertEquals(
        new HookStatus.Installed(file, Path.of(launcher)), hook.install(Path.of(launcher)));
  }

  @Test
  void refuses_a_launcher_whose_path_has_a_line_break() {
    assertThrows(GitException.class, () -> hook.install(Path.of("/a\nb/paritylint")));
    assertFalse(Files.exists(folder));
  }

  @Test
  void tells_who_uses_husky_where_to_add_the_line() {
    Hook husky = new Hook(temporary.resolve(".husky/_"), HookKind.PRE_COMMIT);

    GitException refused = assertThrows(GitException.class, () -> husky.install(LAUNCHER));
    assertTrue(
        refused.getMessage().contains(temporary.resolve(".husky/pre-commit").toString()),
        refused.getMessage());
  }

  @Test
  void says_when_there_can_be_no_hooks_folder() throws IOException {
    Path notAFolder = Files.writeString(temporary.resolve("null"), "");

    GitException refused =
        assertThrows(
            GitException.class, () -> new Hook(notAFolder, HookKind.PRE_COMMIT).install(LAUNCHER));
    assertTrue(refused.getMessage().contains("null/pre-commit"), refused.getMessage());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
