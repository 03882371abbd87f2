package dev.paritylint.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** In what a file is written that may use a variable, by its name. */
enum FileLanguage {
  PYTHON,
  RUBY,
  JAVASCRIPT,
  GO,
  JAVA,
  CSHARP,
  PHP,
  RUST,
  ELIXIR,
  /** Any other language for programs. */
  PROGRAM,
  /** The configuration of a Spring application, which takes variables for placeholders. */
  SPRING,
  SHELL,
  MAKE,
  DOCKER,
  COMPOSE,
  DOTENV,
  TERRAFORM,
  TEMPLATE,
  YAML,
  /** Other configuration. */
  TEXT;

  private static final Map<String, FileLanguage> BY_ENDING =
      Map.ofEntries(
          Map.entry("py", PYTHON),
          Map.entry("rb", RUBY),
          Map.entry("rake", RUBY),
          Map.entry("js", JAVASCRIPT),
          Map.entry("mjs", JAVASCRIPT),
          Map.entry("cjs", JAVASCRIPT),
          Map.entry("jsx", JAVASCRIPT),
          Map.entry("ts", JAVASCRIPT),
          Map.entry("mts", JAVASCRIPT),
          Map.entry("tsx", JAVASCRIPT),
          Map.entry("vue", JAVASCRIPT),
          Map.entry("svelte", JAVASCRIPT),
          Map.entry("go", GO),
          Map.entry("java", JAVA),
          Map.entry("kt", JAVA),
          Map.entry("scala", JAVA),
          Map.entry("cs", CSHARP),
          Map.entry("php", PHP),
          Map.entry("rs", RUST),
          Map.entry("ex", ELIXIR),
          Map.entry("exs", ELIXIR),
          Map.entry("swift", PROGRAM),
          Map.entry("sh", SHELL),
          Map.entry("bash", SHELL),
          Map.entry("zsh", SHELL),
          Map.entry("mk", MAKE),
          Map.entry("tf", TERRAFORM),
          Map.entry("tfvars", TERRAFORM),
          Map.entry("hcl", TERRAFORM),
          Map.entry("j2", TEMPLATE),
          Map.entry("tmpl", TEMPLATE),
          Map.entry("tpl", TEMPLATE),
          Map.entry("yml", YAML),
          Map.entry("yaml", YAML),
          Map.entry("toml", TEXT),
          Map.entry("ini", TEXT),
          Map.entry("conf", TEXT),
          Map.entry("properties", TEXT));
  private static final Pattern SPRINGS =
      Pattern.compile("(?:application|bootstrap)(?:-[\\w-]+)?\\.(?:ya?ml|properties)");
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?:.*[._-])?(?:docker|container)file(?:[._-].*)?");
  private static final Pattern MAKEFILE = Pattern.compile("(?:gnu)?makefile|justfile");

  /** None for a file that uses no variables, or only tells people of them. */
  static Optional<FileLanguage> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (FileUse.isCompose(name)) {
      return Optional.of(COMPOSE);
    } else if (SPRINGS.matcher(name).matches()) {
      return Optional.of(SPRING);
    } else if (DOCKERFILE.matcher(name).matches()) {
      return Optional.of(DOCKER);
    } else if (MAKEFILE.matcher(name).matches()) {
      return Optional.of(MAKE);
    }
    return switch (FileUse.of(path)) {
      case ENV_FILE -> Optional.of(DOTENV);
      case TELLS, NOTHING -> Optional.empty();
      case GIVES, PROGRAM ->
          Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    };
  }

  /** Whether a name that stands in it is one that it reads. */
  boolean isProgram() {
    return compareTo(PROGRAM) <= 0;
  }
}
