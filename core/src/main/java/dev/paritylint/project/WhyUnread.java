package dev.paritylint.project;

/** Says why no setting was read from a file, by its path. */
public final class WhyUnread {
  private WhyUnread() {}

  /** One lower-case clause. */
  public static String of(String path) {
    FileKind kind = FileKind.of(path);
    if (kind == FileKind.OTHER) {
      return "no kind of file that sets anything";
    }
    if (new LeftOut().holds(path)) {
      return "in tests, examples or vendored code, which do not run";
    }
    return switch (kind) {
      case USE, SCRIPT -> "looked at for how other files are used, it deploys nothing itself";
      case BACKEND -> "says where Terraform keeps its state";
      case STRUCTURED -> "no reader knows what its keys mean";
      case TERRAFORM, VAR_FILE, COMPOSE, DOTENV, NGINX, OTHER -> "no deployment uses it";
    };
  }
}
