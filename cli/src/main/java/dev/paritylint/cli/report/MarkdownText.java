package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Printable;
import java.util.List;
import java.util.regex.Pattern;

/** Foreign text in GitHub's and GitLab's Markdown: shown as it is, and marking up nothing. */
public final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]#|~!$^]");

  /** {@code @name} would call somebody, {@code #1} and {@code !1} would link. */
  private static final Pattern CALL = Pattern.compile("@(?=[\\p{Alnum}_-])");

  private static final Pattern TICKS = Pattern.compile("`+");
  private static final String NOTHING = "\u200B";

  private MarkdownText() {}

  /** One line, in a cell of a table or a paragraph. */
  public static String of(String line) {
    String plain =
        Printable.of(line).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0");
    return CALL.matcher(escaped).replaceAll("@" + NOTHING);
  }

  /** A code span in a cell of a table, where a bar must be escaped. */
  public static String code(String text) {
    String shown = Printable.of(text).replace("|", "\\|");
    String fence = "`".repeat(longestRun(List.of(shown)) + 1);
    boolean touches = shown.startsWith("`") || shown.endsWith("`") || shown.isBlank();
    String margin = touches ? " " : "";
    return fence + margin + shown + margin + fence;
  }

  /** Lines as they are, in a block of their own. */
  static String block(List<String> lines) {
    String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n\n";
  }

  private static int longestRun(List<String> lines) {
    return lines.stream()
        .flatMap(line -> TICKS.matcher(line).results())
        .mapToInt(run -> run.group().length())
        .max()
        .orElse(0);
  }
}
