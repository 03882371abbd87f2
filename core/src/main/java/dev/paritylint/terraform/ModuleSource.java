package dev.paritylint.terraform;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a module comes from (developer.hashicorp.com/terraform/language/modules/sources). */
final class ModuleSource {
  static final String TYPE = "module:";

  /** The repositories that the public registry takes modules from are called alike. */
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "(?:git::)?(?:https://|ssh://git@|git@)?github\\.com[/:]([^/]{1,100})/terraform-([^/-]{1,50})"
              + "-([^/?]{1,100}?)(?:\\.git)?(//[^?]{0,200})?(?:\\?.*)?");

  private ModuleSource() {}

  static boolean isLocal(String source) {
    return source.startsWith("./") || source.startsWith("../");
  }

  /**
   * What the calls of a module from elsewhere have in common, whichever version: {@code
   * module:terraform-aws-modules/alb/aws}; empty for one of this repository.
   */
  static Optional<String> type(String source) {
    if (isLocal(source)) {
      return Optional.empty();
    }
    Matcher repository = REPOSITORY.matcher(source);
    if (repository.matches()) {
      String below = repository.group(4) == null ? "" : repository.group(4);
      return Optional.of(
          TYPE
              + repository.group(1)
              + "/"
              + repository.group(3)
              + "/"
              + repository.group(2)
              + below);
    }
    String plain = source.replaceFirst("\\?.*", "");
    return Optional.of(TYPE + plain.replaceFirst("^registry\\.(terraform|opentofu)\\.[a-z]+/", ""));
  }
}
