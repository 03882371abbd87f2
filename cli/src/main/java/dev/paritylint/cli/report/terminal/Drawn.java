package dev.paritylint.cli.report.terminal;

/**
 * How a code point of a text reaches the screen, so that every terminal gives it as many columns.
 */
enum Drawn {
  /** In columns of its own. */
  ITSELF,
  /** Over what stands before it. */
  MARK,
  /**
   * Not at all: a joiner, a style or a skin tone of an emoji. Some terminals draw a joined family
   * in two columns, others in six; its members by themselves are as wide everywhere.
   */
  OMITTED,
  /** By a picture: a terminal would act on it, turn text around, or show nothing. */
  PICTURE;

  /** Stands for no code point. */
  static final int NONE = -1;

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /**
   * @param base what began the glyph before it, or {@link #NONE}
   * @param next what follows it, or {@link #NONE}
   */
  static Drawn of(int base, int codePoint, int next) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return ITSELF;
    }
    if (isSkinTone(codePoint)) {
      return isPictograph(base) ? OMITTED : ITSELF;
    }
    if (isStyle(codePoint)) {
      return isStyled(base) ? OMITTED : PICTURE;
    }
    if (isTag(codePoint)) {
      return isPictograph(base) ? OMITTED : PICTURE;
    }
    if (codePoint == ZERO_WIDTH_JOINER) {
      return isPictograph(base) && isPictograph(next) ? OMITTED : PICTURE;
    }
    if (isJamo(codePoint)) {
      return isHangul(base) ? MARK : PICTURE;
    }
    return Printable.isHidden(codePoint) ? PICTURE : isMark(codePoint) ? MARK : ITSELF;
  }

  /** Half of a flag. */
  static boolean isRegion(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  /** Variation selectors. */
  private static boolean isStyle(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** What spells the region of a flag. */
  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= 0xE007F;
  }

  private static boolean isStyled(int base) {
    boolean isKey = base == '#' || base == '*' || (base >= '0' && base <= '9');
    return isKey || isPictograph(base) || WideCharacters.contain(base);
  }

  private static boolean isPictograph(int codePoint) {
    return (codePoint >= 0x2190 && codePoint <= 0x2BFF)
        || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
        || codePoint == 0xA9
        || codePoint == 0xAE
        || codePoint == 0x203C
        || codePoint == 0x2049
        || codePoint == 0x2122
        || codePoint == 0x2139;
  }

  /** The vowel or the end of a syllable. */
  private static boolean isJamo(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }

  private static boolean isHangul(int base) {
    return (base >= 0x1100 && base <= 0x115E)
        || (base >= 0xA960 && base <= 0xA97C)
        || (base >= 0xAC00 && base <= 0xD7A3);
  }
}
