package dev.paritylint.terraform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Terraform's numbers: binary floating point of 512 bits, printed as the shortest decimal that
 * reads back as the same number. A decimal stands here for the binary number nearest to it.
 */
final class Numbers {
  /** Terraform goes further, but nobody configures such numbers, and printing them takes space. */
  private static final int MAX_EXPONENT = 1000;

  private static final int BITS = 512;
  private static final int ENOUGH_DIGITS = 156;
  private static final int DOUBLE_DIGITS = 17;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,1000}(\\.\\d{0,1000})?|\\.\\d{1,1000})([eE][+-]?\\d{1,4})?");

  private Numbers() {}

  static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MAX_EXPONENT
        ? stripped.setScale(0)
        : stripped;
  }

  /** Reads a string as a conversion to number does. */
  static BigDecimal parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new Failure("a number is required, and \"" + text + "\" is none");
    }
    return checked(new BigDecimal(text));
  }

  static BigDecimal checked(BigDecimal number) {
    if (number.signum() != 0
        && Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
      throw new Failure("the number is too large or too small");
    }
    return number;
  }

  static String print(BigDecimal number) {
    return normal(checked(number)).toPlainString();
  }

  static BigDecimal add(BigDecimal left, BigDecimal right) {
    return shortest(binary(left).add(binary(right)));
  }

  static BigDecimal subtract(BigDecimal left, BigDecimal right) {
    return add(left, right.negate());
  }

  static BigDecimal multiply(BigDecimal left, BigDecimal right) {
    return shortest(checked(binary(left).multiply(binary(right))));
  }

  static BigDecimal divide(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      throw new Failure("division by zero");
    }
    BigDecimal a = binary(left);
    BigDecimal b = binary(right);
    return shortest(
        nearest(numerator(a).multiply(denominator(b)), denominator(a).multiply(numerator(b))));
  }

  /** Of a division by zero Terraform keeps the dividend. */
  static BigDecimal modulo(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      return left;
    }
    BigDecimal whole = divide(left, right).setScale(0, RoundingMode.DOWN);
    return subtract(left, multiply(whole, right));
  }

  private static boolean isExact(BigDecimal number) {
    BigDecimal stripped = normal(number);
    return stripped.scale() <= 0 && stripped.toBigInteger().bitLength() <= BITS;
  }

  /** The exact value of the binary number nearest to a decimal. */
  private static BigDecimal binary(BigDecimal number) {
    checked(number);
    return isExact(number) ? number : nearest(numerator(number), denominator(number));
  }

  private static BigInteger numerator(BigDecimal number) {
    return number.scale() >= 0 ? number.unscaledValue() : number.toBigIntegerExact();
  }

  private static BigInteger denominator(BigDecimal number) {
    return number.scale() > 0 ? BigInteger.TEN.pow(number.scale()) : BigInteger.ONE;
  }

  /** The quotient rounded to 512 bits, ties to even. */
  private static BigDecimal nearest(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int sign = numerator.signum() * denominator.signum();
    BigInteger top = numerator.abs();
    BigInteger bottom = denominator.abs();
    int shift = BITS + 2 - (top.bitLength() - bottom.bitLength());
    BigInteger[] quotient =
        (shift >= 0 ? top.shiftLeft(shift) : top)
            .divideAndRemainder(shift >= 0 ? bottom : bottom.shiftLeft(-shift));
    BigInteger bits = quotient[0];
    // What was cut off only matters where the rest is exactly a half: one bit stands for it.
    bits = bits.shiftLeft(1).or(quotient[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
    int surplus = bits.bitLength() - BITS;
    BigInteger kept = bits.shiftRight(surplus);
    int rest =
        bits.subtract(kept.shiftLeft(surplus)).compareTo(BigInteger.ONE.shiftLeft(surplus - 1));
    if (rest > 0 || (rest == 0 && kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return scaled(sign < 0 ? kept.negate() : kept, surplus - shift - 1);
  }

  private static BigDecimal scaled(BigInteger mantissa, int exponent) {
    if (exponent >= 0) {
      return new BigDecimal(mantissa.shiftLeft(exponent));
    }
    return new BigDecimal(mantissa.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
  }

  private static BigDecimal shortest(BigDecimal exact) {
    if (exact.signum() == 0 || isExact(exact)) {
      return normal(exact);
    }
    BigDecimal value = nearest(numerator(exact), denominator(exact));
    int low = 1;
    int high = ENOUGH_DIGITS;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (readsBack(digits(value, middle), value)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return normal(digits(value, low));
  }

  /**
   * The shortest decimal within half a unit of a double's last bit, as Go's big.Float has it: the
   * unit is the same on both sides, which differs from Double.toString at powers of two.
   */
  static BigDecimal ofDouble(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal half = new BigDecimal(Math.ulp(number)).divide(BigDecimal.valueOf(2));
    for (int count = 1; count < DOUBLE_DIGITS; count++) {
      BigDecimal rounded = digits(exact, count);
      if (rounded.subtract(exact).abs().compareTo(half) < 0) {
        return normal(rounded);
      }
    }
    return normal(digits(exact, DOUBLE_DIGITS));
  }

  private static BigDecimal digits(BigDecimal value, int count) {
    return value.round(new MathContext(count, RoundingMode.HALF_EVEN));
  }

  private static boolean readsBack(BigDecimal decimal, BigDecimal value) {
    return nearest(numerator(decimal), denominator(decimal)).compareTo(value) == 0;
  }
}
