package dev.paritylint.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shell's patterns: {@code *}, {@code ?} and {@code [a-z]}; extended ones are not known. */
final class Glob {
  /** Replacing tries every stretch of a text. */
  private static final int MAX_REPLACED = 300;

  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private boolean literal = true;
  private boolean known = true;

  /** How much a pattern takes. */
  enum Length {
    SHORTEST,
    LONGEST
  }

  /** One mark, or one character. */
  private record Token(Kind kind, String characters) {
    enum Kind {
      ANY_TEXT,
      ANY,
      ONE_OF,
      NONE_OF
    }

    boolean takes(char c) {
      return kind == Kind.ANY || (kind == Kind.ONE_OF) == inRanges(c);
    }

    private boolean inRanges(char c) {
      for (int i = 0; i < characters.length(); i++) {
        boolean range = i + 2 < characters.length() && characters.charAt(i + 1) == '-';
        char last = range ? characters.charAt(i + 2) : characters.charAt(i);
        if (c >= characters.charAt(i) && c <= last) {
          return true;
        }
        i += range ? 2 : 0;
      }
      return false;
    }
  }

  /** Text that stands for itself. */
  void quoted(String text) {
    plain.append(text);
    text.chars().forEach(c -> add(Token.Kind.ONE_OF, String.valueOf((char) c)));
  }

  private void add(Token.Kind kind, String characters) {
    tokens.add(new Token(kind, characters));
  }

  /** Text whose marks have a meaning. */
  void bare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int close = c == '[' ? text.indexOf(']', i + 2) : -1;
      literal &= c != '*' && c != '?' && close < 0;
      known &= !("?*@!+".indexOf(c) >= 0 && text.startsWith("(", i + 1));
      if (c == '*') {
        add(Token.Kind.ANY_TEXT, "");
      } else if (c == '?') {
        add(Token.Kind.ANY, "");
      } else if (close > 0) {
        range(text.substring(i + 1, close));
        i = close;
      } else {
        quoted(String.valueOf(c));
      }
    }
  }

  private void range(String inner) {
    known &= !inner.contains("[:");
    boolean none = inner.startsWith("!") || inner.startsWith("^");
    add(none ? Token.Kind.NONE_OF : Token.Kind.ONE_OF, none ? inner.substring(1) : inner);
  }

  /** Text that nobody knows. */
  void unknown() {
    known = false;
  }

  boolean isKnown() {
    return known;
  }

  /** The text itself, where no mark has a meaning; null otherwise. */
  @Nullable String literal() {
    return known && literal ? plain.toString() : null;
  }

  boolean matches(String text) {
    return matches(text, 0, text.length());
  }

  /** Goes back to the last {@code *} only, so that it takes no longer than text times pattern. */
  private boolean matches(String text, int from, int to) {
    int at = from;
    int token = 0;
    int star = -1;
    int retry = from;
    while (at < to) {
      Token next = token < tokens.size() ? tokens.get(token) : null;
      if (next != null && next.kind() == Token.Kind.ANY_TEXT) {
        star = token++;
        retry = at;
      } else if (next != null && next.takes(text.charAt(at))) {
        token++;
        at++;
      } else if (star >= 0) {
        token = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (token < tokens.size() && tokens.get(token).kind() == Token.Kind.ANY_TEXT) {
      token++;
    }
    return token == tokens.size();
  }

  /** Where what it takes at the beginning ends; -1 where it takes nothing. */
  int prefix(String text, Length length) {
    for (int i = 0; i <= text.length(); i++) {
      int cut = length == Length.SHORTEST ? i : text.length() - i;
      if (matches(text, 0, cut)) {
        return cut;
      }
    }
    return -1;
  }

  /** Where what it takes at the end begins; -1 where it takes nothing. */
  int suffix(String text, Length length) {
    for (int i = 0; i <= text.length(); i++) {
      int cut = length == Length.SHORTEST ? text.length() - i : i;
      if (matches(text, cut, text.length())) {
        return cut;
      }
    }
    return -1;
  }

  /** How many stretches are replaced. */
  enum Times {
    ONCE,
    EVERY
  }

  /** With the longest stretches that it takes replaced; null where the text is too long for it. */
  @Nullable String replaced(String text, String by, Times times) {
    if (text.length() > MAX_REPLACED) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    boolean open = true;
    int at = 0;
    while (at < text.length()) {
      int end = open ? longest(text, at) : -1;
      if (end > at) {
        out.append(by);
        at = end;
        open = times == Times.EVERY;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private int longest(String text, int from) {
    for (int end = text.length(); end > from; end--) {
      if (matches(text, from, end)) {
        return end;
      }
    }
    return -1;
  }
}
