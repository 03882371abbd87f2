package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first source line of a stretch in three parts: before it, the stretch, and after it. Secrets
 * are masked; of a long line only what is near the stretch is kept.
 */
public record SourceLine(int number, String before, String marked, String after) {
  private static final int CONTEXT = 160;
  private static final int LONGEST = 400;
  private static final String CUT = "…";

  public static SourceLine of(Span at, Secrets secrets) {
    String text = at.file().line(at.line()).stripTrailing();
    int start = Math.min(at.column() - 1, text.length());
    int last = at.endLine() > at.line() ? text.length() : at.endColumn() - 1;
    int end = Math.max(start, Math.min(last, text.length()));
    int from = boundary(text, Math.max(0, start - CONTEXT));
    int to = boundary(text, Math.min(text.length(), Math.min(end, start + LONGEST) + CONTEXT));
    List<Stretch> masks = secrets.on(at.file(), at.line());
    List<Glyph> glyphs =
        Secrets.masked(
            Glyph.of(text.substring(from, to)).stream()
                .map(g -> new Glyph(g.start() + from, g.end() + from, g.shown(), g.width()))
                .toList(),
            masks);
    String before = text(glyphs.stream().filter(g -> g.end() <= start).toList());
    String marked = text(glyphs.stream().filter(g -> g.end() > start && g.start() < end).toList());
    String after = text(glyphs.stream().filter(g -> g.end() > start && g.start() >= end).toList());
    return new SourceLine(
        at.line(),
        from > 0 ? CUT + before : before.stripLeading(),
        marked,
        to < text.length() ? after + CUT : after);
  }

  /** Not between the halves of one character. */
  private static int boundary(String text, int index) {
    boolean inside =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return inside ? index - 1 : index;
  }

  private static String text(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::shown).collect(Collectors.joining());
  }
}
