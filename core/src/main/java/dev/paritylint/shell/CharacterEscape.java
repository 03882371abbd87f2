package dev.paritylint.shell;

/**
 * One escape in {@code $'…'} (Bash manual, 3.1.2.4).
 *
 * @param end the place behind it
 */
record CharacterEscape(String text, int end) {
  private static final String LETTERS = "abeEfnrtv\\'\"?";
  private static final String MEANINGS = "\u0007\b\u001B\u001B\f\n\r\t\u000B\\'\"?";

  /** The escape whose backslash stands at {@code start}, before at least one character. */
  static CharacterEscape at(String script, int start, int limit) {
    char kind = script.charAt(start + 1);
    int known = LETTERS.indexOf(kind);
    if (known >= 0) {
      return new CharacterEscape(String.valueOf(MEANINGS.charAt(known)), start + 2);
    }
    return switch (kind) {
      case 'x' -> number(script, start, start + 2, Math.min(limit, start + 4), 16);
      case 'u' -> number(script, start, start + 2, Math.min(limit, start + 6), 16);
      case 'U' -> number(script, start, start + 2, Math.min(limit, start + 10), 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' ->
          number(script, start, start + 1, Math.min(limit, start + 4), 8);
      default -> new CharacterEscape(script.substring(start, start + 2), start + 2);
    };
  }

  private static CharacterEscape number(String script, int start, int from, int limit, int radix) {
    int end = from;
    while (end < limit && Character.digit(script.charAt(end), radix) >= 0) {
      end++;
    }
    if (end == from) {
      return new CharacterEscape(script.substring(start, from), from);
    }
    long code = Long.parseLong(script.substring(from, end), radix);
    boolean valid = code > 0 && code <= Character.MAX_CODE_POINT;
    return new CharacterEscape(valid ? Character.toString((int) code) : "\uFFFD", end);
  }
}
