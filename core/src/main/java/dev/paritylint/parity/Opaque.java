package dev.paritylint.parity;

import java.util.regex.Pattern;

/** Values whose letters are chance: encrypted blocks and long runs of base64. */
final class Opaque {
  private static final int SHORTEST = 48;
  private static final Pattern ENCRYPTED =
      Pattern.compile("(?s)\\s*(?:ENC\\[|\\$ANSIBLE_VAULT|AQI[A-Z]|-----BEGIN ).*");

  private Opaque() {}

  static boolean is(String text) {
    return text.length() >= SHORTEST && (ENCRYPTED.matcher(text).matches() || hasLongRun(text));
  }

  private static boolean hasLongRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean encoded = (each < 128 && Character.isLetterOrDigit(each)) || each == '+';
      run = encoded ? run + 1 : 0;
      if (run >= SHORTEST) {
        return true;
      }
    }
    return false;
  }
}
