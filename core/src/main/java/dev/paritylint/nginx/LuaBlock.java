package dev.paritylint.nginx;

/**
 * Finds the end of a block of Lua ({@code content_by_lua_block} and its like of OpenResty), whose
 * braces count only outside of Lua's strings and comments.
 */
final class LuaBlock {
  private static final String NAMES = "_by_lua_block";

  private final String text;
  private int position;

  private LuaBlock(String text, int position) {
    this.text = text;
    this.position = position;
  }

  static boolean isBegunBy(String directive) {
    return directive.endsWith(NAMES);
  }

  /** The offset behind the brace that closes the block; the end of the text where none does. */
  static int end(String text, int afterBrace) {
    return new LuaBlock(text, afterBrace).end();
  }

  private int end() {
    int depth = 1;
    while (position < text.length() && depth > 0) {
      char c = text.charAt(position);
      if (text.startsWith("--", position)) {
        comment();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (c == '[' && longBracket() >= 0) {
        longString(longBracket());
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        position++;
      }
    }
    return Math.min(position, text.length());
  }

  private void comment() {
    position += 2;
    if (position < text.length() && text.charAt(position) == '[' && longBracket() >= 0) {
      longString(longBracket());
      return;
    }
    int line = text.indexOf('\n', position);
    position = line < 0 ? text.length() : line;
  }

  private void string(char quote) {
    position++;
    while (position < text.length()
        && text.charAt(position) != quote
        && text.charAt(position) != '\n') {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    position++;
  }

  /** How many equals signs {@code [==[} has here; -1 where it is none. */
  private int longBracket() {
    int at = position + 1;
    while (at < text.length() && text.charAt(at) == '=') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '[' ? at - position - 1 : -1;
  }

  private void longString(int level) {
    String close = "]" + "=".repeat(level) + "]";
    int end = text.indexOf(close, position + level + 2);
    position = end < 0 ? text.length() : end + close.length();
  }
}
