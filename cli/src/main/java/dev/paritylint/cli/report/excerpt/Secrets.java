package dev.paritylint.cli.report.excerpt;

import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.lint.SecretTexts;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must appear in no output: where secret values stand, and what they are. */
public final class Secrets {
  /** Stands for any secret, whatever its length. */
  public static final String MASK = Setting.MASK;

  private final Map<String, List<Span>> byPath = new HashMap<>();
  private final SecretTexts texts;

  private Secrets(Landscape landscape) {
    for (Setting setting : landscape.settings()) {
      if (!setting.secret()) {
        continue;
      }
      remember(setting.origin().at());
      remember(setting.origin().source());
    }
    this.texts = SecretTexts.of(landscape);
  }

  public static Secrets of(Landscape landscape) {
    return new Secrets(landscape);
  }

  /** A text of the tool's own, without any secret that it quotes. */
  public String hide(String text) {
    return texts.hide(text);
  }

  /** What to hide of a line, counted from 1. */
  List<Stretch> on(SourceFile file, int line) {
    String text = file.line(line);
    int from = file.lineStart(line);
    List<Stretch> stretches = new ArrayList<>();
    if (text.indexOf('\0') >= 0) {
      // In another encoding than UTF-8 no name and no value can be told.
      return List.of(new Stretch(0, text.length()));
    }
    for (Span span : byPath.getOrDefault(file.path(), List.of())) {
      int start = Math.max(span.start(), from) - from;
      int end = Math.min(span.end(), from + text.length()) - from;
      if (start < end) {
        stretches.add(new Stretch(start, end));
      }
    }
    for (String secret : texts.texts()) {
      for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        stretches.add(new Stretch(at, at + secret.length()));
      }
    }
    return stretches;
  }

  /** What is written there, each run of what is secret replaced by one mask. */
  public String shown(Span span) {
    SourceFile file = span.file();
    BitSet hidden = new BitSet();
    for (int line = span.line(); line <= span.endLine(); line++) {
      int from = file.lineStart(line);
      on(file, line).forEach(one -> hidden.set(from + one.start(), from + one.end()));
    }
    StringBuilder shown = new StringBuilder();
    for (int at = span.start(); at < span.end(); at++) {
      if (!hidden.get(at)) {
        shown.append(file.text().charAt(at));
      } else if (at == span.start() || !hidden.get(at - 1)) {
        shown.append(MASK);
      }
    }
    return shown.toString();
  }

  /** The glyphs with each run that touches one of the stretches replaced by one mask. */
  static List<Glyph> masked(List<Glyph> glyphs, List<Stretch> masks) {
    List<Glyph> shown = new ArrayList<>();
    boolean inMask = false;
    for (Glyph glyph : glyphs) {
      Stretch extent = new Stretch(glyph.start(), glyph.end());
      if (masks.stream().noneMatch(extent::overlaps)) {
        shown.add(glyph);
        inMask = false;
      } else if (inMask) {
        Glyph mask = shown.remove(shown.size() - 1);
        shown.add(new Glyph(mask.start(), glyph.end(), MASK, MASK.length()));
      } else {
        shown.add(new Glyph(glyph.start(), glyph.end(), MASK, MASK.length()));
        inMask = true;
      }
    }
    return shown;
  }

  private void remember(Span span) {
    List<Span> spans = byPath.computeIfAbsent(span.path(), path -> new ArrayList<>());
    if (!spans.contains(span)) {
      spans.add(span);
    }
  }
}
