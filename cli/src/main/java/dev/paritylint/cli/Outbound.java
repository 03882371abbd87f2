package dev.paritylint.cli;

import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.githook.Outgoing;
import dev.paritylint.githook.PushedRef;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A commit that a push would add to the remote.
 *
 * @param name what is pushed, as the user named it
 * @param before the states of the remote on which it rests; none where the remote has nothing of it
 * @param changed the files in which it differs from any of them
 */
record Outbound(String name, SourceTree now, List<SourceTree> before, Set<String> changed) {
  /** Merges of many branches rest on many states; the newest hold what the others have. */
  private static final int MOST_STATES = 3;

  Outbound {
    before = List.copyOf(before);
    changed = Collections.unmodifiableSet(new TreeSet<>(changed));
  }

  /** One for each commit, however many refs name it. */
  static List<Outbound> of(GitRepository repository, List<PushedRef> refs) throws GitException {
    List<Outbound> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PushedRef ref : refs) {
      Outgoing outgoing = repository.outgoing(ref);
      if (outgoing.any() && seen.add(ref.local())) {
        all.add(of(repository, ref, outgoing.bases()));
      }
    }
    return all;
  }

  private static Outbound of(GitRepository repository, PushedRef ref, List<String> bases)
      throws GitException {
    SourceTree now = repository.commit(ref.local());
    List<SourceTree> before = new ArrayList<>();
    Set<String> changed = new TreeSet<>(bases.isEmpty() ? now.paths() : List.of());
    for (String base : bases.subList(0, Math.min(bases.size(), MOST_STATES))) {
      before.add(repository.commit(base));
      changed.addAll(repository.changed(base, ref.local()));
    }
    return new Outbound(ref.name(), now, before, changed);
  }
}
