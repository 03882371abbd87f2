package dev.paritylint.rules.variable;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the comments of an assignment say of its being empty. */
final class Explained {
  private static final Pattern EMPTY =
      Pattern.compile(".*\\b(?:empty|blank|unset|not set|left out)\\b.*", Pattern.DOTALL);
  private static final Pattern NO_NAME = Pattern.compile("\\W.*", Pattern.DOTALL);

  private Explained() {}

  /**
   * Whether the comment behind a value or right above its line speaks of it, or one further up in
   * its paragraph that names the variable.
   */
  static boolean asEmpty(Span value) {
    SourceFile file = value.file();
    String line = file.line(value.line());
    String name = NO_NAME.matcher(line.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    StringBuilder near = new StringBuilder(comment(line));
    StringBuilder far = new StringBuilder();
    boolean adjoining = true;
    for (int above = value.line() - 1; above >= 1 && !file.line(above).isBlank(); above--) {
      String other = file.line(above).strip();
      adjoining &= other.startsWith("#") || other.startsWith("//");
      (adjoining ? near : far).insert(0, comment(other) + " ");
    }
    return says(near.toString()) || (!name.isEmpty() && saysOf(name, far.toString()));
  }

  private static boolean saysOf(String name, String comment) {
    return comment.toLowerCase(Locale.ROOT).contains(name) && says(comment);
  }

  private static boolean says(String comment) {
    return EMPTY.matcher(comment.toLowerCase(Locale.ROOT)).matches();
  }

  private static String comment(String line) {
    String text = line.strip();
    int from = text.startsWith("//") ? 0 : text.indexOf('#');
    return from < 0 ? "" : text.substring(from);
  }
}
