package dev.paritylint.githook;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a repository holds, by whoever reads it. Commits and contents are named by their ids in
 * hexadecimal digits.
 */
interface ObjectStore extends Closeable {
  /** Every entry of the index, in its order; nothing where there is no index yet. */
  List<Entry> index() throws IOException;

  /** The commit of that name, as for {@code git rev-parse}; empty where there is none. */
  Optional<String> commit(String revision) throws IOException;

  /** The commit at which two parted; empty where they have nothing in common. */
  Optional<String> mergeBase(String one, String other) throws IOException;

  /** The commits that the remotes were last seen at. */
  List<String> remoteCommits() throws IOException;

  /** What a commit has that the known ones lack. */
  Outgoing outgoing(String commit, Collection<String> known) throws IOException;

  /** The files of a commit, in the order of their paths. */
  List<Entry> tree(String commit) throws IOException;

  /** The content of that name; empty where it has more bytes than configuration ever has. */
  Optional<byte[]> content(String blob) throws IOException;

  @Override
  void close();
}
