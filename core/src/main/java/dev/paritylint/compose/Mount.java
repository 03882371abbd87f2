package dev.paritylint.compose;

import java.util.List;
import java.util.Optional;

/**
 * A file or folder of the repository at its place in a container.
 *
 * @param path below the linted folder, {@code .} for this itself; empty for what the repository
 *     does not have
 */
record Mount(String path, String target) {
  private static final List<String> NGINX =
      List.of("/etc/nginx", "/usr/local/openresty/nginx/conf");

  static Optional<Mount> of(Placed volume) {
    return volume
        .text()
        .map(text -> new Mount(text.substring(0, split(text)), text.substring(split(text) + 1)));
  }

  private static int split(String text) {
    return text.lastIndexOf(':');
  }

  /** What of the repository lies at an absolute path, if it is this or in this; perhaps "". */
  Optional<String> source(String place) {
    if (!place.equals(target) && !place.startsWith(target + "/")) {
      return Optional.empty();
    }
    String rest = place.substring(target.length());
    String below = path.equals(".") ? rest.replaceFirst("^/", "") : path + rest;
    return Optional.of(path.isEmpty() ? "" : below);
  }

  /** Where this lies below a folder, with a slash; empty where it does not. */
  Optional<String> below(String folder) {
    return target.startsWith(folder + "/")
        ? Optional.of(target.substring(folder.length()))
        : Optional.empty();
  }

  /** How many folders the target lies deep. */
  long depth() {
    return target.chars().filter(c -> c == '/').count();
  }

  boolean isForNginx() {
    return isForNginx(target);
  }

  /** Whether nginx has its configuration at an absolute path. */
  static boolean isForNginx(String path) {
    return NGINX.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
  }
}
