package dev.paritylint.marker;

import dev.paritylint.source.Commented;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments of formats in which a {@code #} begins one only at the beginning of a line: Docker's
 * and make's. An instruction goes on behind a backslash; a here-document is no place for comments.
 */
public final class LineComments {
  private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?[\"']?(\\w++)[\"']?");

  private final SourceFile file;
  private final List<Span> comments = new ArrayList<>();
  private final List<Span> nodes = new ArrayList<>();
  private @Nullable Span begun;

  private LineComments(SourceFile file) {
    this.file = file;
  }

  public static Commented in(SourceFile file) {
    LineComments found = new LineComments(file);
    for (int line = 1; line <= file.lineCount(); line++) {
      line = found.read(line);
    }
    return new Commented(found.comments, found.nodes);
  }

  /** The last line of what begins at a line. */
  private int read(int line) {
    String text = file.line(line);
    Span all = file.span(file.lineStart(line), file.lineStart(line) + text.length());
    if (text.strip().startsWith("#")) {
      comments.add(file.span(all.start() + text.indexOf('#'), all.end()));
      return line;
    }
    Span start = begun == null ? all : begun;
    begun = text.endsWith("\\") ? start : null;
    Matcher document = HERE_DOCUMENT.matcher(text);
    int last = document.find() ? close(document.group(1), line) : line;
    if (begun == null) {
      nodes.add(
          start.to(
              file.span(file.lineStart(last), file.lineStart(last) + file.line(last).length())));
    }
    return last;
  }

  private int close(String word, int line) {
    for (int at = line + 1; at <= file.lineCount(); at++) {
      if (file.line(at).strip().equals(word)) {
        return at;
      }
    }
    return line;
  }
}
