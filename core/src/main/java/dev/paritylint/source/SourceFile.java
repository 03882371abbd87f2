package dev.paritylint.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file's decoded text, without its byte order mark, and the offsets at which its lines begin.
 *
 * <p>The path is relative to the linted folder and has forward slashes. Offsets are UTF-16 code
 * units. CR, LF and CRLF each end a line. Bytes that are not UTF-8 become U+FFFD, and {@link
 * #isUtf8()} tells.
 */
public final class SourceFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String path;
  private final String text;
  private final boolean utf8;
  private final boolean marked;
  private final int[] lineStarts;

  private SourceFile(String path, String text, boolean utf8, boolean marked) {
    this.path = path;
    this.text = text;
    this.utf8 = utf8;
    this.marked = marked;
    this.lineStarts = lineStarts(text);
  }

  /** A file whose text is already decoded; a leading byte order mark is dropped. */
  public static SourceFile of(String path, String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new SourceFile(path, marked ? text.substring(1) : text, true, marked);
  }

  /** A file as it lies on disk or in a repository. */
  public static SourceFile decode(String path, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return of(path, text);
    } catch (CharacterCodingException malformed) {
      return new SourceFile(path, new String(bytes, StandardCharsets.UTF_8), false, false);
    }
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public boolean isUtf8() {
    return utf8;
  }

  /** The text as programs get it that know nothing of byte order marks. */
  public String textWithMark() {
    return marked ? BYTE_ORDER_MARK + text : text;
  }

  /** The stretch from {@code start} to {@code end}, which is exclusive. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The file as a whole, for what concerns no single place in it. */
  public Span whole() {
    return span(0, 0);
  }

  /** The line that holds {@code offset}, counted from 1. */
  int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which line {@code line}, counted from 1, begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The text of a line, counted from 1, without what ends it. */
  public String line(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    int start = lineStarts[line - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageReturnAlone =
          c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (c != '\n' && !carriageReturnAlone) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SourceFile file
            && utf8 == file.utf8
            && marked == file.marked
            && path.equals(file.path)
            && text.equals(file.text));
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
