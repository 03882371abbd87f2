package dev.paritylint.yaml;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import java.util.Arrays;

/** Text that grows character by character, each with its place in a file. */
final class PlacedText {
  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  PlacedText(SourceFile file) {
    this.file = file;
  }

  String text() {
    return text.toString();
  }

  void add(char character, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(character);
  }

  /** Adds a stretch of the file as it stands there. */
  void addWritten(int start, int end) {
    for (int at = start; at < end; at++) {
      add(file.text().charAt(at), at, at + 1);
    }
  }

  void addAll(PlacedText other) {
    for (int i = 0; i < other.text.length(); i++) {
      add(other.text.charAt(i), other.starts[i], other.ends[i]);
    }
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** The passage under a text of the same length that a parser made of it. */
  Passage passage(String readAs) {
    int length = text.length();
    int[] places = Arrays.copyOf(starts, length + 1);
    places[length] = length == 0 ? 0 : ends[length - 1];
    return new Passage(file, readAs, places, Arrays.copyOf(ends, length));
  }
}
