package dev.paritylint.cli.configuration;

import dev.paritylint.model.Evidence;
import dev.paritylint.source.Span;
import java.util.Locale;

/**
 * Where a part of the configuration comes from.
 *
 * @param why one clause, empty where the place says enough
 * @param path empty where no file says so
 * @param line 0 where it is the whole file
 */
public record Source(Kind kind, String why, String path, int line) {
  /** A part that nobody has decided on. */
  public static final Source DEFAULT = new Source(Kind.DEFAULT, "", "", 0);

  /** Who says so. */
  public enum Kind {
    DECLARED,
    DETECTED,
    DEFAULT;

    /** The name in every document. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Source declared(Span at) {
    return new Source(Kind.DECLARED, "", at.path(), at.line());
  }

  static Source detected(String why) {
    return new Source(Kind.DETECTED, why, "", 0);
  }

  static Source detected(Evidence evidence) {
    return new Source(Kind.DETECTED, evidence.what(), evidence.path(), evidence.line());
  }
}
