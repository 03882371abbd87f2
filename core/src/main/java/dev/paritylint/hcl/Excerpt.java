package dev.paritylint.hcl;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, and where its characters stand in a file: the whole file, or what a JSON string
 * holds, whose characters may be written as escapes.
 */
final class Excerpt {
  private final SourceFile file;
  private final String text;
  private final int start;
  private final int @Nullable [] offsets;

  private Excerpt(SourceFile file, String text, int start, int @Nullable [] offsets) {
    this.file = file;
    this.text = text;
    this.start = start;
    this.offsets = offsets;
  }

  static Excerpt of(SourceFile file) {
    return new Excerpt(file, file.text(), 0, null);
  }

  /** What stands there as it is. */
  static Excerpt of(Span span) {
    return new Excerpt(span.file(), span.text(), span.start(), null);
  }

  /**
   * Text some of whose characters are escaped in the file.
   *
   * @param offsets where each character begins in the file, and last where the text ends
   */
  static Excerpt escaped(SourceFile file, String text, int[] offsets) {
    return new Excerpt(file, text, offsets[0], offsets);
  }

  SourceFile file() {
    return file;
  }

  String text() {
    return text;
  }

  Span span(int from, int to) {
    return offsets == null
        ? file.span(start + from, start + to)
        : file.span(offsets[from], offsets[to]);
  }

  Span whole() {
    return span(0, text.length());
  }
}
