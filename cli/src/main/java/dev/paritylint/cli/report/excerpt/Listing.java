package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Wrapping;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The source lines of one frame, each with what is underlined in it. */
final class Listing {
  private final SourceFile file;
  private final List<Mark> marks;
  private final List<Bar> bars;
  private final int gutter;
  private final Look look;
  private final Secrets secrets;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param marks those of one file, at least one, the most important first
   * @param gutter the digits that the highest line number of the finding needs
   */
  Listing(List<Mark> marks, int gutter, Look look, Secrets secrets) {
    this.file = marks.get(0).at().file();
    this.marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    this.bars = Bar.beside(marks);
    this.gutter = gutter;
    this.look = look;
    this.secrets = secrets;
  }

  String print() {
    int shown = 0;
    for (int line : lines()) {
      if (shown > 0 && line > shown + 1) {
        gap(shown + 1);
      }
      print(line);
      shown = line;
    }
    return out.toString();
  }

  private NavigableSet<Integer> lines() {
    NavigableSet<Integer> lines = new TreeSet<>();
    marks.forEach(mark -> lines.add(mark.line()));
    bars.forEach(bar -> bar.lines().forEach(lines::add));
    return lines;
  }

  private void gap(int line) {
    String dots = "...";
    out.append(look.painter().paint(Role.PLACE, dots));
    barOf(line)
        .filter(bar -> line < bar.last())
        .ifPresent(
            bar -> {
              out.append(" ".repeat(Math.max(0, gutter + 3 - dots.length())));
              out.append(look.painter().paint(bar.mark().role(), "|"));
            });
    out.append('\n');
  }

  private void print(int line) {
    List<Underline> underlines = underlines(line);
    if (underlines.isEmpty()) {
      source(line, excerpt(line, new Stretch(0, 0)).text());
      return;
    }
    String shown = "";
    boolean first = true;
    for (Underline underline : underlines) {
      Excerpt excerpt = excerpt(line, underline.stretch());
      // Of a long line each mark may need a part of its own.
      if (first || !excerpt.text().equals(shown)) {
        source(line, excerpt.text());
      }
      below(underline, excerpt);
      shown = excerpt.text();
      first = false;
    }
  }

  private List<Underline> underlines(int line) {
    List<Underline> found = new ArrayList<>();
    Optional<Bar> bar = barOf(line);
    for (Mark mark : marks) {
      boolean barred = bar.filter(one -> one.mark().equals(mark)).isPresent();
      if (barred && mark.line() == line && !mark.beginsItsLine()) {
        found.add(new Underline(mark, mark.begin(), Underline.BEGIN, ""));
      } else if (barred && mark.lastLine() == line) {
        found.add(new Underline(mark, mark.end(), Underline.END, label(mark)));
      } else if (!barred && mark.line() == line) {
        found.add(new Underline(mark, mark.onFirstLine(), lead(bar, mark), label(mark)));
      }
    }
    found.sort(Comparator.comparingInt(one -> one.stretch().start()));
    return found;
  }

  /** What stands left of an underline that is not the bar's own. */
  private String lead(Optional<Bar> bar, Mark mark) {
    if (bars.isEmpty()) {
      return "";
    }
    return bar.filter(one -> one.mark().at().start() <= mark.at().start())
        .filter(one -> mark.at().start() < one.mark().at().end())
        .map(one -> "| ")
        .orElse("  ");
  }

  private void source(int line, String text) {
    String number = " ".repeat(gutter - String.valueOf(line).length()) + line + " |";
    StringBuilder row = new StringBuilder(look.painter().paint(Role.PLACE, number)).append(' ');
    if (!bars.isEmpty()) {
      row.append(
          barOf(line)
              .map(bar -> look.painter().paint(bar.mark().role(), bar.beside(line)))
              .orElse(" ".repeat(Bar.WIDTH)));
    }
    out.append(row.append(text).toString().stripTrailing()).append('\n');
  }

  private void below(Underline underline, Excerpt excerpt) {
    Painter painter = look.painter();
    Role role = underline.mark().role();
    String carets =
        underline.filling().repeat(excerpt.indent())
            + String.valueOf(underline.mark().sign()).repeat(excerpt.carets());
    out.append(Frame.edge(gutter, look)).append(' ');
    if (!underline.lead().isBlank()) {
      out.append(painter.paint(role, underline.lead()));
      out.append(painter.paint(role, carets));
    } else {
      out.append(underline.lead()).append(" ".repeat(excerpt.indent()));
      out.append(painter.paint(role, carets.strip()));
    }
    label(underline, excerpt);
  }

  private void label(Underline underline, Excerpt excerpt) {
    Role role = underline.mark().role();
    String label = underline.label();
    int width = Glyph.width(label);
    if (label.isEmpty()) {
      out.append('\n');
    } else if (width <= columns() - excerpt.indent() - excerpt.carets() - 1) {
      out.append(' ').append(look.painter().paint(role, label)).append('\n');
    } else {
      out.append('\n');
      int left = Math.max(0, Math.min(excerpt.indent(), columns() - width));
      String lead = underline.lead().equals(Underline.END) ? "  " : underline.lead();
      for (String part : Wrapping.wrap(label, columns())) {
        out.append(Frame.edge(gutter, look)).append(' ').append(lead).append(" ".repeat(left));
        out.append(look.painter().paint(role, part.stripTrailing())).append('\n');
      }
    }
  }

  private Excerpt excerpt(int line, Stretch marked) {
    return Excerpt.of(file.line(line), marked, secrets.on(file, line), columns());
  }

  private int columns() {
    return look.width() - gutter - 3 - (bars.isEmpty() ? 0 : Bar.WIDTH);
  }

  private Optional<Bar> barOf(int line) {
    return bars.stream().filter(bar -> bar.covers(line)).findFirst();
  }

  private String label(Mark mark) {
    return Frame.label(mark, secrets);
  }
}
