package dev.paritylint.nginx;

import java.util.regex.Pattern;

/**
 * A path with the wildcards of an {@code include}: {@code *}, {@code ?} and sets in brackets stand
 * for what lies inside of one folder (glob(7)).
 */
record PathGlob(String written, Pattern pattern) {

  static PathGlob of(String written) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at++);
      int close = c == '[' ? written.indexOf(']', at + 1) : -1;
      if (close > 0) {
        String set = written.substring(at, close);
        String inside = set.startsWith("!") ? set.substring(1) : set;
        String escaped = inside.replaceAll("[\\\\\\[&^]", "\\\\$0");
        pattern.append(set.startsWith("!") ? "[^/" : "[").append(escaped).append(']');
        at = close + 1;
      } else if (c == '*') {
        pattern.append("[^/]*");
      } else if (c == '?') {
        pattern.append("[^/]");
      } else {
        pattern.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new PathGlob(written, Pattern.compile(pattern.toString()));
  }

  /** Whether it has no wildcard. */
  boolean isLiteral() {
    return written.chars().noneMatch(c -> c == '*' || c == '?' || c == '[');
  }

  /** Names that begin with a dot are hidden from wildcards. */
  boolean matches(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean hidden =
        name.startsWith(".") && !written.substring(written.lastIndexOf('/') + 1).startsWith(".");
    return !hidden && pattern.matcher(path).matches();
  }
}
