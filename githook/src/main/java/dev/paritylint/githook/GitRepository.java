package dev.paritylint.githook;

import dev.paritylint.source.PassedOver;
import dev.paritylint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The Git repository around a folder. Every path that it takes or gives is relative to that folder;
 * what lies outside is not seen. Nothing is written and no program is started. Who may be trusted
 * ({@code safe.directory}) is not asked: no configured program is ever run.
 */
public final class GitRepository implements AutoCloseable {
  private final Repository repository;
  private final Commits commits;
  private final Path workTree;
  private final String prefix;

  private GitRepository(Repository repository, Path workTree, String prefix) {
    this.repository = repository;
    this.commits = new Commits(repository);
    this.workTree = workTree;
    this.prefix = prefix;
  }

  /**
   * Finds the repository from the environment that Git gives its hooks, or else from the folder
   * upwards.
   */
  public static GitRepository open(Path folder) throws GitException {
    QuietSystemReader.install();
    Repository repository = find(folder);
    try {
      return open(folder, repository);
    } catch (GitException unusable) {
      repository.close();
      throw unusable;
    }
  }

  private static Repository find(Path folder) throws GitException {
    // Without the environment, "git commit -a" and "git commit PATH" would show the old index.
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .readEnvironment()
            .findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null && builder.getWorkTree() == null) {
      throw new GitException(
          folder
              + " is in no Git repository; call it inside of one, or begin one with \"git init\"");
    }
    try {
      return builder.setMustExist(true).build();
    } catch (IOException | IllegalArgumentException unusable) {
      throw new GitException(
          "cannot open the Git repository around "
              + folder
              + ": "
              + unusable.getMessage()
              + "; see what \"git status\" says there",
          unusable);
    }
  }

  private static GitRepository open(Path folder, Repository repository) throws GitException {
    Path gitFolder = repository.getDirectory().toPath();
    if (repository.isBare()) {
      throw new GitException(
          gitFolder + " is a bare repository, which has no index; call it in a work tree");
    }
    String objectFormat = repository.getConfig().getString("extensions", null, "objectFormat");
    if (objectFormat != null && !objectFormat.equals("sha1")) {
      throw UnreadableIndexException.naming(gitFolder, objectFormat);
    }
    try {
      Path workTree = repository.getWorkTree().toPath().toRealPath();
      Path root = folder.toRealPath();
      if (!root.startsWith(workTree)) {
        throw new GitException(
            folder + " is outside the work tree " + workTree + "; call it inside of that");
      }
      String prefix = workTree.relativize(root).toString().replace('\\', '/');
      return new GitRepository(repository, workTree, prefix);
    } catch (GitException outside) {
      throw outside;
    } catch (IOException missing) {
      throw new GitException(
          "no such folder: " + missing.getMessage() + "; name one that exists", missing);
    }
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
    DirCache index = readIndex();
    Map<String, ObjectId> blobs = new TreeMap<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      boolean ours =
          entry.getStage() == DirCacheEntry.STAGE_0 || entry.getStage() == DirCacheEntry.STAGE_2;
      if (ours && !entry.isIntentToAdd() && isRegular(entry.getFileMode())) {
        within(entry.getPathString()).ifPresent(path -> blobs.put(path, entry.getObjectId()));
      }
    }
    return new GitTree(repository, blobs);
  }

  /**
   * The regular files of a commit, named as for {@code git rev-parse}. {@code HEAD} before the
   * first commit is empty.
   */
  public SourceTree commit(String revision) throws GitException {
    return files(commits.tree(revision), revision);
  }

  /**
   * The files as they were where {@code revision} and {@code HEAD} parted. Files of the work tree
   * that Git does not know are there as they are: they are no part of any change.
   */
  public SourceTree base(String revision, SourceTree onDisk) throws GitException {
    SourceTree commit = files(Optional.of(commits.baseTree(revision)), revision);
    Set<String> unknown = new TreeSet<>(onDisk.paths());
    commit.paths().forEach(unknown::remove);
    DirCache index = readIndex();
    for (int i = 0; i < index.getEntryCount(); i++) {
      within(index.getEntry(i).getPathString()).ifPresent(unknown::remove);
    }
    return new OverlaidTree(commit, onDisk, unknown);
  }

  private SourceTree files(Optional<ObjectId> tree, String revision) throws GitException {
    Map<String, ObjectId> blobs = new TreeMap<>();
    if (tree.isPresent()) {
      try (TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(tree.get());
        collect(narrowed(walk, TreeFilter.ALL), blobs);
      } catch (IOException unreadable) {
        throw Commits.cannotRead(revision, unreadable);
      }
    }
    return new GitTree(repository, blobs);
  }

  /**
   * Paths of the regular files that differ between {@code HEAD} and the index, in content or mode.
   * A renamed file is there by both names.
   */
  public Set<String> staged() throws GitException {
    return differing(commits.tree(Constants.HEAD), readIndex(), Constants.HEAD);
  }

  /**
   * Paths of the regular files that differ between a commit and the files on disk that Git knows:
   * what was committed since, what is staged and what is not yet. The commit is where {@code
   * revision} and {@code HEAD} parted, so what only the former changed is not counted.
   */
  public Set<String> changedSince(String revision) throws GitException {
    DirCache index = readIndex();
    Set<String> paths = differing(Optional.of(commits.baseTree(revision)), index, revision);
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      if (isRegular(entry.getFileMode()) && UnstagedChange.isIn(workTree, entry)) {
        within(entry.getPathString()).ifPresent(paths::add);
      }
    }
    return paths;
  }

  private Set<String> differing(Optional<ObjectId> tree, DirCache index, String revision)
      throws GitException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      if (tree.isPresent()) {
        walk.addTree(tree.get());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(new DirCacheIterator(index));
      walk.setRecursive(true);
      Set<String> paths = new TreeSet<>();
      narrowed(walk, TreeFilter.ANY_DIFF);
      while (walk.next()) {
        DirCacheIterator staged = walk.getTree(1, DirCacheIterator.class);
        boolean announced = staged != null && staged.getDirCacheEntry().isIntentToAdd();
        if (isRegular(walk.getFileMode(0)) || (!announced && isRegular(walk.getFileMode(1)))) {
          within(walk.getPathString()).ifPresent(paths::add);
        }
      }
      return paths;
    } catch (IOException unreadable) {
      throw Commits.cannotRead(revision, unreadable);
    }
  }

  /**
   * Where Git looks for hooks: {@code core.hooksPath} of the repository or the user, or else the
   * {@code hooks} folder that all work trees of the repository share. It need not exist.
   */
  public Path hooksFolder() {
    String configured = repository.getConfig().getString("core", null, "hooksPath");
    if (configured == null) {
      return repository.getCommonDirectory().toPath().toAbsolutePath().normalize().resolve("hooks");
    }
    if (configured.startsWith("~/")) {
      return repository.getFS().userHome().toPath().resolve(configured.substring(2)).normalize();
    }
    return workTree.resolve(configured).normalize();
  }

  @Override
  public void close() {
    repository.close();
  }

  private DirCache readIndex() throws GitException {
    try {
      return repository.readDirCache();
    } catch (IOException unreadable) {
      throw UnreadableIndexException.of(repository.getIndexFile().toPath(), unreadable);
    }
  }

  private TreeWalk narrowed(TreeWalk walk, TreeFilter filter) {
    walk.setFilter(
        prefix.isEmpty() ? filter : AndTreeFilter.create(PathFilter.create(prefix), filter));
    return walk;
  }

  private void collect(TreeWalk walk, Map<String, ObjectId> blobs) throws IOException {
    while (walk.next()) {
      if (walk.isSubtree()) {
        walk.enterSubtree();
      } else if (isRegular(walk.getFileMode(0))) {
        within(walk.getPathString()).ifPresent(path -> blobs.put(path, walk.getObjectId(0)));
      }
    }
  }

  /** The path below the folder that was opened; empty where it lies outside or is passed over. */
  private Optional<String> within(String path) {
    if (!prefix.isEmpty() && !path.startsWith(prefix + "/")) {
      return Optional.empty();
    }
    String relative = prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
    return PassedOver.file(relative) ? Optional.empty() : Optional.of(relative);
  }

  private static boolean isRegular(FileMode mode) {
    return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
  }
}
