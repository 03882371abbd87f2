package dev.paritylint.reference;

import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable as a value refers to it, in the syntax of Docker Compose and of its env files.
 *
 * @param at the whole reference, from the dollar sign to the brace or the name's end
 * @param required whether Compose refuses to start where it is empty ({@code ${X:?…}})
 */
record Mention(String name, Span at, boolean required) {

  /** What a token refers to; what has a default or an alternative needs no definition. */
  static List<Mention> in(Span token) {
    String text = token.text();
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < text.length() - 1) {
      char c = text.charAt(at);
      boolean escaped = c == '\\' || (c == '$' && text.charAt(at + 1) == '$');
      if (escaped) {
        at += 2;
      } else if (c == '$') {
        at = one(token, text, at, found);
      } else {
        at++;
      }
    }
    return found;
  }

  /** Reads what begins with the dollar sign at {@code start}; returns where it ends. */
  private static int one(Span token, String text, int start, List<Mention> found) {
    boolean braced = text.charAt(start + 1) == '{';
    int from = braced ? start + 2 : start + 1;
    int end = endOfName(text, from);
    if (end == from) {
      return from;
    }
    String name = text.substring(from, end);
    int close = braced ? closing(text, start + 1) : end;
    boolean plain = !braced || text.startsWith("}", end);
    boolean required = !plain && (text.startsWith(":?", end) || text.startsWith("?", end));
    if (plain || required) {
      Span at = token.file().span(token.start() + start, token.start() + close);
      found.add(new Mention(name, at, required));
    }
    return close;
  }

  /** Behind the brace that closes the one at {@code open}; the end where none does. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int endOfName(String text, int start) {
    int at = start;
    while (at < text.length() && isNamePart(text.charAt(at), at > start)) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c, boolean digits) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (digits && c >= '0' && c <= '9');
  }
}
