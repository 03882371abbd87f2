package dev.paritylint.cli.report;

/** Text of a repository inside a table of GitHub Flavored Markdown, where it starts no markup. */
final class Markdown {
  private static final String SIGNS = "\\`*_{}[]()<>#+!|~&@";

  private Markdown() {}

  /** Plain text: each sign that could begin markup, a link or a mention is escaped. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    for (char sign : Printable.of(text).toCharArray()) {
      if (sign == '@') {
        out.append("&#64;"); // no backslash keeps forges from mentioning somebody
      } else {
        out.append(SIGNS.indexOf(sign) < 0 ? "" : "\\").append(sign);
      }
    }
    return out.toString();
  }

  /** A code span, fenced by more backticks than it holds; a bar must be escaped even there. */
  static String code(String text) {
    String shown = Printable.of(text).replace("|", "\\|");
    String fence = "`";
    while (shown.contains(fence)) {
      fence += "`";
    }
    boolean touches = shown.startsWith("`") || shown.endsWith("`") || shown.isBlank();
    String margin = touches ? " " : "";
    return fence + margin + shown + margin + fence;
  }
}
