package dev.paritylint.hole;

import dev.paritylint.source.SourceFile;

/**
 * The text of a file that shows how others are used, each command on one line. Offsets are those of
 * the file.
 */
public record ScriptText(SourceFile file, String text) {
  public static final int MOST = 512 << 10;

  /** The beginning of a file that is longer than any script. */
  public static ScriptText of(SourceFile file) {
    String text = file.text().length() > MOST ? file.text().substring(0, MOST) : file.text();
    return new ScriptText(file, text.replace("\\\r\n", "   ").replace("\\\n", "  "));
  }

  public String path() {
    return file.path();
  }

  public int lineAt(int offset) {
    return file.span(offset, offset).line();
  }
}
