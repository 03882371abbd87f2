package dev.paritylint.terraform;

/** Powers to the last bit as Go computes them (math/pow.go), which Java's own are not. */
final class GoPower {
  private static final double TOO_LARGE = 0x1p62;
  private static final int MAX_EXPONENT = 1 << 12;

  private GoPower() {}

  static double of(double x, double y) {
    if (y == 0 || x == 1) {
      return 1;
    }
    if (Math.abs(y) == 0.5) {
      return y > 0 ? Math.sqrt(x) : 1 / Math.sqrt(x);
    }
    double whole = Math.floor(Math.abs(y));
    double fraction = Math.abs(y) - whole;
    if (x == 0 || whole >= TOO_LARGE || (fraction != 0 && x < 0)) {
      return StrictMath.pow(x, y);
    }
    double result = 1;
    if (fraction > 0.5) {
      fraction--;
      whole++;
    }
    if (fraction != 0) {
      result = StrictMath.exp(fraction * StrictMath.log(x));
    }
    return byWhole(x, (long) whole, result, y < 0);
  }

  /** By squaring, with the exponent kept apart so that no step overflows. */
  private static double byWhole(double x, long whole, double start, boolean inverse) {
    double result = start;
    int resultExponent = 0;
    int exponent = Math.getExponent(x) + 1;
    double mantissa = Math.scalb(x, -exponent);
    for (long rest = whole; rest != 0; rest >>= 1) {
      if (Math.abs(exponent) > MAX_EXPONENT) {
        resultExponent += exponent;
        break;
      }
      if ((rest & 1) == 1) {
        result *= mantissa;
        resultExponent += exponent;
      }
      mantissa *= mantissa;
      exponent <<= 1;
      if (mantissa < 0.5) {
        mantissa += mantissa;
        exponent--;
      }
    }
    return inverse ? Math.scalb(1 / result, -resultExponent) : Math.scalb(result, resultExponent);
  }
}
