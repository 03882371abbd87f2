package dev.paritylint.cli.report.terminal;

import dev.paritylint.source.Span;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Links from places to files, as terminals follow them (OSC 8).
 *
 * @param root the folder that paths are relative to, absolute; null where there are no links
 * @param lines what the terminal understands of lines
 */
public record Links(@Nullable Path root, Lines lines) {
  public static final Links NONE = new Links(null, Lines.NOT_NAMED);

  private static final String OPEN = "\u001B]8;;";
  private static final String CLOSE = "\u001B\\";

  /** Whether a link names the line; what knows no lines may find no file of that name. */
  public enum Lines {
    NAMED,
    NOT_NAMED
  }

  /** The text, which leads to the place where links are wanted. */
  String to(Span place, String text) {
    Path folder = root;
    if (folder == null) {
      return text;
    }
    URI file = folder.resolve(place.path()).normalize().toUri();
    String line = lines == Lines.NAMED && !Chain.isWholeFile(place) ? "#" + place.line() : "";
    return OPEN + file.toASCIIString() + line + CLOSE + text + OPEN + CLOSE;
  }
}
