package dev.paritylint.cli.report.terminal;

/**
 * Text of a repository as it may reach a terminal: control characters become their pictures (U+2400
 * and on), what turns text around or cannot be seen becomes U+FFFD, so that no file can move the
 * cursor, and no two texts that differ look alike for a character without a shape.
 */
public final class Printable {
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  public static String of(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    int base = Drawn.NONE;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      int next = at < text.length() ? text.codePointAt(at) : Drawn.NONE;
      Drawn drawn = Drawn.of(base, codePoint, next);
      base = drawn == Drawn.ITSELF || drawn == Drawn.PICTURE ? codePoint : base;
      if (drawn != Drawn.OMITTED) {
        shown.appendCodePoint(drawn == Drawn.PICTURE ? picture(codePoint) : codePoint);
      }
    }
    return shown.toString();
  }

  /** Whether a terminal would act on the character, turn text around, or show nothing. */
  static boolean isHidden(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || (type == Character.FORMAT && !isSignOfNumbers(codePoint))
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || isFiller(codePoint);
  }

  /** What stands for a hidden character, one column wide. */
  static int picture(int codePoint) {
    if (codePoint < ' ') {
      return PICTURES + codePoint;
    }
    return codePoint == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
  }

  /** Letters without a shape. */
  private static boolean isFiller(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x34F
        || (codePoint >= 0x180B && codePoint <= 0x180F)
        || codePoint == 0x17B4
        || codePoint == 0x17B5;
  }

  /** Formatting characters that can be seen: they stand under or over numbers. */
  private static boolean isSignOfNumbers(int codePoint) {
    return (codePoint >= 0x600 && codePoint <= 0x605)
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || codePoint == 0x8E2
        || codePoint == 0x110BD;
  }
}
