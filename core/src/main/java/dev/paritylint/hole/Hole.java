package dev.paritylint.hole;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A variable that is named after an environment, in any of the ways to write one: {@code $ENV},
 * {@code ${ENV}}, {@code $(ENV)}, {@code ${{ inputs.env }}}, {@code {env}} and {@code <env>}.
 */
record Hole(int start, int end) {
  private static final List<String> NAMES = List.of("env", "stage", "target", "workspace", "tier");
  private static final int LONGEST = 100;

  /** The next one at or behind a place; null where there is none. */
  static @Nullable Hole next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '$' || c == '{' || c == '<' ? end(text, i) : i;
      if (end > i && isEnvironment(text.substring(i, end))) {
        return new Hole(i, end);
      }
    }
    return null;
  }

  private static int end(String text, int start) {
    if (text.startsWith("${{", start)) {
      return behind(text, start, "}}");
    }
    if (text.startsWith("${", start) || text.charAt(start) == '{') {
      return behind(text, start, "}");
    }
    if (text.startsWith("$(", start)) {
      return behind(text, start, ")");
    }
    if (text.charAt(start) == '<') {
      return behind(text, start, ">");
    }
    int end = start + 1;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int behind(String text, int start, String close) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit && text.charAt(i) != '\n'; i++) {
      if (text.startsWith(close, i)) {
        return i + close.length();
      }
    }
    return start;
  }

  /** One dotted name and nothing else, save a default behind a colon. */
  private static boolean isEnvironment(String written) {
    String name = dotted(written);
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(lower::contains)
        && name.chars().allMatch(c -> isName((char) c) || c == '.');
  }

  /** The last part of the variable's name: `environment` of `${{ inputs.environment }}`. */
  static String name(String written) {
    String dotted = dotted(written);
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  private static String dotted(String written) {
    int colon = written.indexOf(':');
    String inner = colon < 0 ? written : written.substring(0, colon);
    int from = 0;
    while (from < inner.length() && "${(< ".indexOf(inner.charAt(from)) >= 0) {
      from++;
    }
    int to = inner.length();
    while (to > from && "})> ".indexOf(inner.charAt(to - 1)) >= 0) {
      to--;
    }
    return inner.substring(from, to);
  }

  private static boolean isName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
