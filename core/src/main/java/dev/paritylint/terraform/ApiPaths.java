package dev.paritylint.terraform;

import java.util.List;

/** Paths as API Gateway writes them, as patterns with wildcards. */
final class ApiPaths {
  private ApiPaths() {}

  /** {@code GET /users/{id}} is {@code /users/*}; {@code $default} takes everything. */
  static List<String> ofRoute(String key, String prefix) {
    int path = key.indexOf('/');
    return of(path < 0 ? "" : key.substring(path), prefix);
  }

  /** Below the prefix that a domain maps to the API; none where that is everything. */
  static List<String> of(String path, String prefix) {
    String below = prefix.isEmpty() ? "" : "/" + prefix;
    String pattern = below + (path.isEmpty() ? "/*" : path.replaceAll("\\{[^}/]*}", "*"));
    return pattern.equals("/*") ? List.of() : List.of(pattern);
  }
}
