package dev.paritylint.githook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** The trees of commits, which are named as for {@code git rev-parse}. */
final class Commits {
  private static final Pattern BRANCH = Pattern.compile("(?!HEAD)[\\w./-]+");

  private final Repository repository;

  Commits(Repository repository) {
    this.repository = repository;
  }

  /** Empty for {@code HEAD} before the first commit. */
  Optional<ObjectId> tree(String revision) throws GitException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId commit = find(revision);
      if (commit != null) {
        return Optional.of(walk.parseCommit(commit).getTree());
      }
      if (revision.equals(Constants.HEAD)) {
        return Optional.empty();
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw cannotRead(revision, unreadable);
    }
    throw unknown(revision);
  }

  /** The tree of the commit at which {@code revision} and {@code HEAD} parted. */
  ObjectId baseTree(String revision) throws GitException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      for (String side : List.of(revision, Constants.HEAD)) {
        ObjectId commit = find(side);
        if (commit == null) {
          throw unknown(side);
        }
        walk.markStart(walk.parseCommit(commit));
      }
      RevCommit base = walk.next();
      if (base == null) {
        throw new GitException(
            "\"" + revision + "\" and HEAD have no commit in common" + remedy(revision));
      }
      return base.getTree();
    } catch (GitException worded) {
      throw worded;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw cannotRead(revision, unreadable);
    }
  }

  private @Nullable ObjectId find(String revision) throws IOException {
    return repository.resolve(revision + "^{commit}");
  }

  private GitException unknown(String revision) {
    return new GitException("no commit is called \"" + revision + "\" here" + remedy(revision));
  }

  /** A clone that lacks history says so itself. */
  private String remedy(String revision) {
    if (!Files.exists(repository.getCommonDirectory().toPath().resolve("shallow"))) {
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
