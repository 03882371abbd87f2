package dev.paritylint.compose;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instruction of a Dockerfile, whose lines end in backslashes where it goes on; here-documents
 * belong to it, comments between its lines do not (Dockerfile reference).
 *
 * @param name in upper case
 */
record Instruction(String name, Passage arguments) {
  private static final Pattern WHOLE =
      Pattern.compile("(?s)[ \\t]*([A-Za-z]+)[ \\t\\\\\\r\\n]+(.*)");
  private static final Pattern CONTINUED = Pattern.compile("\\\\[ \\t\\r]*$");
  private static final Pattern HERE =
      Pattern.compile("<<(-?)[\"']?([A-Za-z_][A-Za-z0-9_]{0,50})[\"']?");
  private static final int MAX_LENGTH = 1 << 16;

  static List<Instruction> of(SourceFile file) {
    List<Instruction> instructions = new ArrayList<>();
    Passage whole = Passage.of(file);
    int next = 1;
    while (next <= file.lineCount()) {
      Lines lines = new Lines(file, next);
      instruction(lines, whole, instructions);
      next = lines.last() + 1;
    }
    return instructions;
  }

  private static void instruction(Lines lines, Passage whole, List<Instruction> found) {
    Passage passage = whole.pick(lines.places());
    Matcher matcher = WHOLE.matcher(passage.text());
    if (matcher.matches()) {
      String name = matcher.group(1).toUpperCase(Locale.ROOT);
      found.add(new Instruction(name, passage.part(matcher.start(2), matcher.end(2))));
    }
  }

  /** The lines of one instruction. */
  private static final class Lines {
    private final SourceFile file;
    private final List<Integer> places = new ArrayList<>();
    private int line;

    Lines(SourceFile file, int first) {
      this.file = file;
      this.line = first;
      boolean more = !isComment(file.line(first));
      if (more) {
        take();
      }
      while (more && line < file.lineCount() && places.size() < MAX_LENGTH) {
        more = CONTINUED.matcher(file.line(line)).find() || isComment(file.line(line));
        if (more) {
          line++;
          take();
        }
      }
      here();
    }

    private static boolean isComment(String line) {
      return line.stripLeading().startsWith("#");
    }

    private void take() {
      if (isComment(file.line(line))) {
        return;
      }
      int start = file.lineStart(line);
      if (!places.isEmpty()) {
        places.add(start - 1);
      }
      for (int i = 0; i < file.line(line).length(); i++) {
        places.add(start + i);
      }
    }

    /** The bodies of here-documents, up to the words that end them. */
    private void here() {
      Matcher begin = HERE.matcher(text());
      while (begin.find()) {
        boolean open = true;
        while (open && line < file.lineCount() && places.size() < MAX_LENGTH) {
          line++;
          String body = file.line(line);
          String end = begin.group(1).isEmpty() ? body : body.replaceFirst("^\\t+", "");
          open = !end.equals(begin.group(2));
          places.add(file.lineStart(line) - 1);
          for (int i = 0; i < body.length(); i++) {
            places.add(file.lineStart(line) + i);
          }
        }
      }
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      places.forEach(place -> text.append(file.text().charAt(place)));
      return text.toString();
    }

    int last() {
      return line;
    }

    int[] places() {
      return places.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
