package dev.paritylint.terraform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Go's RE2 dialect, said in Java's (github.com/google/re2/wiki/Syntax).
 * What only Java knows, such as looking ahead, is refused as Terraform refuses it.
 */
final class GoPattern {
  private static final int MAX_LENGTH = 2000;
  private static final Pattern REPETITION = Pattern.compile("\\{\\d{1,4}(,\\d{0,4})?\\}");
  private static final Pattern QUANTIFIER = Pattern.compile("[*+?]|\\{\\d{1,4}(,\\d{0,4})?\\}");
  private static final Pattern CODE_POINT = Pattern.compile("\\\\x\\{[0-9a-fA-F]{1,8}\\}");
  private static final Pattern PROPERTY = Pattern.compile("\\{(\\^)?([A-Za-z_]{1,40})\\}|([A-Z])");
  private static final String ESCAPES = "dDsSwWbBAzntrfvaQExpP";

  private final String source;
  private final StringBuilder target = new StringBuilder();
  private int at;
  private boolean multiline;

  private GoPattern(String source) {
    this.source = source;
  }

  static Pattern compile(String source) {
    if (source.length() > MAX_LENGTH) {
      throw new Failure("the pattern is longer than " + MAX_LENGTH + " characters");
    }
    GoPattern pattern = new GoPattern(source);
    pattern.translate();
    try {
      return Pattern.compile(pattern.target.toString(), Pattern.UNIX_LINES);
    } catch (PatternSyntaxException malformed) {
      throw new Failure("\"" + source + "\" is no regular expression");
    }
  }

  private void translate() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> group();
        case '$' -> literally(multiline ? "$" : "\\z");
        case '*', '+', '?' -> repetition(1);
        case '{' -> brace();
        case '}' -> literally("\\}");
        default -> literally(String.valueOf(c));
      }
    }
  }

  private void literally(String text) {
    target.append(text);
    at++;
  }

  private Failure refused() {
    return new Failure("\"" + source + "\" is no regular expression that Terraform takes");
  }

  /** A brace that begins no repetition stands for itself. */
  private void brace() {
    Matcher matcher = REPETITION.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      literally("\\{");
      return;
    }
    repetition(matcher.end() - at);
  }

  /** RE2 refuses to repeat a repetition, where Java would take a plus to mean something else. */
  private void repetition(int length) {
    int end = at + length;
    end += source.startsWith("?", end) ? 1 : 0;
    if (QUANTIFIER.matcher(source).region(end, source.length()).lookingAt()) {
      throw refused();
    }
    target.append(source, at, end);
    at = end;
  }

  private void escape() {
    if (at + 1 == source.length()) {
      throw refused();
    }
    Matcher codePoint = CODE_POINT.matcher(source).region(at, source.length());
    if (codePoint.lookingAt()) {
      literally(codePoint.group());
      at = codePoint.end();
      return;
    }
    char next = source.charAt(at + 1);
    if (Character.isLetterOrDigit(next) && ESCAPES.indexOf(next) < 0) {
      throw refused();
    }
    target.append(
        switch (next) {
          case 'p', 'P' -> property(next == 'P');
          case 's' -> "[\\t\\n\\f\\r ]";
          case 'S' -> "[^\\t\\n\\f\\r ]";
          case 'v' -> "\\x0B";
          default -> "\\" + next;
        });
    at += 2;
  }

  /** A class of Unicode: one letter, or a name in braces that a circumflex negates. */
  private String property(boolean negated) {
    Matcher matcher = PROPERTY.matcher(source).region(at + 2, source.length());
    if (!matcher.lookingAt()) {
      throw refused();
    }
    at = matcher.end() - 2;
    boolean all = negated != (matcher.group(1) != null);
    String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    // Categories have one or two letters in both; Java wants scripts marked as such.
    String java = name.length() <= 2 ? name : "Is" + name;
    return (all ? "\\P{" : "\\p{") + java + "}";
  }

  private void characterClass() {
    literally("[");
    if (at < source.length() && source.charAt(at) == '^') {
      literally("^");
    }
    int first = at;
    while (at < source.length() && (source.charAt(at) != ']' || at == first)) {
      char c = source.charAt(at);
      if (c == '\\') {
        escape();
      } else if (source.startsWith("[:", at)) {
        named();
      } else {
        literally("[]&".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
      }
    }
    if (at == source.length()) {
      throw refused();
    }
    literally("]");
  }

  private void named() {
    int end = source.indexOf(":]", at);
    if (end < 0) {
      throw refused();
    }
    String name = source.substring(at + 2, end);
    boolean negated = name.startsWith("^");
    String plain = negated ? name.substring(1) : name;
    if (plain.equals("word")) {
      target.append(negated ? "\\W" : "\\w");
      at = end + 2;
      return;
    }
    target.append(negated ? "\\P{" : "\\p{").append(javaName(plain)).append('}');
    at = end + 2;
  }

  private String javaName(String name) {
    return switch (name) {
      case "alnum" -> "Alnum";
      case "alpha" -> "Alpha";
      case "ascii" -> "ASCII";
      case "blank" -> "Blank";
      case "cntrl" -> "Cntrl";
      case "digit" -> "Digit";
      case "graph" -> "Graph";
      case "lower" -> "Lower";
      case "print" -> "Print";
      case "punct" -> "Punct";
      case "space" -> "Space";
      case "upper" -> "Upper";
      case "xdigit" -> "XDigit";
      default -> throw refused();
    };
  }

  private void group() {
    if (!source.startsWith("(?", at)) {
      literally("(");
      return;
    }
    int close = source.indexOf('>', at);
    if (source.startsWith("(?P<", at) && close > 0) {
      target.append("(?<").append(source, at + 4, close + 1);
      at = close + 1;
      return;
    }
    int end = at + 2;
    while (end < source.length() && "ims-".indexOf(source.charAt(end)) >= 0) {
      end++;
    }
    boolean flags = end < source.length() && ":)".indexOf(source.charAt(end)) >= 0;
    boolean name = source.startsWith("(?<", at) && !source.startsWith("(?<=", at);
    if (!flags && (!name || source.startsWith("(?<!", at))) {
      throw refused();
    }
    multiline |= flags && source.substring(at, end).contains("m");
    // Go folds the case of every letter, Java by itself that of ASCII's only.
    String written = source.substring(at, flags ? end + 1 : at + 3);
    target.append(flags ? written.replace("i", "iu") : written);
    at = flags ? end + 1 : at + 3;
  }
}
