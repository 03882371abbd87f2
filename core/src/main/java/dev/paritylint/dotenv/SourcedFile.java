package dev.paritylint.dotenv;

import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that is named like an env file and is a script for a shell to source: no library that
 * reads env files would take its statements.
 */
final class SourcedFile {
  private static final int MOST_BESIDE = 40;

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

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");

  private SourcedFile() {}

  /** By its statements; what is called {@code .env} is not read by a shell alone. */
  static boolean is(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return !name.startsWith(".env") && STATEMENT.matcher(file.text()).find();
  }

  /**
   * What a shell that sources it has set: what is exported, or all of it where nothing is; without
   * what another file sets that it sources itself. Of a file that is sourced before it, what this
   * file or one beside it sets anew.
   */
  static Map<String, Word> variables(SourceFile file, SourceTree tree) {
    Optional<SourceFile> base = base(file, tree);
    if (base.isEmpty()) {
      return set(file, Map.of(), tree);
    }
    Map<String, Word> all = new LinkedHashMap<>(set(base.get(), Map.of(), tree));
    Map<String, Word> own = set(file, all, tree);
    all.keySet().retainAll(setAnew(base.get(), tree));
    all.putAll(own);
    return all;
  }

  private static Map<String, Word> set(SourceFile file, Map<String, Word> before, SourceTree tree) {
    ShellRun run = ShellRun.of(Passage.of(file), before, List.of(), tree);
    Map<String, Word> own = new LinkedHashMap<>(run.variables());
    own.values().removeIf(word -> !word.origin().at().file().equals(file));
    Set<String> exported = new HashSet<>(run.exported());
    exported.retainAll(own.keySet());
    if (!exported.isEmpty()) {
      own.keySet().retainAll(exported);
    }
    return own;
  }

  /** {@code environment} before {@code environment.prod}, which uses what the former sets. */
  private static Optional<SourceFile> base(SourceFile file, SourceTree tree) {
    int dot = file.path().lastIndexOf('.');
    return dot <= file.path().lastIndexOf('/')
        ? Optional.empty()
        : tree.read(file.path().substring(0, dot))
            .filter(SourcedFile::is)
            .filter(base -> uses(file, set(base, Map.of(), tree).keySet()));
  }

  private static boolean uses(SourceFile file, Set<String> names) {
    return REFERENCE
        .matcher(file.text())
        .results()
        .anyMatch(reference -> names.contains(reference.group(1)));
  }

  private static Set<String> setAnew(SourceFile base, SourceTree tree) {
    return tree.paths().stream()
        .filter(path -> path.startsWith(base.path() + "."))
        .limit(MOST_BESIDE)
        .flatMap(path -> tree.read(path).stream())
        .filter(SourcedFile::is)
        .flatMap(overlay -> set(overlay, Map.of(), tree).keySet().stream())
        .collect(Collectors.toSet());
  }
}
