package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Wrapping;
import java.util.List;

/**
 * The places of one file that a finding shows: path, then each source line with the exact stretch
 * underlined and its label. A stretch of several lines has a bar beside it.
 *
 * @param marks the most important first
 * @param gutter the digits that the highest line number of the finding needs
 */
public record Frame(List<Mark> marks, int gutter, Look look, Secrets secrets) {
  public Frame {
    marks = List.copyOf(marks);
  }

  /** The frame; {@code arrow} leads to its first place. */
  public String print(String arrow) {
    StringBuilder out = new StringBuilder();
    out.append(" ".repeat(gutter)).append(look.painter().paint(Role.PLACE, arrow)).append(' ');
    out.append(look.link(marks.get(0).at())).append('\n');
    for (Mark mark : marks) {
      String label = label(mark, secrets);
      if (Chain.isWholeFile(mark.at()) && !label.isEmpty()) {
        Wrapping.wrap(label, look.width() - gutter - 3)
            .forEach(part -> out.append(edge(gutter, look)).append(' ').append(part).append('\n'));
      }
    }
    List<Mark> placed = marks.stream().filter(mark -> !Chain.isWholeFile(mark.at())).toList();
    if (!placed.isEmpty()) {
      out.append(edge(gutter, look)).append('\n');
      out.append(new Listing(placed, gutter, look, secrets).print());
    }
    return out.toString();
  }

  /** What stands left of a line that is no source line. */
  public static String edge(int gutter, Look look) {
    return " ".repeat(gutter + 1) + look.painter().paint(Role.PLACE, "|");
  }

  static String label(Mark mark, Secrets secrets) {
    return Printable.of(secrets.hide(mark.place().label()));
  }
}
