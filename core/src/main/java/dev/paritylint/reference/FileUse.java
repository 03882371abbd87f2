package dev.paritylint.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file can say of a variable that another one refers to, by its name. */
enum FileUse {
  /** Scripts, pipelines and all other configuration: whoever calls the deployment may set it. */
  GIVES,
  /** An env file. */
  ENV_FILE,
  /** Templates of env files and pages: people are told to set it. */
  TELLS,
  /** A program: sets it only where it is quoted. */
  PROGRAM,
  /** What only reads it, or is no text. */
  NOTHING;

  private static final Pattern COMPOSE =
      Pattern.compile("(.*[._-])?(docker-?)?compose([._-].*)?\\.ya?ml|docker-stack.*\\.ya?ml");
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(.*[._-])?(example|sample|template|tmpl|tpl|dist|defaults?|j2|erb)([._-].*)?");
  private static final Set<String> PAGES = Set.of("md", "mdx", "rst", "adoc", "txt", "html");
  private static final Set<String> PROGRAMS =
      Set.of(
          "py", "rb", "js", "mjs", "cjs", "ts", "jsx", "tsx", "go", "java", "kt", "php", "cs", "rs",
          "ex", "exs", "scala", "swift", "vue", "svelte");
  private static final List<String> NO_TEXT =
      List.of(
          "lock", "svg", "css", "scss", "map", "png", "jpg", "jpeg", "gif", "ico", "pdf", "woff",
          "woff2", "ttf", "zip", "gz", "tgz", "jar", "c", "h", "cpp", "sql", "csv", "ipynb", "po");

  static FileUse of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (isCompose(name) || NO_TEXT.contains(ending)) {
      return NOTHING;
    }
    if (PAGES.contains(ending)) {
      return TELLS;
    }
    if (name.contains(".env") || name.startsWith("env.") || name.equals("envfile")) {
      return TEMPLATE.matcher(name).matches() ? TELLS : ENV_FILE;
    }
    return PROGRAMS.contains(ending) ? PROGRAM : GIVES;
  }

  static boolean isCompose(String name) {
    return COMPOSE.matcher(name).matches();
  }
}
