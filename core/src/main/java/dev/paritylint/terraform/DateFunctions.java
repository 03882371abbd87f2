package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Text;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions on timestamps that are given; {@code timestamp} itself is not evaluated. */
final class DateFunctions {
  /** A quoted stretch, a run of one letter, or what stands for itself. */
  private static final Pattern PIECE =
      Pattern.compile("'((?:[^']|''){0,5000}+)('?)|([a-zA-Z])\\3{0,500}|[^'a-zA-Z]");

  private DateFunctions() {}

  static void register(Registry registry) {
    registry
        .computed("formatdate", 2, 2, DateFunctions::format)
        .computed("timeadd", 2, 2, DateFunctions::add)
        .computed("timecmp", 2, 2, DateFunctions::compare);
  }

  private static TerraformValue compare(Arguments arguments) {
    OffsetDateTime left = Timestamps.parse(arguments.text(0));
    OffsetDateTime right = Timestamps.parse(arguments.text(1));
    return ListFunctions.number(Integer.signum(left.toInstant().compareTo(right.toInstant())));
  }

  private static Text add(Arguments arguments) {
    OffsetDateTime moment = Timestamps.parse(arguments.text(0));
    try {
      return new Text(Timestamps.print(moment.plus(Timestamps.duration(arguments.text(1)))));
    } catch (DateTimeException beyond) {
      throw arguments.failure("the result is too far away");
    }
  }

  private static Text format(Arguments arguments) {
    OffsetDateTime moment = Timestamps.parse(arguments.text(1));
    Matcher piece = PIECE.matcher(arguments.text(0));
    StringBuilder out = new StringBuilder();
    while (piece.find()) {
      if (piece.group(1) == null) {
        out.append(piece.group(3) == null ? piece.group() : token(piece.group(), moment));
      } else if (piece.group(2).isEmpty()) {
        throw arguments.failure("a quote is not closed");
      } else {
        out.append(piece.group(1).replace("''", "'"));
      }
    }
    return arguments.grown(out.toString());
  }

  private static String token(String token, OffsetDateTime moment) {
    int hour = (moment.getHour() + 11) % 12 + 1;
    return switch (token) {
      case "YYYY" -> padded(moment.getYear(), 4);
      case "YY" -> padded(moment.getYear() % 100, 2);
      case "MMMM" -> moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "MMM" ->
          moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "MM" -> padded(moment.getMonthValue(), 2);
      case "M" -> padded(moment.getMonthValue(), 1);
      case "DD" -> padded(moment.getDayOfMonth(), 2);
      case "D" -> padded(moment.getDayOfMonth(), 1);
      case "EEEE" -> moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "EEE" ->
          moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "hh" -> padded(moment.getHour(), 2);
      case "h" -> padded(moment.getHour(), 1);
      case "HH" -> padded(hour, 2);
      case "H" -> padded(hour, 1);
      case "AA" -> moment.getHour() < 12 ? "AM" : "PM";
      case "aa" -> moment.getHour() < 12 ? "am" : "pm";
      case "mm" -> padded(moment.getMinute(), 2);
      case "m" -> padded(moment.getMinute(), 1);
      case "ss" -> padded(moment.getSecond(), 2);
      case "s" -> padded(moment.getSecond(), 1);
      case "ZZZZZ" -> offset(moment, ":", "+00:00");
      case "ZZZZ" -> offset(moment, "", "+0000");
      case "ZZZ" -> offset(moment, "", "UTC");
      case "Z" -> offset(moment, ":", "Z");
      default -> throw new Failure("formatdate() has no verb " + token);
    };
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String offset(OffsetDateTime moment, String separator, String atZero) {
    int minutes = moment.getOffset().getTotalSeconds() / 60;
    if (minutes == 0) {
      return atZero;
    }
    int size = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + separator + padded(size % 60, 2);
  }
}
