package dev.paritylint.source;

import java.util.Arrays;

/**
 * Text taken out of a file, with some of it left out or folded, whose every character knows where
 * it stands there: a script inside a YAML block, say.
 */
public final class Passage {
  private final SourceFile file;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  /**
   * A passage of a file.
   *
   * @param offsets where in the file each character of the text stands, and last where the text
   *     ends; they fall where the text is put together from several places
   */
  public Passage(SourceFile file, String text, int[] offsets) {
    this(file, text, offsets, following(offsets, text.length()));
  }

  /**
   * A passage of a file in which one character may stand for several.
   *
   * @param starts where in the file each character of the text begins, and last where the text ends
   * @param ends where each character of the text ends
   */
  public Passage(SourceFile file, String text, int[] starts, int[] ends) {
    if (starts.length != text.length() + 1 || ends.length != text.length()) {
      throw new IllegalArgumentException(starts.length + " offsets for a text of " + text.length());
    }
    this.file = file;
    this.text = text;
    this.starts = starts.clone();
    this.ends = ends.clone();
  }

  private static int[] following(int[] offsets, int length) {
    int[] ends = new int[Math.min(length, offsets.length)];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = offsets[i] + 1;
    }
    return ends;
  }

  /** A file as a whole. */
  public static Passage of(SourceFile file) {
    return of(file.span(0, file.text().length()));
  }

  /** A stretch of a file, character by character. */
  public static Passage of(Span span) {
    int[] offsets = new int[span.end() - span.start() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = span.start() + i;
    }
    return new Passage(span.file(), span.text(), offsets);
  }

  /** A stretch of it. */
  public Passage part(int start, int end) {
    return new Passage(
        file,
        text.substring(start, end),
        Arrays.copyOfRange(starts, start, end + 1),
        Arrays.copyOfRange(ends, start, end));
  }

  public SourceFile file() {
    return file;
  }

  public String text() {
    return text;
  }

  /** The characters at these places of the text, in rising order. */
  public Passage pick(int... places) {
    StringBuilder picked = new StringBuilder();
    int[] from = new int[places.length + 1];
    int[] to = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      picked.append(text.charAt(places[i]));
      from[i] = starts[places[i]];
      to[i] = ends[places[i]];
    }
    from[places.length] = places.length == 0 ? starts[0] : to[places.length - 1];
    return new Passage(file, picked.toString(), from, to);
  }

  /**
   * Where the characters from {@code start} to {@code end}, exclusive, stand in the file. Of a text
   * that is put together from several places, as much as stands in one, where the last of them
   * stands before the first.
   */
  public Span span(int start, int end) {
    int from = starts[start];
    int to = end > start ? ends[end - 1] : from;
    return file.span(from, to >= from ? to : endOfRun(start));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passage that
        && text.equals(that.text)
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends)
        && file.equals(that.file);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + starts[0];
  }

  /** Where the characters end that stand one behind the other from {@code start} on. */
  private int endOfRun(int start) {
    int last = start;
    while (starts[last + 1] >= ends[last]) {
      last++;
    }
    return ends[last];
  }
}
