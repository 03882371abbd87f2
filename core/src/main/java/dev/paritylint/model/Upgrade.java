package dev.paritylint.model;

import dev.paritylint.source.Span;

/** What a hop does with a request to upgrade a connection to a WebSocket. */
public sealed interface Upgrade {

  /**
   * It passes the upgrade on, by itself or because the configuration says so.
   *
   * @param why one lower-case clause for people
   */
  record Passed(String why) implements Upgrade {}

  /**
   * It passes the request on without what makes it an upgrade.
   *
   * @param at the block in which the missing directives would have to stand
   * @param missing what would have to stand there, ready to paste, one directive each line; empty
   *     where nothing that is added helps
   * @param why what the hop does instead, one lower-case clause
   * @param instead what to do about it, an order
   */
  record Dropped(Span at, String missing, String why, String instead) implements Upgrade {

    /** One that the missing directives mend. */
    public Dropped(Span at, String missing, String why) {
      this(at, missing, why, "add to this block:\n" + missing);
    }
  }

  /**
   * Some versions of its program pass it on and others do not, and nothing tells which one runs.
   *
   * @param at the block in which the directives would have to stand that hold for all versions
   * @param missing what would have to stand there, ready to paste, one directive each line
   * @param why what the versions do, one lower-case clause
   */
  record ByVersion(Span at, String missing, String why) implements Upgrade {}

  /** Nothing that was read tells. */
  record Unclear() implements Upgrade {}
}
