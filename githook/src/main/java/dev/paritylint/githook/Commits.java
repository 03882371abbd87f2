package dev.paritylint.githook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;

/** Commits, which are named as for {@code git rev-parse}, and what they hold. */
final class Commits {
  private static final Pattern BRANCH = Pattern.compile("(?!HEAD)[\\w./-]+");

  private final ObjectStore store;
  private final Path commonFolder;

  /** What is shared by all work trees lies in {@code commonFolder}. */
  Commits(ObjectStore store, Path commonFolder) {
    this.store = store;
    this.commonFolder = commonFolder;
  }

  /** The files of a commit; none for {@code HEAD} before the first one. */
  List<Entry> files(String revision) throws GitException {
    try {
      Optional<String> commit = store.commit(revision);
      if (commit.isPresent()) {
        return store.tree(commit.get());
      }
      if (revision.equals(Constants.HEAD)) {
        return List.of();
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw cannotRead(revision, unreadable);
    }
    throw unknown(revision);
  }

  /** The files of the commit at which {@code revision} and {@code HEAD} parted. */
  List<Entry> baseFiles(String revision) throws GitException {
    try {
      Optional<String> base = store.mergeBase(find(revision), find(Constants.HEAD));
      if (base.isEmpty()) {
        throw new GitException(
            "\"" + revision + "\" and HEAD have no commit in common" + remedy(revision));
      }
      return store.tree(base.get());
    } catch (GitException worded) {
      throw worded;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw cannotRead(revision, unreadable);
    }
  }

  private String find(String revision) throws IOException {
    return store.commit(revision).orElseThrow(() -> unknown(revision));
  }

  private GitException unknown(String revision) {
    return new GitException("no commit is called \"" + revision + "\" here" + remedy(revision));
  }

  /** A clone that lacks history says so itself. */
  private String remedy(String revision) {
    if (!Files.exists(commonFolder.resolve("shallow"))) {
      return "; see \"git log\", and run \"git fetch origin\" if it is a branch of the remote";
    }
    String branch = revision.replaceFirst("^origin/", "");
    String fetch =
        BRANCH.matcher(branch).matches() ? " and \"git fetch origin " + branch + "\"" : "";
    return "; this clone is shallow: run \"git fetch --unshallow\""
        + fetch
        + ", or check out with the whole history (fetch-depth: 0)";
  }

  static GitException cannotRead(String revision, Exception cause) {
    return new GitException(
        "cannot read " + revision + ": " + cause.getMessage() + "; see what \"git fsck\" says",
        cause);
  }
}
