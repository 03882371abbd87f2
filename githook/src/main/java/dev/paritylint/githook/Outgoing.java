package dev.paritylint.githook;

import java.util.List;

/**
 * What a push would add to a remote.
 *
 * @param any whether there is a commit that the remote lacks
 * @param bases the commits of the remote on which those rest, newest first
 */
public record Outgoing(boolean any, List<String> bases) {
  public Outgoing {
    bases = List.copyOf(bases);
  }
}
