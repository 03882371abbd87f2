package dev.paritylint.githook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * One hook in one hooks folder. A hook that somebody else wrote is never lost: it is kept under
 * another name, run first, and put back on removal.
 */
public final class Hook {
  private static final String WRITABLE = "; check that its folder may be written";
  private static final String READABLE = "; check that it may be read";

  private final HookKind kind;
  private final Path folder;
  private final Path file;
  private final Path kept;

  /** A hook of {@link GitRepository#hooksFolder()}. */
  public Hook(Path hooksFolder, HookKind kind) {
    this.kind = kind;
    this.folder = hooksFolder;
    this.file = hooksFolder.resolve(kind.file());
    this.kept = hooksFolder.resolve(kind.file() + ".before-paritylint");
  }

  /** What is there now; reads only. */
  public HookStatus status() throws GitException {
    Optional<Path> launcher = launcher();
    if (launcher.isPresent()) {
      return isThere(kept)
          ? new HookStatus.Chained(file, launcher.get(), kept)
          : new HookStatus.Installed(file, launcher.get());
    }
    return isThere(file) ? new HookStatus.Foreign(file) : new HookStatus.Absent(file);
  }

  /**
   * Writes the hook, which will call {@code launcher} with {@code hook run}. Doing it again only
   * changes the launcher.
   */
  public HookStatus install(Path launcher) throws GitException {
    Path absolute = launcher.toAbsolutePath().normalize();
    if (absolute.toString().indexOf('\n') >= 0) {
      throw new GitException(
          "a hook cannot call " + absolute + ", whose path has a line break; install it elsewhere");
    }
    refuseHusky(absolute);
    boolean foreign = status() instanceof HookStatus.Foreign;
    if (foreign && isThere(kept)) {
      throw new GitException(
          file + " and " + kept + " are both there; join them into one and install again");
    }
    String script = HookScript.calling(kind, absolute);
    if (isCurrent(script)) {
      return status();
    }
    try {
      Files.createDirectories(folder);
      if (foreign) {
        Files.move(file, kept);
      }
      write(script);
    } catch (IOException failed) {
      throw new GitException(
          "cannot write the hook " + file + ": " + reason(failed) + WRITABLE, failed);
    }
    return status();
  }

  /** Removes the hook, if it is ours, and puts back the one that was there before. */
  public HookStatus uninstall() throws GitException {
    if (launcher().isEmpty()) {
      return status();
    }
    try {
      if (isThere(kept)) {
        Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new GitException(
          "cannot remove the hook " + file + ": " + reason(failed) + WRITABLE, failed);
    }
    return status();
  }

  /** Husky writes that folder anew at each install, and finds the user's hook by its own name. */
  private void refuseHusky(Path launcher) throws GitException {
    if (folder.endsWith(Path.of(".husky", "_"))) {
      throw new GitException(
          "the hooks in "
              + folder
              + " are husky's; add this line to "
              + folder.resolveSibling(kind.file())
              + " instead: \""
              + launcher
              + (kind == HookKind.PRE_PUSH ? "\" hook run --pre-push" : "\" hook run"));
    }
  }

  private boolean isCurrent(String script) throws GitException {
    return Files.isExecutable(file) && text().filter(script::equals).isPresent();
  }

  /** The launcher that our hook calls; empty where no hook or a foreign one stands. */
  private Optional<Path> launcher() throws GitException {
    return text().flatMap(HookScript::launcherOf);
  }

  private Optional<String> text() throws GitException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      // Not readString: a foreign hook may be a compiled program.
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new GitException(
          "cannot read the hook " + file + ": " + reason(unreadable) + READABLE, unreadable);
    }
  }

  /** In one step, so that a commit at the same moment meets no half of it. */
  private void write(String script) throws IOException {
    Path draft = Files.createTempFile(folder, "." + kind.file(), ".tmp");
    try {
      Files.writeString(draft, script);
      if (Files.getFileAttributeView(draft, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String reason(IOException failure) {
    return failure.getClass().getSimpleName() + " " + failure.getMessage();
  }
}
