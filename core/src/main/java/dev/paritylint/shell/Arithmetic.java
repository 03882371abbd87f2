package dev.paritylint.shell;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $((…))} of numbers and of variables that hold numbers (Bash manual, 6.5): sums, products,
 * powers and parentheses. Anything else, assignments too, is for a run to tell.
 */
final class Arithmetic {
  private static final int MAX_DEPTH = 50;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(0[xX][0-9a-fA-F]{1,15}|\\d{1,18})|\\$?\\{?([A-Za-z_]\\w*)\\}?|(\\*\\*|[-+*/%()]))");

  private final String text;
  private final State state;
  private int at;
  private int depth;
  private boolean failed;

  private Arithmetic(String text, State state) {
    this.text = text;
    this.state = state;
  }

  /** What stands between the parentheses; empty where it cannot be known. */
  static OptionalLong of(String text, State state) {
    Arithmetic arithmetic = new Arithmetic(text.strip(), state);
    long result;
    try {
      result = arithmetic.sum();
    } catch (ArithmeticException overflow) {
      return OptionalLong.empty();
    }
    boolean whole = !arithmetic.failed && arithmetic.at == arithmetic.text.length();
    return whole && !text.isBlank() ? OptionalLong.of(result) : OptionalLong.empty();
  }

  private long sum() {
    long left = product();
    for (String sign = next(); sign.equals("+") || sign.equals("-"); sign = next()) {
      take(sign);
      long right = product();
      left = sign.equals("+") ? Math.addExact(left, right) : Math.subtractExact(left, right);
    }
    return left;
  }

  private long product() {
    long left = power();
    for (String sign = next(); sign.matches("[*/%]"); sign = next()) {
      take(sign);
      long right = power();
      if (sign.equals("*")) {
        left = Math.multiplyExact(left, right);
      } else if (right == 0) {
        return fail();
      } else {
        left = sign.equals("/") ? left / right : left % right;
      }
    }
    return left;
  }

  private long power() {
    long base = unary();
    if (!next().equals("**")) {
      return base;
    }
    take("**");
    long exponent = power();
    if (exponent < 0 || exponent > 62) {
      return fail();
    }
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result = Math.multiplyExact(result, base);
    }
    return result;
  }

  private long unary() {
    if (depth > MAX_DEPTH) {
      return fail();
    }
    String sign = next();
    if (sign.equals("-") || sign.equals("+")) {
      take(sign);
      depth++;
      long operand = unary();
      depth--;
      return sign.equals("-") ? Math.negateExact(operand) : operand;
    } else if (sign.equals("(")) {
      take(sign);
      depth++;
      long inner = sum();
      depth--;
      return next().equals(")") ? take(")", inner) : fail();
    }
    return operand();
  }

  private long operand() {
    Matcher token = TOKEN.matcher(text).region(at, text.length());
    if (!token.lookingAt() || token.group(3) != null) {
      return fail();
    }
    at = token.end();
    skip();
    return token.group(1) != null ? number(token.group(1)) : variable(token.group(2));
  }

  private long variable(String name) {
    String held =
        state.get(name) instanceof One one && one.word().value() instanceof Value.Text text
            ? text.text()
            : "";
    return held.matches("-?(?:0[xX][0-9a-fA-F]{1,15}|\\d{1,18})") ? number(held) : fail();
  }

  /** With a leading zero it is octal. */
  private long number(String digits) {
    boolean octal = digits.matches("-?0\\d+");
    if (octal && digits.matches(".*[89].*")) {
      return fail();
    }
    return octal ? Long.parseLong(digits, 8) : Long.decode(digits);
  }

  private String next() {
    skip();
    Matcher token = TOKEN.matcher(text).region(at, text.length());
    return !failed && token.lookingAt() && token.group(3) != null ? token.group(3) : "";
  }

  private void take(String sign) {
    skip();
    at += sign.length();
    skip();
  }

  private long take(String sign, long value) {
    take(sign);
    return value;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private long fail() {
    failed = true;
    at = text.length();
    return 0;
  }
}
