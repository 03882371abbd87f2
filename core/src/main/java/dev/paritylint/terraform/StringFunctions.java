package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** String functions without patterns. */
final class StringFunctions {
  private StringFunctions() {}

  static void register(Registry registry) {
    registry
        .judging("upper", 1, 1, a -> a.made(mapped(a, Character::toUpperCase)))
        .judging("lower", 1, 1, a -> a.made(mapped(a, Character::toLowerCase)))
        .computed("title", 1, 1, a -> new Text(title(a.text(0))))
        .computed("trimspace", 1, 1, a -> new Text(trim(a.text(0), StringFunctions::isSpace)))
        .computed("trim", 2, 2, a -> new Text(trim(a.text(0), c -> a.text(1).indexOf(c) >= 0)))
        .judging(
            "trimprefix", 2, 2, a -> a.made(TextPrefixes.without(a, StringFunctions::trimPrefix)))
        .computed("trimsuffix", 2, 2, StringFunctions::trimSuffix)
        .computed("chomp", 1, 1, a -> new Text(chomp(a.text(0))))
        .computed("indent", 2, 2, StringFunctions::indent)
        .judging(
            "join", 2, Definition.MANY, a -> a.made(TextPrefixes.joined(a, StringFunctions::join)))
        .computed("split", 2, 2, StringFunctions::split)
        .computed("strrev", 1, 1, StringFunctions::reverse)
        .computed("substr", 3, 3, StringFunctions::substr)
        .judging("startswith", 2, 2, a -> a.made(TextPrefixes.starting(a)))
        .computed("endswith", 2, 2, a -> new Bool(a.text(0).endsWith(a.text(1))))
        .computed("strcontains", 2, 2, a -> new Bool(a.text(0).contains(a.text(1))));
  }

  /** One code point becomes one, as in Go: a sharp s has no upper case. */
  /** Letter by letter, so that a known beginning stays known. */
  private static TerraformValue mapped(Arguments arguments, IntUnaryOperator operator) {
    return arguments.value(0) instanceof Unknown unknown
        ? Unknowns.from(List.of(unknown), mapped(unknown.prefix(), operator))
        : new Text(mapped(arguments.text(0), operator));
  }

  private static String mapped(String text, IntUnaryOperator operator) {
    StringBuilder result = new StringBuilder();
    text.codePoints().map(operator).forEach(result::appendCodePoint);
    return result.toString();
  }

  private static String title(String text) {
    StringBuilder result = new StringBuilder();
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      result.appendCodePoint(isWord(before) ? c : Character.toTitleCase(c));
      before = c;
    }
    return result.toString();
  }

  private static boolean isWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c) || (c > 0x7f && !isSpace(c));
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }

  private static String trim(String text, IntPredicate cut) {
    int[] all = text.codePoints().toArray();
    int start = 0;
    int end = all.length;
    while (start < end && cut.test(all[start])) {
      start++;
    }
    while (end > start && cut.test(all[end - 1])) {
      end--;
    }
    return new String(all, start, end - start);
  }

  private static Text trimPrefix(Arguments arguments) {
    String text = arguments.text(0);
    String prefix = arguments.text(1);
    return new Text(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private static Text trimSuffix(Arguments arguments) {
    String text = arguments.text(0);
    String suffix = arguments.text(1);
    return new Text(
        text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Text indent(Arguments arguments) {
    int spaces = arguments.integer(0);
    String text = arguments.text(1);
    if (spaces < 0 || spaces > 1000) {
      throw arguments.failure("it cannot indent by " + spaces);
    }
    long lines = text.chars().filter(c -> c == '\n').count();
    arguments.budget().spendText((int) Math.min(Integer.MAX_VALUE, lines * spaces));
    return arguments.grown(text.replace("\n", "\n" + " ".repeat(spaces)));
  }

  private static Text join(Arguments arguments) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      all.addAll(arguments.texts(i));
    }
    return arguments.grown(String.join(arguments.text(0), all));
  }

  private static TerraformValue split(Arguments arguments) {
    String separator = arguments.text(0);
    String text = arguments.text(1);
    if (separator.isEmpty()) {
      return arguments.list(
          text.codePoints().mapToObj(c -> new String(Character.toChars(c))).toList());
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return arguments.list(parts);
  }

  private static Text reverse(Arguments arguments) {
    List<String> all = new ArrayList<>(Graphemes.of(arguments.text(0)));
    java.util.Collections.reverse(all);
    return new Text(String.join("", all));
  }

  private static Text substr(Arguments arguments) {
    List<String> all = Graphemes.of(arguments.text(0));
    int offset = arguments.integer(1);
    int length = arguments.integer(2);
    int start = offset < 0 ? Math.max(0, all.size() + offset) : Math.min(offset, all.size());
    long end = length < 0 ? all.size() : Math.min((long) start + length, all.size());
    return new Text(String.join("", all.subList(start, (int) end)));
  }
}
