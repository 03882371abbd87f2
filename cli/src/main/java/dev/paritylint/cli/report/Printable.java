package dev.paritylint.cli.report;

/**
 * Text of a repository as it may reach a terminal: control characters become their pictures (U+2400
 * and on) or U+FFFD, so that no file can move the cursor or turn text around.
 */
public final class Printable {
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  public static String of(String text) {
    if (text.codePoints().noneMatch(Printable::isHidden)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(Printable::picture).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Whether a terminal would act on the character, or turn text around, instead of drawing it. */
  static boolean isHidden(int codePoint) {
    return Character.isISOControl(codePoint)
        || isDirection(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static int picture(int codePoint) {
    if (!isHidden(codePoint)) {
      return codePoint;
    }
    if (codePoint < ' ') {
      return PICTURES + codePoint;
    }
    return codePoint == 0x7F ? PICTURE_OF_DELETE : REPLACEMENT;
  }

  private static boolean isDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || codePoint == 0x200E
        || codePoint == 0x200F
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }
}
