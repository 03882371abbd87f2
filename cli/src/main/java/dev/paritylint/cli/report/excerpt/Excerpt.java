package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * One source line as a terminal shows it, and where the underline goes.
 *
 * @param text the line, or the part around the underlined stretch that fits
 * @param indent the columns before the underline
 * @param carets the columns under it, at least one
 */
record Excerpt(String text, int indent, int carets) {
  private static final String CUT = "…";

  /** How much more than a window's worth of code units is looked at: marks fill no column. */
  private static final int SLACK = 8;

  /**
   * @param line the line without its end
   * @param marked what to underline; may lie at the line's end
   * @param masks what to hide
   * @param columns how many may be filled
   */
  static Excerpt of(String line, Stretch marked, List<Stretch> masks, int columns) {
    List<Glyph> glyphs = new ArrayList<>();
    int reach = columns * SLACK;
    int from = Math.max(0, marked.start() - reach);
    int to = Math.min(line.length(), marked.start() + reach);
    for (Glyph glyph : Glyph.of(line.substring(from, to))) {
      glyphs.add(new Glyph(glyph.start() + from, glyph.end() + from, glyph.shown(), glyph.width()));
    }
    return new Excerpt.Window(Secrets.masked(glyphs, masks), marked, from > 0, to < line.length())
        .fit(columns);
  }

  private record Window(List<Glyph> glyphs, Stretch marked, boolean moreBefore, boolean moreAfter) {

    Excerpt fit(int columns) {
      int total = columnOf(glyphs.size());
      int first = firstMarked();
      int end = endMarked(first);
      int start = columnOf(first);
      // A mark behind the line needs a column of its own.
      int spare = first == glyphs.size() ? 1 : 0;
      if (total + spare <= columns && !moreBefore && !moreAfter) {
        return cut(0, glyphs.size(), first, end);
      }
      int wanted = columnOf(end) - start;
      if (!moreBefore && start + wanted < columns) {
        return cut(0, lastWithin(0, columns - 1), first, end);
      }
      int context = Math.max(columns / 10, (columns - 2 - wanted) / 2);
      int left = first;
      while (left > 0 && start - columnOf(left - 1) <= context) {
        left--;
      }
      int room = columns - (left > 0 || moreBefore ? 2 : 1);
      int right = lastWithin(left, room);
      // At the end of the line there is room to the left again.
      while (right == glyphs.size() && left > 0 && total - columnOf(left - 1) < columns - spare) {
        left--;
      }
      return cut(left, right, first, end);
    }

    private int firstMarked() {
      int index = 0;
      while (index < glyphs.size() && glyphs.get(index).end() <= marked.start()) {
        index++;
      }
      return index;
    }

    private int endMarked(int first) {
      int index = first;
      while (index < glyphs.size() && glyphs.get(index).start() < marked.end()) {
        index++;
      }
      return index;
    }

    private int columnOf(int index) {
      return glyphs.subList(0, index).stream().mapToInt(Glyph::width).sum();
    }

    private int lastWithin(int left, int columns) {
      int index = left;
      int filled = 0;
      while (index < glyphs.size() && filled + glyphs.get(index).width() <= columns) {
        filled += glyphs.get(index++).width();
      }
      return index;
    }

    private Excerpt cut(int left, int right, int first, int end) {
      StringBuilder text = new StringBuilder();
      boolean cutBefore = left > 0 || moreBefore;
      text.append(cutBefore ? CUT : "");
      glyphs.subList(left, right).forEach(glyph -> text.append(glyph.shown()));
      text.append(right < glyphs.size() || moreAfter ? CUT : "");
      int indent = columnOf(first) - columnOf(left) + (cutBefore ? 1 : 0);
      int carets = columnOf(Math.min(end, right)) - columnOf(Math.min(first, right));
      return new Excerpt(text.toString().stripTrailing(), indent, Math.max(1, carets));
    }
  }
}
