package dev.paritylint.rules.delivery;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the comments above a block say of its not being used yet. */
final class LaterUse {
  private static final Pattern BLOCK = Pattern.compile("\\s*(?:location|server)\\b.*");
  private static final Pattern LATER =
      Pattern.compile(
          ".*\\b(?:future|for later|if (?:ever )?needed|not (?:yet |currently )?(?:used|in use)"
              + "|unused|planned)\\b.*");
  private static final int LONGEST = 60;

  private LaterUse() {}

  /** Whether the block that a place begins or stands in is announced as one for later. */
  static boolean isAnnouncedFor(Span at) {
    SourceFile file = at.file();
    int head = at.line();
    while (head > 1 && at.line() - head < LONGEST && !BLOCK.matcher(file.line(head)).matches()) {
      head--;
    }
    for (int above = head - 1; above >= 1; above--) {
      String line = file.line(above).strip();
      if (!line.startsWith("#")) {
        return false;
      }
      if (LATER.matcher(line.toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }
}
