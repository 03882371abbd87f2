package dev.paritylint.cli.report.terminal;

import dev.paritylint.source.Span;

/**
 * How text is laid out.
 *
 * @param width in columns
 * @param prefix what stands before each path: empty, or a folder with its slash
 */
public record Look(Painter painter, int width, String prefix, Links links) {
  /** Narrower than this nothing can be shown side by side. */
  private static final int NARROWEST = 40;

  public Look {
    width = Math.max(NARROWEST, width);
  }

  /** Without links. */
  public Look(Painter painter, int width, String prefix) {
    this(painter, width, prefix, Links.NONE);
  }

  public String path(String path) {
    return Printable.of(prefix + path);
  }

  /** {@code path:line:column}, a link to it where links are wanted. */
  public String link(Span place) {
    return links.to(place, Chain.place(place, this));
  }
}
