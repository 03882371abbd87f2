package dev.paritylint.make;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of recipes as one script: make's references become the shell's. */
final class MakeScript {
  private static final Pattern NAME = Pattern.compile("[({]([A-Za-z_]\\w*)[)}]");

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private boolean continued;

  MakeScript(SourceFile file) {
    this.file = file;
  }

  /** Adds a line of the recipe of a target; a shell of its own runs it with what continues it. */
  void add(int number, String target) {
    String line = file.line(number);
    int start = file.lineStart(number);
    int at = 1;
    if (!continued) {
      while (at < line.length() && "@-+ \t".indexOf(line.charAt(at)) >= 0) {
        at++;
      }
      put("(", start + at, start + at);
    }
    continued = line.endsWith("\\");
    while (at < line.length()) {
      at = character(line, at, start, target);
    }
    put(continued ? "\n" : "\n)\n", start + line.length(), start + line.length());
  }

  private int character(String line, int at, int start, String target) {
    if (line.charAt(at) != '$') {
      put(line.substring(at, at + 1), start + at, start + at + 1);
      return at + 1;
    }
    Matcher name = NAME.matcher(line).region(at + 1, line.length());
    if (line.startsWith("$$", at)) {
      put("$", start + at, start + at + 2);
      return at + 2;
    }
    if (line.startsWith("$@", at)) {
      put(target, start + at, start + at + 2);
      return at + 2;
    }
    if (name.lookingAt()) {
      put("${" + name.group(1) + "}", start + at, start + name.end());
      return name.end();
    }
    put("$", start + at, start + at + 1);
    return at + 1;
  }

  private void put(String shell, int from, int to) {
    text.append(shell);
    for (int i = 0; i < shell.length(); i++) {
      starts.add(from);
      ends.add(to);
    }
  }

  Passage passage() {
    List<Integer> all = new ArrayList<>(starts);
    all.add(ends.isEmpty() ? 0 : ends.get(ends.size() - 1));
    return new Passage(
        file,
        text.toString(),
        all.stream().mapToInt(Integer::intValue).toArray(),
        ends.stream().mapToInt(Integer::intValue).toArray());
  }
}
