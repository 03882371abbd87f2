package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Numeric functions. */
final class NumberFunctions {
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int MAX_BASE = DIGITS.length();
  private static final int MAX_DIGITS = 500;

  private NumberFunctions() {}

  static void register(Registry registry) {
    registry
        .computed("abs", 1, 1, a -> apply(a, BigDecimal::abs))
        .computed("ceil", 1, 1, a -> apply(a, n -> n.setScale(0, RoundingMode.CEILING)))
        .computed("floor", 1, 1, a -> apply(a, n -> n.setScale(0, RoundingMode.FLOOR)))
        .computed("signum", 1, 1, a -> ListFunctions.number(Integer.signum(a.integer(0))))
        .computed("max", 1, Definition.MANY, a -> extreme(a, Comparator.naturalOrder()))
        .computed("min", 1, Definition.MANY, a -> extreme(a, Comparator.reverseOrder()))
        .computed("pow", 2, 2, a -> real(a, GoPower.of(real(a, 0), real(a, 1))))
        .computed(
            "log", 2, 2, a -> real(a, StrictMath.log(real(a, 0)) / StrictMath.log(real(a, 1))))
        .computed("parseint", 2, 2, NumberFunctions::parseint)
        .computed("sum", 1, 1, NumberFunctions::sum);
  }

  private static Numeric apply(Arguments arguments, UnaryOperator<BigDecimal> operator) {
    return new Numeric(operator.apply(Numbers.checked(arguments.number(0))));
  }

  private static Numeric extreme(Arguments arguments, Comparator<BigDecimal> order) {
    return new Numeric(
        IntStream.range(0, arguments.size())
            .mapToObj(arguments::number)
            .max(order)
            .orElseThrow(() -> arguments.failure("no number is given")));
  }

  private static double real(Arguments arguments, int index) {
    return arguments.number(index).doubleValue();
  }

  private static Numeric real(Arguments arguments, double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw arguments.failure("the result is no finite number");
    }
    return new Numeric(Numbers.ofDouble(result));
  }

  private static Numeric parseint(Arguments arguments) {
    if (!(arguments.value(0) instanceof Text text)) {
      throw arguments.failure("the first argument is no string");
    }
    int base = arguments.integer(1);
    if (base < 2 || base > MAX_BASE) {
      throw arguments.failure("base " + base + " is not supported");
    }
    try {
      BigInteger number =
          base > Character.MAX_RADIX ? parse(text.text(), base) : new BigInteger(text.text(), base);
      return new Numeric(Numbers.checked(new BigDecimal(number)));
    } catch (NumberFormatException malformed) {
      throw arguments.failure("\"" + text.text() + "\" is no number of base " + base);
    }
  }

  /** Above 36, small and capital letters are digits of their own. */
  private static BigInteger parse(String text, int base) {
    BigInteger number = BigInteger.ZERO;
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0 || digit >= base || digits.length() > MAX_DIGITS) {
        throw new NumberFormatException(text);
      }
      number = number.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }
    if (digits.isEmpty()) {
      throw new NumberFormatException(text);
    }
    return text.startsWith("-") ? number.negate() : number;
  }

  private static Numeric sum(Arguments arguments) {
    if (arguments.items(0).isEmpty()) {
      throw arguments.failure("the list is empty");
    }
    return new Numeric(
        arguments.items(0).stream()
            .map(item -> Conversion.number(item.value()))
            .reduce(BigDecimal.ZERO, Numbers::add));
  }
}
