package dev.paritylint.platform;

import java.util.regex.Pattern;

/**
 * Tells a random literal from what people write: an alphabet without the marks of hosts, paths,
 * digests and resource names, and Shannon's entropy above what words reach.
 */
final class Randomness {
  private static final int SHORTEST = 20;
  private static final int SHORTEST_HEX = 32;
  private static final int LONGEST = 4096;

  /** Hexadecimal has at most 4 bits per character; 32 random ones have 3.0 nearly always. */
  private static final double HEX_BITS = 3.0;

  /** 20 random characters of base64 have 4.1 on average, names and sentences 3.6 at most. */
  private static final double BASE64_BITS = 3.8;

  private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]+={0,2}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Randomness() {}

  static boolean looksRandom(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST || UUID.matcher(text).matches()) {
      return false;
    }
    if (HEX.matcher(text).matches()) {
      return text.length() >= SHORTEST_HEX && bits(text) >= HEX_BITS;
    }
    return BASE64.matcher(text).matches() && mixes(text) && bits(text) >= BASE64_BITS;
  }

  /**
   * Small and capital letters and digits, with a change at two characters of five or more: random
   * text changes at three of five, names at the beginning of words.
   */
  private static boolean mixes(String text) {
    int changes = 0;
    boolean lower = false;
    boolean upper = false;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower |= Character.isLowerCase(c);
      upper |= Character.isUpperCase(c);
      digit |= Character.isDigit(c);
      boolean inside = i > 0 && Character.isLetterOrDigit(c);
      boolean changed = inside && kind(c) != kind(text.charAt(i - 1));
      changes += changed && Character.isLetterOrDigit(text.charAt(i - 1)) ? 1 : 0;
    }
    return lower && upper && digit && changes * 5 >= text.length() * 2;
  }

  private static int kind(char c) {
    if (Character.isDigit(c)) {
      return 0;
    }
    return Character.isUpperCase(c) ? 1 : 2;
  }

  /** Bits per character, by how often each occurs in the text itself. */
  private static double bits(String text) {
    int[] counts = new int[128];
    text.chars().forEach(c -> counts[c]++);
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
