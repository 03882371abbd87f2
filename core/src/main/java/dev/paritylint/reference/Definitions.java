package dev.paritylint.reference;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where a repository says anything of what some variables are. */
final class Definitions {
  private static final int LARGEST = 512 << 10;

  private final Map<String, Map<FileUse, Set<String>>> byName = new HashMap<>();

  private record Sought(String name, Map<FileUse, Pattern> patterns) {}

  private Definitions() {}

  /** Reads every file that might define one of the names. */
  static Definitions of(Collection<String> names, SourceTree tree) {
    Definitions definitions = new Definitions();
    List<Sought> sought =
        names.stream().distinct().map(name -> new Sought(name, patterns(name))).toList();
    if (sought.isEmpty()) {
      return definitions;
    }
    for (String path : tree.paths()) {
      FileUse use = FileUse.of(path);
      if (use != FileUse.NOTHING) {
        tree.read(path).ifPresent(file -> definitions.search(file, use, sought));
      }
    }
    return definitions;
  }

  private void search(SourceFile file, FileUse use, List<Sought> sought) {
    String text = file.text();
    if (text.length() > LARGEST) {
      return;
    }
    for (Sought each : sought) {
      Pattern pattern = each.patterns().get(use);
      if (pattern != null && text.contains(each.name()) && pattern.matcher(text).find()) {
        byName
            .computeIfAbsent(each.name(), name -> new TreeMap<>())
            .computeIfAbsent(use, any -> new TreeSet<>())
            .add(file.path());
      }
    }
  }

  /**
   * Pages define what they mention. Elsewhere a name is followed by what it is, or exported or
   * read; {@code X: ${X}} only hands it on.
   */
  private static Map<FileUse, Pattern> patterns(String name) {
    String word = "(?<![A-Za-z0-9_$.])(?<!\\$\\{)" + name;
    String itself = "(?![ \\t]*[\"']?\\$\\{?" + name + "\\b)";
    String assigned = word + "[\"']?[ \\t]*(?:[:?+!]?=(?![=~])|:(?!:))" + itself;
    String told = "\\b(?:export|read|ARG|ENV|declare|local)\\b[^\\n=]*" + word + "\\b";
    Pattern given = Pattern.compile(assigned + "|" + told);
    return Map.of(
        FileUse.GIVES,
        given,
        FileUse.ENV_FILE,
        given,
        FileUse.TELLS,
        Pattern.compile("\\b" + name + "\\b"),
        FileUse.PROGRAM,
        Pattern.compile("[\"']" + name + "[\"']\\]?[ \\t]*(?::|=(?!=))|\\b" + name + "="));
  }

  /** The files of one kind that define it. */
  Set<String> in(FileUse use, String name) {
    return byName.getOrDefault(name, Map.of()).getOrDefault(use, Set.of());
  }
}
