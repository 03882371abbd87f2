package dev.paritylint.cli.report;

/**
 * How text is laid out.
 *
 * @param width in columns
 * @param prefix what stands before each path: empty, or a folder with its slash
 */
public record Look(Painter painter, int width, String prefix) {
  /** Narrower than this nothing can be shown side by side. */
  private static final int NARROWEST = 40;

  public Look {
    width = Math.max(NARROWEST, width);
  }

  public String path(String path) {
    return Printable.of(prefix + path);
  }
}
