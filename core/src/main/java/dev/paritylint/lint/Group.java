package dev.paritylint.lint;

import java.util.List;

/**
 * What a finding stands for that tells several causes of one kind together: each can be waived, and
 * be known from before, by itself.
 */
public interface Group {
  /** Each cause as a finding of its own, in order. */
  List<Finding> parts();

  /** The finding that tells some of its parts together. */
  Finding of(List<Finding> some);

  /** How the whole is told on the day of the change that brought it. */
  default List<Finding> since(Change change, Finding whole) {
    return List.of(whole);
  }
}
