package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Wrapping;
import dev.paritylint.model.Environment;
import dev.paritylint.model.SettingKind;
import java.util.List;

/**
 * Settings side by side, each value with its place; for people. Where columns would be too narrow,
 * the environments stand below each other.
 */
public final class CompareText {
  private static final String NAME = "    ";

  /** Which rows to print. */
  public enum Rows {
    DIFFERENCES,
    ALL
  }

  private final CompareTable table;
  private final Look look;
  private final Rows shown;

  public CompareText(CompareTable table, Look look, Rows rows) {
    this.table = table;
    this.look = look;
    this.shown = rows;
  }

  public String print() {
    CompareTable printed = shown == Rows.ALL ? table : table.differences();
    CompareLayout layout = CompareLayout.of(printed, look);
    StringBuilder out = new StringBuilder();
    if (!printed.rows().isEmpty()) {
      out.append(layout.head());
    }
    for (Agreement agreement : Agreement.values()) {
      section(agreement, printed, layout, out);
    }
    return out.append(CompareSum.of(table)).append('\n').toString();
  }

  private void section(
      Agreement agreement, CompareTable printed, CompareLayout layout, StringBuilder out) {
    String service = "";
    boolean titled = false;
    for (CompareRow row : printed.rows()) {
      if (row.agreement() != agreement) {
        continue;
      }
      if (!titled) {
        heading("", Role.STRONG, title(agreement), out);
        titled = true;
      }
      if (!row.service().equals(service)) {
        service = row.service();
        heading("  ", Role.HELP, Printable.of(service), out);
      }
      out.append(layout.row(NAME + label(row), row));
    }
    out.append(titled ? "\n" : "");
  }

  private void heading(String indent, Role role, String text, StringBuilder out) {
    for (String line : Wrapping.wrap(text, look.width() - indent.length())) {
      out.append(indent).append(look.painter().paint(role, line)).append('\n');
    }
  }

  private String title(Agreement agreement) {
    return switch (agreement) {
      case DIFFERENT -> "different";
      case MISSING -> CompareSum.oneSided(table);
      case UNKNOWN -> "unknown";
      case OWN_NAMES -> "equal but for the environments' own names";
      case EQUAL -> "equal";
    };
  }

  static String label(CompareRow row) {
    String kind = row.kind() == SettingKind.VARIABLE ? "" : " (" + row.kind().label() + ")";
    String secret = row.isSecret() ? " (secret)" : "";
    return Printable.of(row.name()) + kind + secret;
  }

  /** {@code staging, production and test}, as the other forms head their tables. */
  static String names(List<Environment> environments) {
    List<String> names = environments.stream().map(Environment::name).map(Printable::of).toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
