package dev.paritylint.compose;

import java.util.List;
import java.util.Optional;

/**
 * A file or folder of the repository at its place in a container.
 *
 * @param path below the linted folder; empty for what the repository does not have
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

  boolean isForNginx() {
    return NGINX.stream()
        .anyMatch(folder -> target.equals(folder) || target.startsWith(folder + "/"));
  }
}
