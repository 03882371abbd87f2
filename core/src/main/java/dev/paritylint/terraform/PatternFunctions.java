package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions with regular expressions. */
final class PatternFunctions {
  private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?P?<([A-Za-z]\\w{0,99})>");
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\$|\\w{1,99}|\\{\\w{1,99}\\})");

  private PatternFunctions() {}

  static void register(Registry registry) {
    registry
        .computed("regex", 2, 2, a -> bounded(a, () -> first(a)))
        .computed("regexall", 2, 2, a -> bounded(a, () -> all(a)))
        .computed("replace", 3, 3, a -> bounded(a, () -> replace(a)));
  }

  /** Java's matcher recurses for groups under a repetition, once per turn. */
  private static TerraformValue bounded(Arguments arguments, Supplier<TerraformValue> match) {
    try {
      return match.get();
    } catch (StackOverflowError deep) {
      throw arguments.failure("the pattern is too much for the text");
    }
  }

  private static TerraformValue first(Arguments arguments) {
    Pattern pattern = GoPattern.compile(arguments.text(0));
    Matcher matcher = pattern.matcher(new BoundedText(arguments.text(1)));
    if (!matcher.find()) {
      throw arguments.failure("the pattern does not match");
    }
    return match(arguments, matcher);
  }

  private static TerraformValue all(Arguments arguments) {
    Pattern pattern = GoPattern.compile(arguments.text(0));
    Matcher matcher = pattern.matcher(new BoundedText(arguments.text(1)));
    List<Traced> found = new ArrayList<>();
    int end = -1;
    while (matcher.find()) {
      if (!isPassedOver(matcher, end, arguments.text(1))) {
        found.add(arguments.element(match(arguments, matcher)));
      }
      end = matcher.end();
    }
    return new Elements(found, Elements.Kind.LIST);
  }

  /** Go passes over an empty match right behind another one; Java finds some inside characters. */
  private static boolean isPassedOver(Matcher matcher, int end, String text) {
    int at = matcher.start();
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return matcher.end() == at && (at == end || inside);
  }

  /** The text matched, or its groups where the pattern has any. */
  private static TerraformValue match(Arguments arguments, Matcher matcher) {
    List<String> names = names(arguments.text(0));
    if (matcher.groupCount() == 0) {
      return new Text(matcher.group());
    }
    if (names.isEmpty()) {
      List<Traced> groups = new ArrayList<>();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        groups.add(arguments.element(group(matcher.group(i))));
      }
      return new Elements(groups);
    }
    if (names.size() != matcher.groupCount()) {
      throw arguments.failure("some groups have names and some have none");
    }
    Map<String, Traced> groups = new TreeMap<>(Keys.ORDER);
    for (int i = 0; i < names.size(); i++) {
      groups.put(names.get(i), arguments.element(group(matcher.group(i + 1))));
    }
    return new Attributes(groups);
  }

  private static List<String> names(String pattern) {
    return GROUP_NAME.matcher(pattern).results().map(result -> result.group(1)).toList();
  }

  private static TerraformValue group(@Nullable String text) {
    return text == null ? new Null() : new Text(text);
  }

  private static TerraformValue replace(Arguments arguments) {
    String text = arguments.text(0);
    String search = arguments.text(1);
    String replacement = arguments.text(2);
    boolean pattern = search.length() > 1 && search.startsWith("/") && search.endsWith("/");
    if (!pattern) {
      long times = search.isEmpty() ? text.length() + 1L : text.length() / search.length();
      arguments.budget().spendText((int) Math.min(Integer.MAX_VALUE, times * replacement.length()));
      return arguments.grown(text.replace(search, replacement));
    }
    Matcher matcher =
        GoPattern.compile(search.substring(1, search.length() - 1)).matcher(new BoundedText(text));
    StringBuilder result = new StringBuilder();
    int end = -1;
    while (matcher.find()) {
      String piece = isPassedOver(matcher, end, text) ? "" : expand(replacement, matcher);
      arguments.budget().spendText(piece.length());
      result.append(text, Math.max(0, end), matcher.start()).append(piece);
      end = matcher.end();
    }
    return new Text(result.append(text.substring(Math.max(0, end))).toString());
  }

  /** Go's Expand: {@code $name} takes every letter that follows, {@code $$} is a dollar. */
  private static String expand(String replacement, Matcher matcher) {
    Matcher reference = REFERENCE.matcher(replacement);
    StringBuilder result = new StringBuilder();
    while (reference.find()) {
      String name = reference.group(1).replaceAll("[{}]", "");
      reference.appendReplacement(
          result, Matcher.quoteReplacement(name.equals("$") ? "$" : group(matcher, name)));
    }
    return reference.appendTail(result).toString();
  }

  private static String group(Matcher matcher, String name) {
    try {
      @Nullable String group =
          Character.isDigit(name.charAt(0))
              ? matcher.group(Integer.parseInt(name))
              : matcher.group(name);
      return group == null ? "" : group;
    } catch (IllegalArgumentException | IndexOutOfBoundsException absent) {
      return "";
    }
  }
}
