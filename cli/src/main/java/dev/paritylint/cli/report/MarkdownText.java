package dev.paritylint.cli.report;

import java.util.List;
import java.util.regex.Pattern;

/** Foreign text in GitHub's and GitLab's Markdown: shown as it is, and marking up nothing. */
final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]#|~!$^]");

  /** {@code @name} would call somebody, {@code #1} and {@code !1} would link. */
  private static final Pattern CALL = Pattern.compile("@(?=[\\p{Alnum}_-])");

  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String NOTHING = "\u200B";

  private MarkdownText() {}

  /** One line, in a cell of a table or a paragraph. */
  static String of(String line) {
    String plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0");
    return CALL.matcher(escaped).replaceAll("@" + NOTHING);
  }

  /** Lines as they are, in a block of their own. */
  static String block(List<String> lines) {
    int longest =
        lines.stream()
            .flatMap(line -> TICKS.matcher(line).results())
            .mapToInt(run -> run.group().length())
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n\n";
  }
}
