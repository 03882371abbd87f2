package dev.paritylint.marker;

import dev.paritylint.source.Commented;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ties the markers of one file to what they stand beside. */
public final class Markers {
  /** Most files hold none, and are not read again for it. */
  private static final String SIGN = "paritylint:";

  private final SourceFile file;
  private final Commented commented;
  private final Set<Integer> commentLines = new TreeSet<>();

  private Markers(SourceFile file, Commented commented) {
    this.file = file;
    this.commented = commented;
    for (Span comment : commented.comments()) {
      if (standsAlone(comment)) {
        for (int line = comment.line(); line <= comment.endLine(); line++) {
          commentLines.add(line);
        }
      }
    }
  }

  /** Whether a file may hold any. */
  public static boolean mayBeIn(SourceFile file) {
    return file.text().contains(SIGN);
  }

  /** In the order of writing. */
  public static List<Marker> in(SourceFile file, Commented commented) {
    Markers markers = new Markers(file, commented);
    List<Marker> found = new ArrayList<>();
    for (Span comment : commented.comments()) {
      MarkerText.of(comment)
          .map(text -> new Marker(comment, markers.covered(comment), text.rules(), text.reason()))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Marker::at));
    return found;
  }

  /**
   * From the beginning of a line to the end of the line or of the longest node that begins there.
   */
  private Span covered(Span comment) {
    int line = comment.line();
    if (standsAlone(comment)) {
      line = comment.endLine() + 1;
      while (commentLines.contains(line)) {
        line++;
      }
    }
    if (line > file.lineCount()) {
      return file.span(comment.end(), comment.end());
    }
    int start = file.lineStart(line);
    int end = start + file.line(line).length();
    int last = end;
    for (Span node : commented.nodes()) {
      if (node.start() >= start && node.start() < end) {
        last = Math.max(last, node.end());
      }
    }
    return file.span(start, last);
  }

  private boolean standsAlone(Span comment) {
    String before = file.line(comment.line()).substring(0, comment.column() - 1);
    String rest = file.line(comment.endLine());
    return before.isBlank()
        && rest.substring(Math.min(rest.length(), comment.endColumn() - 1)).isBlank();
  }
}
