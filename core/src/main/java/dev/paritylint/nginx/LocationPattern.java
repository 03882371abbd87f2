package dev.paritylint.nginx;

import java.util.List;

/**
 * Which requests a location takes (ngx_http_core_module, location).
 *
 * @param modifier {@code =}, {@code ^~}, {@code ~}, {@code ~*}, or empty
 */
record LocationPattern(String modifier, String path) {

  static LocationPattern of(Directive location) {
    String first = location.text(0);
    if (location.arguments().size() > 1) {
      return new LocationPattern(first, location.text(1));
    }
    for (String modifier : List.of("=", "^~", "~*", "~")) {
      if (first.startsWith(modifier)) {
        return new LocationPattern(modifier, first.substring(modifier.length()));
      }
    }
    return new LocationPattern("", first);
  }

  boolean isNamed() {
    return path.startsWith("@");
  }

  /** How settings name the place: {@code /ws}, {@code =/ws}, {@code ~^/ws}. */
  String label() {
    return modifier.equals("^~") ? path : modifier + path;
  }

  /** The patterns of a route: a prefix with {@code *} behind it; none where it takes all. */
  List<String> paths() {
    if (modifier.equals("=")) {
      return List.of(path);
    }
    boolean expression = modifier.startsWith("~");
    String prefix = expression ? literalPrefix() : path;
    if (prefix.isEmpty()) {
      return List.of(path);
    }
    return prefix.equals("/") && !expression ? List.of() : List.of(prefix + "*");
  }

  /** The path that an anchored regular expression certainly begins with; "" if only the root. */
  private String literalPrefix() {
    if (!path.startsWith("^/")) {
      return "";
    }
    int end = 1;
    while (end < path.length() && isLiteral(path.charAt(end))) {
      end++;
    }
    boolean optional = end < path.length() && "?*{".indexOf(path.charAt(end)) >= 0;
    String prefix = path.substring(1, optional ? end - 1 : end);
    boolean alternatives = path.indexOf('|') >= 0 && path.indexOf('(') < 0;
    return prefix.equals("/") || alternatives ? "" : prefix;
  }

  private static boolean isLiteral(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == '-' || c == '_';
  }
}
