package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import java.util.Set;

/**
 * Cuts a file into words and marks as nginx does (src/core/ngx_conf_file.c, ngx_conf_read_token): a
 * word ends at white space, {@code ;} or an opening brace, unless that belongs to {@code ${name}}.
 */
final class Lexer {

  /** What was met. */
  enum Kind {
    WORD,
    SEMICOLON,
    OPEN,
    CLOSE,
    /** What may not follow a quoted word. */
    GLUED,
    /** A word that the end of the file cuts off. */
    UNENDED,
    END
  }

  private static final Set<Character> ESCAPED = Set.of('"', '\'', '\\', 't', 'r', 'n');

  private final SourceFile file;
  private final String text;
  private int position;
  private int start;
  private boolean afterQuote;
  private String word = "";

  Lexer(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** Goes to the next word or mark. */
  Kind next() {
    boolean glued = afterQuote;
    afterQuote = false;
    if (glued && position < text.length() && !mayFollowQuote(text.charAt(position))) {
      start = position;
      skipGlued();
      return Kind.GLUED;
    }
    skipSpace();
    start = position;
    if (position == text.length()) {
      return Kind.END;
    }
    char first = text.charAt(position);
    switch (first) {
      case ';':
        position++;
        return Kind.SEMICOLON;
      case '{':
        position++;
        return Kind.OPEN;
      case '}':
        position++;
        return Kind.CLOSE;
      case '"':
      case '\'':
        return quoted(first);
      default:
        return bare();
    }
  }

  /** The text of the last word. */
  String word() {
    return word;
  }

  /** Where the last word or mark begins. */
  int start() {
    return start;
  }

  /** Where the last word or mark ends, and the next is looked for. */
  int position() {
    return position;
  }

  SourceFile file() {
    return file;
  }

  /** Goes on behind a block that is not nginx's own language. */
  void skipTo(int offset) {
    position = offset;
    afterQuote = false;
  }

  private static boolean mayFollowQuote(char c) {
    return isSpace(c) || c == ';' || c == '{' || c == ')';
  }

  private void skipGlued() {
    while (position < text.length()
        && !isSpace(text.charAt(position))
        && text.charAt(position) != ';'
        && text.charAt(position) != '{') {
      position++;
    }
  }

  private void skipSpace() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '#') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (isSpace(c)) {
        position++;
      } else {
        return;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Kind quoted(char quote) {
    position++;
    int from = position;
    while (position < text.length() && text.charAt(position) != quote) {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    if (position >= text.length()) {
      position = text.length();
      word = unescaped(from, position);
      return Kind.UNENDED;
    }
    word = unescaped(from, position);
    position++;
    afterQuote = true;
    return Kind.WORD;
  }

  private Kind bare() {
    boolean variable = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean ends = isSpace(c) || c == ';' || (c == '{' && !variable);
      if (ends) {
        break;
      }
      variable = c == '$';
      position += c == '\\' ? 2 : 1;
    }
    boolean cut = position >= text.length();
    position = Math.min(position, text.length());
    word = unescaped(start, position);
    return cut ? Kind.UNENDED : Kind.WORD;
  }

  /**
   * Only quotes, the backslash itself and {@code \t \r \n} are escapes; others stay as they are.
   */
  private String unescaped(int from, int to) {
    String raw = text.substring(from, to);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = c == '\\' && i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
      switch (next) {
        case '"', '\'', '\\' -> plain.append(next);
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'n' -> plain.append('\n');
        default -> plain.append(c);
      }
      i += ESCAPED.contains(next) ? 1 : 0;
    }
    return plain.toString();
  }
}
