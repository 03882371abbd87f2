package dev.paritylint.githook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds a repository, and who can read it: JGit where it can, else the {@code git} beside us. */
final class OpenRepository {
  private OpenRepository() {}

  static Repository around(Path folder) throws GitException {
    QuietSystemReader.install();
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

  static Path workTree(Repository repository) throws GitException {
    if (repository.isBare()) {
      throw new GitException(
          repository.getDirectory()
              + " is a bare repository, which has no index; call it in a work tree");
    }
    try {
      return repository.getWorkTree().toPath().toRealPath();
    } catch (IOException missing) {
      throw new GitException(
          "no such folder: " + missing.getMessage() + "; name one that exists", missing);
    }
  }

  static ObjectStore store(Repository repository, Path workTree) throws GitException {
    String objectFormat = repository.getConfig().getString("extensions", null, "objectFormat");
    if (objectFormat == null || objectFormat.equals("sha1")) {
      return new JgitStore(repository);
    }
    return git(repository, workTree)
        .map(ProgramStore::new)
        .orElseThrow(
            () ->
                UnreadableIndexException.naming(repository.getDirectory().toPath(), objectFormat));
  }

  /** A split or a sparse index is read by {@code git}. */
  static List<Entry> index(ObjectStore store, Repository repository, Path workTree)
      throws IOException {
    try {
      return store.index();
    } catch (IOException beyondJgit) {
      Optional<GitProgram> git = git(repository, workTree);
      if (git.isEmpty() || store instanceof ProgramStore) {
        throw beyondJgit;
      }
      try (ObjectStore program = new ProgramStore(git.get())) {
        return program.index();
      }
    }
  }

  static Optional<GitProgram> git(Repository repository, Path workTree) {
    return GitProgram.find(repository.getDirectory().toPath(), workTree);
  }

  static Path hooksFolder(Repository repository, Path workTree) {
    String configured = repository.getConfig().getString("core", null, "hooksPath");
    if (configured == null) {
      return repository.getCommonDirectory().toPath().toAbsolutePath().normalize().resolve("hooks");
    }
    if (configured.startsWith("~/")) {
      return repository.getFS().userHome().toPath().resolve(configured.substring(2)).normalize();
    }
    return workTree.resolve(configured).normalize();
  }
}
