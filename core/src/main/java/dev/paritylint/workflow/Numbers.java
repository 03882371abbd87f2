package dev.paritylint.workflow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Numbers as GitHub's expressions read and print them. */
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");
  private static final Pattern OCTAL = Pattern.compile("0[oO][0-7]{1,10}");

  /** The runner prints no more digits than this. */
  private static final MathContext DIGITS = new MathContext(15);

  private Numbers() {}

  /** The number that a text is; 0 for an empty one, not a number for any other that is none. */
  static double read(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return 0;
    } else if (DECIMAL.matcher(text).matches()) {
      return Double.parseDouble(text);
    } else if (HEXADECIMAL.matcher(text).matches()) {
      return Long.parseLong(text.substring(2), 16);
    }
    return OCTAL.matcher(text).matches() ? Long.parseLong(text.substring(2), 8) : Double.NaN;
  }

  static String print(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return String.valueOf(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
