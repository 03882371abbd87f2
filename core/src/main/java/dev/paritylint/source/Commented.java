package dev.paritylint.source;

import java.util.List;

/**
 * What people wrote into a file for people, and what it stands beside.
 *
 * @param comments with the signs that begin and end them
 * @param nodes the stretches of statements, entries and blocks, in any order; one may hold others
 */
public record Commented(List<Span> comments, List<Span> nodes) {
  public Commented {
    comments = List.copyOf(comments);
    nodes = List.copyOf(nodes);
  }
}
