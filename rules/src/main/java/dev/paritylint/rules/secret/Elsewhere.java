package dev.paritylint.rules.secret;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the comments of a paragraph say of where its real values are set. */
final class Elsewhere {
  private static final Pattern SET_THERE =
      Pattern.compile(
          ".*\\b(?:set|stored|kept|provided|injected|passed|managed|overridden|supplied|configured"
              + "|defined|filled)\\b.{0,60}\\b(?:in|by|from|via|through|with)\\b.{0,60}"
              + "\\b(?:secrets?|vault|dashboard|secret manager|pipeline)\\b.*");

  private Elsewhere() {}

  /** Whether a comment behind the value or above it in its paragraph names such a place. */
  static boolean isSaidOf(Span value) {
    SourceFile file = value.file();
    int line = value.line();
    for (int above = line; above >= 1 && !file.line(above).isBlank(); above--) {
      String text = file.line(above);
      int from = text.indexOf('#');
      if (from >= 0 && SET_THERE.matcher(text.substring(from).toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }
}
