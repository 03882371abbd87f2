package dev.paritylint.reference;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a program of the repository speaks of, and so most likely reads. */
public final class ProgramReads {
  private static final int LARGEST = 512 << 10;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

  private ProgramReads() {}

  /** Those of the names that stand as a word in any program. */
  public static Set<String> among(Collection<String> names, SourceTree tree) {
    Set<String> sought = Set.copyOf(names);
    Set<String> found = new TreeSet<>();
    for (String path : tree.paths()) {
      if (found.size() == sought.size()) {
        break;
      }
      if (FileUse.of(path) == FileUse.PROGRAM) {
        Optional<SourceFile> file = tree.read(path);
        file.filter(one -> one.text().length() <= LARGEST)
            .ifPresent(one -> search(one.text(), sought, found));
      }
    }
    return found;
  }

  private static void search(String text, Set<String> sought, Set<String> found) {
    if (sought.stream().noneMatch(text::contains)) {
      return;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (sought.contains(word.group())) {
        found.add(word.group());
      }
    }
  }
}
