package dev.paritylint.compose;

import dev.paritylint.dotenv.Interpolation;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a compose file with its variables filled in, whose every character still knows its
 * place. A variable that nobody sets is one {@link #GAP}, and what stands behind it is kept.
 */
record FilledText(Passage passage, List<Fill> fills) {
  static final char GAP = '\uFFFC';
  private static final int MAX_LENGTH = 1 << 16;

  /** What a variable put in: from where to where, and why it is a gap, if it is one. */
  record Fill(int start, int end, @Nullable String reason, List<Origin.Step> via) {
    Fill {
      via = List.copyOf(via);
    }

    boolean isWithin(int from, int to) {
      return start < to && end > from;
    }
  }

  FilledText {
    fills = List.copyOf(fills);
  }

  /** A template with the variables of a project. */
  static FilledText of(Passage template, Variables variables) {
    return new Filling(template, variables).fill();
  }

  /** A value that was read elsewhere, character by character where it stands as it is. */
  static FilledText of(Placed placed) {
    Value value = placed.value();
    String text =
        value instanceof Text known
            ? known.text()
            : (value instanceof Unknown unknown ? unknown.prefix() : "") + GAP;
    Span at = placed.origin().at();
    List<Fill> fills = new ArrayList<>();
    int from = value.isKnown() ? 0 : text.length() - 1;
    String reason = value instanceof Unknown unknown ? unknown.reason() : null;
    if (reason != null || !placed.origin().via().isEmpty()) {
      fills.add(new Fill(from, text.length(), reason, placed.origin().via()));
    }
    return new FilledText(passage(text, at), fills);
  }

  private static Passage passage(String text, Span at) {
    if (at.text().equals(text)) {
      return Passage.of(at);
    }
    int length = at.end() - at.start();
    if (length == text.length() + 2 && at.text().startsWith(text, 1)) {
      return Passage.of(at.file().span(at.start() + 1, at.end() - 1));
    }
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    Arrays.fill(starts, at.start());
    Arrays.fill(ends, at.end());
    starts[text.length()] = at.end();
    return new Passage(at.file(), text, starts, ends);
  }

  String text() {
    return passage.text();
  }

  /** The characters from {@code from} to {@code to}, exclusive, as a value. */
  Placed placed(int from, int to) {
    List<Origin.Step> via = new ArrayList<>();
    String reason = null;
    for (Fill fill : fills) {
      if (fill.isWithin(from, to)) {
        via.addAll(fill.via());
        reason = reason == null ? fill.reason() : reason;
      }
    }
    String text = text().substring(from, to);
    int gap = text.indexOf(GAP);
    Value value =
        reason == null
            ? new Text(text)
            : new Unknown(reason, gap < 0 ? "" : text.substring(0, gap));
    return new Placed(value, new Origin(passage.span(from, to), via));
  }

  Placed placed() {
    return placed(0, text().length());
  }

  /** Puts a template together, piece by piece. */
  private static final class Filling {
    private final Passage template;
    private final Variables variables;
    private final StringBuilder out = new StringBuilder();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Filling(Passage template, Variables variables) {
      this.template = template;
      this.variables = variables;
    }

    FilledText fill() {
      String text = template.text();
      int at = 0;
      while (at < text.length() && out.length() < MAX_LENGTH) {
        if (text.charAt(at) == '$') {
          int end = Interpolation.end(text, at);
          variable(at, end);
          at = end;
        } else {
          add(String.valueOf(text.charAt(at)), template.span(at, at + 1));
          at++;
        }
      }
      return new FilledText(passage(), fills);
    }

    private void variable(int from, int to) {
      Interpolation.Result result = Interpolation.of(template.part(from, to), variables);
      int start = out.length();
      Value value = result.value();
      String reason = null;
      if (value instanceof Unknown unknown) {
        reason = unknown.reason();
        add(unknown.prefix() + GAP, template.span(from, to));
      } else if (value instanceof Text text) {
        add(text.text(), template.span(from, to));
      }
      if (reason != null || !result.via().isEmpty()) {
        fills.add(new Fill(start, out.length(), reason, result.via()));
      }
    }

    private void add(String text, Span at) {
      for (int i = 0; i < text.length() && out.length() < MAX_LENGTH; i++) {
        out.append(text.charAt(i));
        starts.add(at.start());
        ends.add(at.end());
      }
    }

    private Passage passage() {
      int[] from = new int[starts.size() + 1];
      for (int i = 0; i < starts.size(); i++) {
        from[i] = starts.get(i);
      }
      SourceFile file = template.file();
      int length = template.text().length();
      from[starts.size()] =
          ends.isEmpty() ? template.span(length, length).start() : ends.get(ends.size() - 1);
      int[] to = ends.stream().mapToInt(Integer::intValue).toArray();
      return new Passage(file, out.toString(), from, to);
    }
  }
}
