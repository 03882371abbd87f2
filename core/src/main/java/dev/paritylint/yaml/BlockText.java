package dev.paritylint.yaml;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.stream.IntStream;

/** Reads literal and folded blocks: indentation, folding, chomping (YAML 1.2, 8.1). */
final class BlockText {
  /** A header may ask for up to nine more than the block around it has. */
  private static final int MOST_INDICATED = 10;

  private final Span token;
  private final String source;
  private final boolean folded;
  private final int indentation;
  private final PlacedText found;
  private int at;
  private int column;

  private BlockText(Span token, Style style, int start, int indentation) {
    this.token = token;
    this.source = token.file().text();
    this.folded = style == Style.FOLDED;
    this.indentation = indentation;
    this.found = new PlacedText(token.file());
    this.at = start;
  }

  static Passage of(Span token, Style style, String text) {
    String source = token.file().text();
    int body = lineEnd(source, token.start());
    String header = source.substring(token.start(), body);
    int comment = header.indexOf('#');
    String indicators = comment < 0 ? header : header.substring(0, comment);
    int start = afterBreak(source, body);
    int first = indentation(source, start);
    for (int indentation : IntStream.range(-1, first + MOST_INDICATED).toArray()) {
      BlockText block = new BlockText(token, style, start, indentation < 0 ? first : indentation);
      block.read(indicators.indexOf('-') >= 0, indicators.indexOf('+') >= 0);
      if (block.found.text().length() == text.length()) {
        return ScalarPassage.held(block.found, token, text);
      }
    }
    return ScalarPassage.coarse(token, text);
  }

  private void read(boolean strip, boolean keep) {
    PlacedText empty = emptyLines();
    int lineEnd = source.length();
    while (isContent()) {
      found.addAll(empty);
      boolean flush = !startsBlank();
      lineEnd = lineEnd(source, at);
      found.addWritten(at, lineEnd);
      at = afterBreak(source, lineEnd);
      empty = emptyLines();
      if (isContent()) {
        joinLines(lineEnd, folded && flush && !startsBlank(), empty.isEmpty());
      }
    }
    if (!strip) {
      addBreak(found, lineEnd);
    }
    if (keep) {
      found.addAll(empty);
    }
  }

  private void joinLines(int lineEnd, boolean fold, boolean next) {
    if (!fold) {
      addBreak(found, lineEnd);
    } else if (next) {
      found.add(' ', lineEnd, afterBreak(source, lineEnd));
    }
  }

  /** The lines that hold nothing, up to the next that does, whose indentation is skipped. */
  private PlacedText emptyLines() {
    PlacedText empty = new PlacedText(token.file());
    while (true) {
      column = 0;
      while (column < indentation && at < source.length() && source.charAt(at) == ' ') {
        column++;
        at++;
      }
      if (at == source.length() || !isBreak(source.charAt(at))) {
        return empty;
      }
      addBreak(empty, at);
      at = afterBreak(source, at);
    }
  }

  private boolean isContent() {
    return column == indentation && at < source.length();
  }

  private boolean startsBlank() {
    return source.charAt(at) == ' ' || source.charAt(at) == '\t';
  }

  private void addBreak(PlacedText text, int lineEnd) {
    int after = afterBreak(source, lineEnd);
    if (after > lineEnd) {
      text.add('\n', after - 1, after);
    }
  }

  /** The indentation of the first line that holds anything. */
  private static int indentation(String source, int start) {
    int line = start;
    for (int at = start; at < source.length(); at++) {
      if (isBreak(source.charAt(at))) {
        line = at + 1;
      } else if (source.charAt(at) != ' ') {
        return at - line;
      }
    }
    return source.length() - line;
  }

  private static int lineEnd(String source, int start) {
    int at = start;
    while (at < source.length() && !isBreak(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterBreak(String source, int at) {
    if (at >= source.length()) {
      return at;
    }
    boolean two =
        source.charAt(at) == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n';
    return two ? at + 2 : at + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
