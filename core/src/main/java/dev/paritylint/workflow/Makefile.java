package dev.paritylint.workflow;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the recipe of a make target. What make itself computes is not. */
final class Makefile {
  private Makefile() {}

  static Optional<CalledScript> target(CommandLine line, String folder, SourceTree tree) {
    int option = line.words().indexOf("-C");
    String where =
        option > 0 && option + 1 < line.words().size() ? line.words().get(option + 1) : folder;
    int operand = 1;
    while (operand < line.words().size() && !isTarget(line.words(), operand)) {
      operand++;
    }
    if (operand >= line.words().size()) {
      return Optional.empty();
    }
    String target = line.words().get(operand);
    int first = operand + 1;
    return CalledScript.find("Makefile", where, tree)
        .flatMap(
            file ->
                recipe(file, target)
                    .map(text -> new CalledScript("shell", target, text, file, where, first)));
  }

  private static boolean isTarget(List<String> words, int at) {
    String word = words.get(at);
    boolean value = words.get(at - 1).matches("-[Cf]");
    return !value && !word.startsWith("-") && word.indexOf('=') < 0;
  }

  /** The lines below the target, without the tab and the signs for make itself. */
  private static Optional<Passage> recipe(SourceFile file, String target) {
    Pattern head =
        Pattern.compile("(?:[^:#=\\t]*\\s)?" + Pattern.quote(target) + "(?:\\s[^:=]*)?:(?!=).*");
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    boolean inside = false;
    for (int number = 1; number <= file.lineCount(); number++) {
      String line = file.line(number);
      if (!line.startsWith("\t")) {
        inside =
            (inside && line.isBlank()) || (line.contains(target) && head.matcher(line).matches());
        continue;
      }
      int start = 1;
      while (inside && start < line.length() && "@-+".indexOf(line.charAt(start)) >= 0) {
        start++;
      }
      for (int i = start; inside && i <= line.length(); i++) {
        text.append(i < line.length() ? line.charAt(i) : '\n');
        offsets.add(Math.min(file.lineStart(number) + i, Math.max(0, file.text().length() - 1)));
      }
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    offsets.add(offsets.get(offsets.size() - 1));
    int[] places = offsets.stream().mapToInt(Integer::intValue).toArray();
    return Optional.of(new Passage(file, text.toString(), places));
  }
}
