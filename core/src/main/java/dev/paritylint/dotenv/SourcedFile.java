package dev.paritylint.dotenv;

import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that is named like an env file and is a script for a shell to source: no library that
 * reads env files would take its statements.
 */
final class SourcedFile {
  /** Each line that only a shell understands; what is exported may stand in an env file too. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?m)^[ \\t]*(?:set[ \\t]+[-+](?:[a-z]+|o[ \\t]+\\w+)[ \\t]*(?:[;#].*)?$"
              + "|(?:source|\\.)[ \\t]+[\"'$~./\\w]\\S*"
              + "|(?:el)?if[ \\t]+(?:!|\\[|test\\b|\\S.*;[ \\t]*then\\b)|fi[ \\t]*(?:[;#].*)?$"
              + "|\\[\\[?[ \\t].*[ \\t]\\]\\]?[ \\t]*(?:&&|\\|\\|)"
              + "|for[ \\t]+\\w+[ \\t]+in\\b|while[ \\t]+(?:\\[|read\\b)|case[ \\t].*[ \\t]in[ \\t]*$"
              + "|function[ \\t]+\\w+|\\w+[ \\t]*\\(\\)[ \\t]*\\{"
              + "|(?:export[ \\t]+)?\\w+\\+?=\\([ \\t]*$)");

  private SourcedFile() {}

  /** By its statements; what is called {@code .env} is not read by a shell alone. */
  static boolean is(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return !name.startsWith(".env") && STATEMENT.matcher(file.text()).find();
  }

  /**
   * What a shell that sources it has set: what is exported, or all of it where nothing is; without
   * what another file sets that it sources itself.
   */
  static Map<String, Word> variables(SourceFile file, SourceTree tree) {
    ShellRun run = ShellRun.of(Passage.of(file), Map.of(), List.of(), tree);
    Map<String, Word> own = new LinkedHashMap<>(run.variables());
    own.values().removeIf(word -> !word.origin().at().file().equals(file));
    if (!run.exported().isEmpty()) {
      own.keySet().retainAll(Set.copyOf(run.exported()));
    }
    return own;
  }
}
