package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One format string with its verbs (go-cty, function/stdlib/format.go). */
final class FormatSpec {
  private static final Pattern VERB =
      Pattern.compile(
          "%([-+# 0]{0,5})(\\d{1,4})?(?:\\.(\\d{0,4}))?(?:\\[(\\d{1,4})\\])?(.)?", Pattern.DOTALL);
  private static final int MAX_WIDTH = 1024;

  private final List<Traced> values;
  private int next;
  private int highest;

  private FormatSpec(List<Traced> values) {
    this.values = values;
  }

  static String format(String pattern, List<Traced> values) {
    FormatSpec spec = new FormatSpec(values);
    Matcher verb = VERB.matcher(pattern);
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (verb.find()) {
      out.append(pattern, end, verb.start()).append(spec.one(verb));
      end = verb.end();
    }
    if (spec.highest < values.size()) {
      throw new Failure("format() has more values than verbs");
    }
    return out.append(pattern.substring(end)).toString();
  }

  /** The text up to the first verb whose value is unknown; a plain one shows what it has. */
  static String prefix(String pattern, List<Traced> values) {
    FormatSpec spec = new FormatSpec(values);
    Matcher verb = VERB.matcher(pattern);
    StringBuilder out = new StringBuilder();
    int end = 0;
    while (verb.find()) {
      out.append(pattern, end, verb.start());
      int index = verb.group(4) == null ? spec.next : Integer.parseInt(verb.group(4)) - 1;
      boolean percent = "%".equals(verb.group(5));
      if (!percent && index >= 0 && index < values.size() && isUnknown(values.get(index))) {
        boolean plain = verb.group().equals("%s") || verb.group().equals("%v");
        return plain && values.get(index).value() instanceof Unknown unknown
            ? out.append(unknown.prefix()).toString()
            : out.toString();
      }
      out.append(spec.one(verb));
      end = verb.end();
    }
    return out.append(pattern.substring(end)).toString();
  }

  private static boolean isUnknown(Traced value) {
    return !Unknowns.within(value).isEmpty();
  }

  private String one(Matcher verb) {
    @Nullable String letter = verb.group(5);
    if (letter == null) {
      throw new Failure("the format ends in the middle of a verb");
    }
    if (letter.equals("%")) {
      return "%";
    }
    int index = verb.group(4) == null ? next : Integer.parseInt(verb.group(4)) - 1;
    next = index + 1;
    highest = Math.max(highest, next);
    if (index < 0 || index >= values.size()) {
      throw new Failure("format() has fewer values than verbs");
    }
    int precision = number(verb.group(3));
    boolean precise = verb.group(3) != null;
    TerraformValue value = values.get(index).value();
    if (value instanceof TerraformValue.Null) {
      throw new Failure("format() has null for a value");
    }
    String flags = String.valueOf(verb.group(1));
    String text =
        switch (letter) {
          case "s" -> cut(Conversion.text(value), precise, precision);
          case "q" -> JsonText.of(new Text(Conversion.text(value)), new Budget());
          case "v" -> natural(value, flags);
          case "t" -> String.valueOf(Conversion.bool(value));
          case "d" -> signed(flags, digits(value, 10, precision));
          case "b" -> signed(flags, based(flags, "0b", digits(value, 2, precision)));
          case "o" -> signed(flags, based(flags, "0", digits(value, 8, precision)));
          case "x" -> signed(flags, based(flags, "0x", digits(value, 16, precision)));
          case "X" ->
              signed(flags, based(flags, "0x", digits(value, 16, precision)))
                  .toUpperCase(Locale.ROOT);
          case "f" -> signed(flags, fixed(value, precise ? precision : 6));
          case "e", "E" ->
              cased(letter, signed(flags, scientific(number(value), precise ? precision : 6)));
          case "g", "G" ->
              cased(letter, signed(flags, general(number(value), precise ? precision : -1)));
          default -> throw new Failure("format() has no verb %" + letter);
        };
    boolean numeric =
        "dbxXofegEG".contains(letter) || (letter.equals("v") && value instanceof Numeric);
    return letter.equals("t") ? text : padded(text, flags, number(verb.group(2)), numeric);
  }

  /** A number as {@code %g} writes it, text as it is, and everything else as JSON. */
  private static String natural(TerraformValue value, String flags) {
    if (value instanceof Numeric numeric) {
      return general(Numbers.checked(numeric.number()), -1);
    }
    return value instanceof Text plain && !flags.contains("#")
        ? plain.text()
        : JsonText.of(value, new Budget());
  }

  private static String cased(String letter, String digits) {
    return letter.equals("E") || letter.equals("G") ? digits.toUpperCase(Locale.ROOT) : digits;
  }

  private static String digits(TerraformValue value, int base, int least) {
    String digits = whole(value).toString(base);
    String sign = digits.startsWith("-") ? "-" : "";
    String plain = digits.substring(sign.length());
    return sign + "0".repeat(Math.max(0, Math.min(least, MAX_WIDTH) - plain.length())) + plain;
  }

  private static String based(String flags, String prefix, String digits) {
    if (!flags.contains("#")) {
      return digits;
    }
    return digits.startsWith("-") ? "-" + prefix + digits.substring(1) : prefix + digits;
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String cut(String text, boolean precise, int precision) {
    if (!precise) {
      return text;
    }
    List<String> all = Graphemes.of(text);
    return String.join("", all.subList(0, Math.min(precision, all.size())));
  }

  private static BigInteger whole(TerraformValue value) {
    BigDecimal number = number(value);
    if (Numbers.normal(number).scale() > 0) {
      throw new Failure("format() needs a whole number, not " + Numbers.print(number));
    }
    return number.toBigIntegerExact();
  }

  private static BigDecimal number(TerraformValue value) {
    return Numbers.checked(Conversion.number(value));
  }

  private static String scientific(BigDecimal number, int precision) {
    BigDecimal rounded = number.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = number.signum() == 0 ? 0 : digits.length() - 1 - rounded.scale();
    String padded = digits + "0".repeat(Math.max(0, precision + 1 - digits.length()));
    String fraction = precision == 0 ? "" : "." + padded.substring(1, precision + 1);
    String sign = number.signum() < 0 ? "-" : "";
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return sign + padded.charAt(0) + fraction + "e" + power + Math.abs(exponent);
  }

  /** With an exponent where it is below -4 or reaches the precision (math/big, ftoa.go). */
  private static String general(BigDecimal number, int precision) {
    boolean shortest = precision < 0;
    BigDecimal rounded =
        shortest
            ? number
            : number.round(new MathContext(Math.max(1, precision), RoundingMode.HALF_EVEN));
    BigDecimal stripped = rounded.stripTrailingZeros();
    int exponent = stripped.signum() == 0 ? 0 : stripped.precision() - stripped.scale() - 1;
    int most = shortest ? 6 : Math.max(1, precision);
    if (!shortest && most > stripped.precision() && stripped.precision() > exponent) {
      most = stripped.precision();
    }
    return exponent < -4 || exponent >= most
        ? scientific(stripped, stripped.precision() - 1)
        : Numbers.print(stripped);
  }

  private static String fixed(TerraformValue value, int precision) {
    return number(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String signed(String flags, String digits) {
    if (digits.startsWith("-")) {
      return digits;
    }
    return flags.contains("+") ? "+" + digits : flags.contains(" ") ? " " + digits : digits;
  }

  private static String padded(String text, String flags, int width, boolean numeric) {
    if (width > MAX_WIDTH) {
      throw new Failure("the format asks for " + width + " characters");
    }
    int missing = width - Graphemes.count(text);
    if (missing <= 0) {
      return text;
    }
    if (flags.contains("-")) {
      return text + " ".repeat(missing);
    }
    if (!flags.contains("0")) {
      return " ".repeat(missing) + text;
    }
    boolean sign = numeric && !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0;
    return sign
        ? text.charAt(0) + "0".repeat(missing) + text.substring(1)
        : "0".repeat(missing) + text;
  }
}
