package dev.paritylint.githook;

import dev.paritylint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.MissingObjectException;

/**
 * The contents of a repository as files, each read and decoded once, whichever trees hold it. Their
 * bytes are taken as they are stored: no filter, no line ending is applied.
 */
final class Contents {
  private record Named(String path, String blob) {}

  private final ObjectStore store;
  private final ConcurrentHashMap<Named, Optional<SourceFile>> files = new ConcurrentHashMap<>();

  Contents(ObjectStore store) {
    this.store = store;
  }

  /** Empty where it is too large to be configuration. */
  Optional<SourceFile> file(String path, String blob) {
    return files.computeIfAbsent(new Named(path, blob), this::load);
  }

  private Optional<SourceFile> load(Named named) {
    try {
      return store.content(named.blob()).map(bytes -> SourceFile.decode(named.path(), bytes));
    } catch (MissingObjectException | MissingContentException partialClone) {
      GitException worded =
          new GitException(
              "the repository does not hold the content of "
                  + named.path()
                  + " (a partial clone?); fetch it with \"git checkout\" or \"git show :"
                  + named.path()
                  + "\"",
              partialClone);
      throw new UncheckedIOException(worded.getMessage(), worded);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + named.path(), unreadable);
    }
  }
}
