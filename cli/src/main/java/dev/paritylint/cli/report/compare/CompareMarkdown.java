package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.MarkdownText;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Environment;
import java.util.stream.Collectors;

/** Settings side by side as tables of GitHub Flavored Markdown, one for each service. */
public final class CompareMarkdown {
  private static final String MISSING = "—";

  private final CompareTable table;
  private final Look look;

  /** Of all rows of the table; the look says how paths begin. */
  public CompareMarkdown(CompareTable table, Look look) {
    this.table = table;
    this.look = look;
  }

  public String print() {
    StringBuilder out = new StringBuilder("# Comparison of ");
    out.append(MarkdownText.of(CompareText.names(table.environments()))).append('\n');
    if (table.rows().isEmpty()) {
      out.append("\nNothing to show.\n");
    }
    String heading = "";
    for (CompareRow row : table.rows()) {
      String section = title(row.agreement()) + ": " + MarkdownText.of(row.service());
      if (!section.equals(heading)) {
        heading = section;
        out.append("\n## ").append(section).append("\n\n").append(head());
      }
      out.append(line(row));
    }
    return out.toString();
  }

  private String head() {
    String names =
        table.environments().stream()
            .map(Environment::name)
            .map(MarkdownText::of)
            .collect(Collectors.joining(" | "));
    return "| Setting | Kind | " + names + " |\n" + "| --- ".repeat(columns()) + "|\n";
  }

  private int columns() {
    return 2 + table.environments().size();
  }

  private String line(CompareRow row) {
    String cells =
        row.cells().stream()
            .map(
                cell ->
                    cell.isEmpty()
                        ? MISSING
                        : cell.stream().map(this::value).collect(Collectors.joining("<br>")))
            .collect(Collectors.joining(" | "));
    String kind = row.kind().label() + (row.isSecret() ? ", secret" : "");
    return "| " + MarkdownText.code(row.name()) + " | " + kind + " | " + cells + " |\n";
  }

  private String value(CompareValue value) {
    String shown = value.known() ? MarkdownText.code(value.line()) : MarkdownText.of(value.line());
    return shown
        + value.places().stream()
            .map(at -> "<br>" + MarkdownText.of(Chain.line(at, look)))
            .distinct()
            .collect(Collectors.joining());
  }

  private static String title(Agreement agreement) {
    return switch (agreement) {
      case DIFFERENT -> "Different";
      case MISSING -> "Missing";
      case UNKNOWN -> "Unknown";
      case OWN_NAMES -> "Equal but for own names";
      case EQUAL -> "Equal";
    };
  }
}
