package dev.paritylint.terraform;

import java.util.List;
import java.util.Optional;

/**
 * The name of a configuration file, taken apart.
 *
 * @param path all of it
 * @param base what stands before the ending, with the folder
 * @param ending {@code .tf}, {@code .tf.json}, and OpenTofu's own of both
 */
record ConfigurationName(String path, String base, String ending) {
  private static final List<String> ENDINGS = List.of(".tf", ".tf.json", ".tofu", ".tofu.json");

  /** Empty for a file that holds no configuration. */
  static Optional<ConfigurationName> of(String path) {
    String name = TreePaths.nameOf(path);
    return ENDINGS.stream()
        .filter(ending -> name.endsWith(ending) && !name.startsWith("."))
        .map(
            ending ->
                new ConfigurationName(
                    path, path.substring(0, path.length() - ending.length()), ending))
        .findFirst();
  }

  boolean isJson() {
    return ending.endsWith(".json");
  }

  /** Whether it changes what other files declare. */
  boolean overrides() {
    String name = TreePaths.nameOf(base);
    return name.equals("override") || name.endsWith("_override");
  }

  /** OpenTofu's file that stands in for this one; this one's own path where it is OpenTofu's. */
  String alternative() {
    return base + ending.replace(".tf", ".tofu");
  }

  /** Whether OpenTofu reads another file of the folder instead. */
  boolean isReplaced(List<String> folder) {
    return !alternative().equals(path) && folder.contains(alternative());
  }
}
