package dev.paritylint.model;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * What one hop allows a connection.
 *
 * @param value seconds, unlimited, or unknown with the reason
 * @param name the setting or the platform's fixed limit, as the catalogue calls it
 * @param at where it is set, or where the hop stands if the platform decides
 * @param set whether the configuration sets it; otherwise it is the platform's own
 * @param why what the platform does, one lower-case clause for people
 */
public record Limit(
    LimitKind kind,
    Value value,
    String name,
    Span at,
    List<Origin.Step> via,
    boolean set,
    String why) {

  /** What is counted. */
  public enum LimitKind {
    /** A connection ends after this long, however busy it is. */
    LIFETIME,
    /** A connection ends when nothing has passed for this long. */
    IDLE,
    /** A response must be there after this long. */
    RESPONSE,
    /** A connection to what lies behind is kept for another request this long. */
    REUSE;

    /** Whether it ends what a client has begun, so that the lowest along a route decides. */
    public boolean endsRequests() {
      return this != REUSE;
    }
  }

  public Limit {
    via = List.copyOf(via);
  }
}
