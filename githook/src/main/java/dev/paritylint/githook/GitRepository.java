package dev.paritylint.githook;

import dev.paritylint.source.PassedOver;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The Git repository around a folder. Every path that it takes or gives is relative to that folder;
 * what lies outside is not seen. Nothing is written, and a program is started only where JGit
 * cannot read. Who may be trusted ({@code safe.directory}) is not asked: no configured program is
 * ever run.
 */
public final class GitRepository implements AutoCloseable {
  private final Repository repository;
  private final Path workTree;
  private final String prefix;
  private final ObjectStore store;
  private final Commits commits;
  private final Contents contents;
  private @Nullable List<Entry> index;

  private GitRepository(Repository repository, Path workTree, String prefix, ObjectStore store) {
    this.repository = repository;
    this.workTree = workTree;
    this.prefix = prefix;
    this.store = store;
    this.commits = new Commits(store, repository.getCommonDirectory().toPath());
    this.contents = new Contents(store);
  }

  /**
   * Finds the repository from the environment that Git gives its hooks, or else from the folder
   * upwards.
   */
  public static GitRepository open(Path folder) throws GitException {
    Repository repository = OpenRepository.around(folder);
    try {
      return seenFrom(folder.toRealPath(), repository);
    } catch (GitException unusable) {
      repository.close();
      throw unusable;
    } catch (IOException missing) {
      repository.close();
      throw new GitException("no such folder: " + missing.getMessage(), missing);
    }
  }

  /** The same repository as seen from the top of its work tree. */
  public static GitRepository openTop(Path folder) throws GitException {
    Repository repository = OpenRepository.around(folder);
    try {
      return seenFrom(OpenRepository.workTree(repository), repository);
    } catch (GitException unusable) {
      repository.close();
      throw unusable;
    }
  }

  private static GitRepository seenFrom(Path root, Repository repository) throws GitException {
    Path workTree = OpenRepository.workTree(repository);
    if (!root.startsWith(workTree)) {
      throw new GitException(
          root + " is outside the work tree " + workTree + "; call it inside of that");
    }
    String prefix = workTree.relativize(root).toString().replace('\\', '/');
    return new GitRepository(
        repository, workTree, prefix, OpenRepository.store(repository, workTree));
  }

  /** The folder that the repository is checked out into, without symbolic links. */
  public Path workTree() {
    return workTree;
  }

  /**
   * What is staged: the regular files of the index. Of a file in conflict it is our side; what was
   * only announced ({@code git add --intent-to-add}) is not there yet.
   */
  public SourceTree index() throws GitException {
    return new GitTree(contents, regular(entries().stream().filter(Entry::isOurs)));
  }

  /**
   * The regular files of a commit, named as for {@code git rev-parse}. {@code HEAD} before the
   * first commit is empty.
   */
  public SourceTree commit(String revision) throws GitException {
    return new GitTree(contents, regular(commits.files(revision).stream()));
  }

  /**
   * The files as they were where {@code revision} and {@code HEAD} parted. Files of the work tree
   * that Git does not know are there as they are: they are no part of any change.
   */
  public SourceTree base(String revision, SourceTree onDisk) throws GitException {
    SourceTree commit = new GitTree(contents, regular(commits.baseFiles(revision).stream()));
    Set<String> unknown = new TreeSet<>(onDisk.paths());
    commit.paths().forEach(unknown::remove);
    for (Entry entry : entries()) {
      within(entry.path()).ifPresent(unknown::remove);
    }
    return new OverlaidTree(commit, onDisk, unknown);
  }

  /**
   * Paths of the regular files that differ between {@code HEAD} and the index, in content or mode.
   * A renamed file is there by both names.
   */
  public Set<String> staged() throws GitException {
    return differing(
        regular(commits.files(Constants.HEAD).stream()),
        regular(entries().stream().filter(Entry::isOurs)));
  }

  /** The same between two commits. */
  public Set<String> changed(String before, String now) throws GitException {
    return differing(regular(commits.files(before).stream()), regular(commits.files(now).stream()));
  }

  /**
   * What a push of that object would add to what the remotes were last seen at. Nothing where a ref
   * is deleted, and for what is no commit.
   */
  public Outgoing outgoing(PushedRef pushed) throws GitException {
    try {
      Optional<String> commit = pushed.deletes() ? Optional.empty() : store.commit(pushed.local());
      if (commit.isEmpty()) {
        return new Outgoing(false, List.of());
      }
      List<String> known = new ArrayList<>();
      Collection<String> remotes = new TreeSet<>(store.remoteCommits());
      if (!PushedRef.isNothing(pushed.remote())) {
        remotes.add(pushed.remote());
      }
      for (String remote : remotes) {
        // What others pushed since the last fetch is not here.
        store.commit(remote).ifPresent(known::add);
      }
      return store.outgoing(commit.get(), known);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Commits.cannotRead(pushed.name(), unreadable);
    }
  }

  /**
   * Where Git looks for hooks: {@code core.hooksPath}, or else the {@code hooks} folder that all
   * work trees of the repository share. It need not exist. Git itself is asked where it is there,
   * for it knows all the places where that may be set.
   */
  public Path hooksFolder() throws GitException {
    try {
      Optional<GitProgram> git = OpenRepository.git(repository, workTree);
      Optional<String> told =
          git.isPresent() ? git.get().ask("rev-parse", "--git-path", "hooks") : Optional.empty();
      return told.map(path -> workTree.resolve(path.replaceFirst("\r?\n$", "")).normalize())
          .orElseGet(() -> OpenRepository.hooksFolder(repository, workTree));
    } catch (IOException failed) {
      throw new GitException("cannot run git: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    store.close();
    repository.close();
  }

  /** The whole index, read once. */
  private List<Entry> entries() throws GitException {
    if (index == null) {
      try {
        index = OpenRepository.index(store, repository, workTree);
      } catch (IOException unreadable) {
        throw UnreadableIndexException.of(repository.getDirectory().toPath(), unreadable);
      }
    }
    return index;
  }

  private Map<String, Entry> regular(Stream<Entry> entries) {
    Map<String, Entry> byPath = new TreeMap<>();
    entries
        .filter(Entry::isRegular)
        .forEach(entry -> within(entry.path()).ifPresent(path -> byPath.put(path, entry)));
    return byPath;
  }

  private static Set<String> differing(Map<String, Entry> before, Map<String, Entry> now) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    paths.removeIf(path -> isSame(before.get(path), now.get(path)));
    return paths;
  }

  private static boolean isSame(@Nullable Entry before, @Nullable Entry now) {
    return before != null
        && now != null
        && before.mode() == now.mode()
        && Objects.equals(before.blob(), now.blob());
  }

  /** The path below the folder that was opened; empty where it lies outside or is passed over. */
  private Optional<String> within(String path) {
    if (!prefix.isEmpty() && !path.startsWith(prefix + "/")) {
      return Optional.empty();
    }
    String relative = prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
    return PassedOver.file(relative) ? Optional.empty() : Optional.of(relative);
  }
}
