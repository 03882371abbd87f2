package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scalar of YAML is to Terraform (github.com/zclconf/go-cty-yaml, resolve.go). */
final class YamlScalars {
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> TEXTS = Set.of(STANDARD + "str", STANDARD + "binary");
  private static final Set<String> TYPED =
      Set.of(
          "",
          STANDARD + "bool",
          STANDARD + "int",
          STANDARD + "float",
          STANDARD + "null",
          STANDARD + "timestamp");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[+-]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,500}(\\.\\d{0,500})?|\\.\\d{1,500})([eE][+-]?\\d{1,4})?");
  private static final Pattern BASED = Pattern.compile("0(x[0-9a-fA-F]{1,500}|o[0-7]{1,500})");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt](?=.*[Z:]\\d*$)| (?=[^Z+-]*$))"
              + "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.\\d{1,20})?(Z|[+-]\\d\\d:\\d\\d)?)?");

  private YamlScalars() {}

  static TerraformValue value(Scalar scalar) {
    String text = scalar.text();
    if (TEXTS.contains(scalar.tag())
        || (TYPED.contains(scalar.tag()) && scalar.style() != Style.PLAIN)) {
      return new Text(text);
    }
    if (!TYPED.contains(scalar.tag())) {
      throw new Failure("yamldecode() knows no tag \"" + scalar.tag() + "\"");
    }
    if (NULL.contains(text)) {
      return new Null();
    } else if (TRUE.contains(text) || FALSE.contains(text)) {
      return new Bool(TRUE.contains(text));
    } else if (NO_NUMBER.matcher(text).matches()) {
      throw new Failure("yamldecode() has no value for " + text);
    } else if (DECIMAL.matcher(text).matches()) {
      return new Numeric(Numbers.checked(new BigDecimal(text)));
    } else if (BASED.matcher(text).matches()) {
      int base = text.charAt(1) == 'x' ? 16 : 8;
      return new Numeric(new BigDecimal(new BigInteger(text.substring(2), base)));
    }
    return new Text(moment(text).orElse(text));
  }

  /** A date is the first moment of its day, and is written out. */
  private static Optional<String> moment(String text) {
    Matcher matcher = MOMENT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    @Nullable String zone = matcher.group(7);
    try {
      return Optional.of(
          Timestamps.print(
              OffsetDateTime.of(
                  part(matcher, 1),
                  part(matcher, 2),
                  part(matcher, 3),
                  part(matcher, 4),
                  part(matcher, 5),
                  part(matcher, 6),
                  0,
                  zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int part(Matcher matcher, int group) {
    @Nullable String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
