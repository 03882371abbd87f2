package dev.paritylint.dotenv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of double quotes in an env file (compose-go, dotenv: expandEscapes). */
final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("\\\\([abcfnrtv$\"\\\\]|0[0-9]{0,3})");
  private static final Pattern PYTHON = Pattern.compile("\\\\([\\\\'\"abfnrtv])");
  private static final String NAMES = "abfnrtv\"\\";
  private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\"\\";

  private Escapes() {}

  /** Resolves escapes; {@code \$} becomes {@code $$}, which interpolation reads as a dollar. */
  static String expand(String text) {
    Matcher matcher = ESCAPE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(one(matcher.group())));
    }
    return matcher.appendTail(out).toString();
  }

  /** Those that python-dotenv resolves; what else stands behind a backslash keeps it. */
  static String ofPython(String text) {
    return PYTHON
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group().equals("\\'") ? "'" : one(escape.group())));
  }

  private static String one(String escape) {
    char name = escape.charAt(1);
    if (name == '$') {
      return "$$";
    }
    if (name == '0') {
      return octal(escape);
    }
    int known = NAMES.indexOf(name);
    return known < 0 ? escape : MEANINGS.substring(known, known + 1);
  }

  /** Exactly three octal digits behind the zero, up to 377; anything else only loses the zero. */
  private static String octal(String escape) {
    String digits = escape.substring(2);
    boolean valid = digits.matches("[0-3][0-7][0-7]");
    return valid ? Character.toString(Integer.parseInt(digits, 8)) : "\\" + digits;
  }
}
