package dev.paritylint.workflow;

import dev.paritylint.make.MakeTarget;
import dev.paritylint.make.Makefile;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** A command of make: the target that it is for, as a script. */
final class MakeCommand {
  private MakeCommand() {}

  static Optional<CalledScript> script(CommandLine line, String folder, SourceTree tree) {
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

  private static Optional<Passage> recipe(SourceFile file, String target) {
    return Makefile.targets(file).stream()
        .filter(one -> one.name().equals(target))
        .map(MakeTarget::script)
        .findFirst();
  }

  private static boolean isTarget(List<String> words, int at) {
    String word = words.get(at);
    boolean value = words.get(at - 1).matches("-[Cf]");
    return !value && !word.startsWith("-") && word.indexOf('=') < 0;
  }
}
