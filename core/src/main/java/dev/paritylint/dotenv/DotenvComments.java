package dev.paritylint.dotenv;

import dev.paritylint.source.Commented;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The comments of an env file: lines that begin with {@code #}, and what follows a value. */
public final class DotenvComments {
  private DotenvComments() {}

  public static Commented in(SourceFile source) {
    List<Span> values = new ArrayList<>();
    List<Span> nodes = new ArrayList<>();
    for (DotenvEntry entry : DotenvParser.parse(source).entries()) {
      values.add(entry.at());
      nodes.add(entry.keyAt().to(entry.at()));
    }
    List<Span> comments = new ArrayList<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      int start = source.lineStart(line);
      int end = start + source.line(line).length();
      int at = begin(source.line(line));
      if (at >= 0 && values.stream().noneMatch(value -> holds(value, start + at))) {
        comments.add(source.span(start + at, end));
      }
    }
    return new Commented(comments, nodes);
  }

  private static int begin(String line) {
    if (line.strip().startsWith("#")) {
      return line.indexOf('#');
    }
    int behind = line.lastIndexOf(" #");
    return behind < 0 ? behind : behind + 1;
  }

  private static boolean holds(Span value, int offset) {
    return value.start() <= offset && offset < value.end();
  }
}
