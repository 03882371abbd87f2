package dev.paritylint.githook;

import dev.paritylint.source.DiskTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A repository as JGit reads it: no program is started, nothing is written. */
final class JgitStore implements ObjectStore {
  private final Repository repository;

  JgitStore(Repository repository) {
    this.repository = repository;
  }

  @Override
  public List<Entry> index() throws IOException {
    DirCache index = repository.readDirCache();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry one = index.getEntry(i);
      entries.add(
          new Entry(
              one.getPathString(),
              one.getRawMode(),
              one.getObjectId().name(),
              one.getStage(),
              one.isIntentToAdd()));
    }
    return entries;
  }

  @Override
  public Optional<String> commit(String revision) throws IOException {
    try {
      @Nullable ObjectId commit = repository.resolve(revision + "^{commit}");
      return commit == null ? Optional.empty() : Optional.of(commit.name());
    } catch (MissingObjectException | IncorrectObjectTypeException noCommit) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> mergeBase(String one, String other) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
      walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
      @Nullable RevCommit base = walk.next();
      return base == null ? Optional.empty() : Optional.of(base.name());
    }
  }

  @Override
  public List<String> remoteCommits() throws IOException {
    List<String> commits = new ArrayList<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
      @Nullable ObjectId target = ref.getObjectId();
      if (target != null) {
        commits.add(target.name());
      }
    }
    return commits;
  }

  @Override
  public Outgoing outgoing(String commit, Collection<String> known) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.sort(RevSort.BOUNDARY, true);
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
      for (String one : known) {
        walk.markUninteresting(walk.parseCommit(ObjectId.fromString(one)));
      }
      boolean any = false;
      List<String> bases = new ArrayList<>();
      for (RevCommit one : walk) {
        if (one.has(RevFlag.UNINTERESTING)) {
          bases.add(one.name());
        } else {
          any = true;
        }
      }
      return new Outgoing(any, bases);
    }
  }

  @Override
  public List<Entry> tree(String commit) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        entries.add(Entry.of(walk.getPathString(), walk.getRawMode(0), walk.getObjectId(0).name()));
      }
    }
    return entries;
  }

  @Override
  public Optional<byte[]> content(String blob) throws IOException {
    ObjectLoader loader = repository.open(ObjectId.fromString(blob));
    return loader.getSize() > DiskTree.MAX_BYTES
        ? Optional.empty()
        : Optional.of(loader.getBytes((int) DiskTree.MAX_BYTES));
  }

  @Override
  public void close() {
    repository.close();
  }
}
