package dev.paritylint.workflow;

import dev.paritylint.make.MakeTarget;
import dev.paritylint.make.Makefile;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of make: the target that it is for, as a script. What the command sets ({@code make
 * deploy ENV=staging}) holds before what the Makefile sets (GNU make manual, "Overriding
 * Variables").
 */
final class MakeCommand {
  private static final Pattern OVERRIDE =
      Pattern.compile("([A-Za-z_]\\w*)[:?]?=(.*)", Pattern.DOTALL);

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
            file -> {
              Map<String, Word> given = overrides(line);
              return recipe(file, target, given)
                  .map(
                      found ->
                          new CalledScript(
                              "shell",
                              target,
                              found.script(),
                              file,
                              where,
                              first,
                              given,
                              found.variables()));
            });
  }

  private static Optional<MakeTarget> recipe(
      SourceFile file, String target, Map<String, Word> given) {
    return Makefile.targets(file, given).stream()
        .filter(one -> one.name().equals(target))
        .findFirst();
  }

  private static boolean isTarget(List<String> words, int at) {
    String word = words.get(at);
    boolean value = words.get(at - 1).matches("-[Cf]");
    return !value && !word.startsWith("-") && word.indexOf('=') < 0;
  }

  private static Map<String, Word> overrides(CommandLine line) {
    Map<String, Word> overrides = new LinkedHashMap<>();
    for (int i = 1; i < line.words().size(); i++) {
      Matcher override = OVERRIDE.matcher(line.words().get(i));
      if (override.matches()) {
        overrides.put(override.group(1), value(line.source().get(i), override.group(2)));
      }
    }
    return overrides;
  }

  private static Word value(Word word, String text) {
    Span at = word.origin().at();
    int start = at.text().indexOf('=') + 1;
    Origin origin = new Origin(at.file().span(at.start() + start, at.end()), word.origin().via());
    return word.value() instanceof Value.Unknown unknown
        ? new Word(new Value.Unknown(unknown.reason()), origin)
        : new Word(new Value.Text(text), origin);
  }
}
