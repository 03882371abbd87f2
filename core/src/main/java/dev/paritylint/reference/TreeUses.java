package dev.paritylint.reference;

import dev.paritylint.model.Use;
import dev.paritylint.model.Uses;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The uses of variables in the programs, scripts and manifests of a tree: what stands there as the
 * word. Tests and samples are no users. Large files, and those beyond the first thousands, are left
 * out.
 */
public final class TreeUses implements Uses {
  private static final int LARGEST = 512 << 10;
  private static final int MOST_FILES = 20_000;
  private static final Pattern NO_USERS =
      Pattern.compile(
          "(?:.*/)?(?:tests?|__tests__|__mocks__|specs?|e2e|cypress|playwright|fixtures?|mocks?"
              + "|examples?|samples?|docs?|node_modules|vendor|third_party|dist|\\.venv)/.*"
              + "|(?:.*/)?(?:test_[^/]*|[^/]*(?:[._-](?:test|spec|stories|cy)))\\.\\w+");

  private final SourceTree tree;

  public TreeUses(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public List<Use> of(Set<String> variables) {
    Set<String> sought = Set.copyOf(variables);
    if (sought.isEmpty()) {
      return List.of();
    }
    return tree.paths().stream()
        .filter(path -> FileLanguage.of(path).isPresent())
        .filter(path -> !NO_USERS.matcher(path).matches())
        .sorted()
        .limit(MOST_FILES)
        .flatMap(path -> in(path, sought))
        .toList();
  }

  private Stream<Use> in(String path, Set<String> sought) {
    Optional<SourceFile> file = tree.read(path).filter(one -> one.text().length() <= LARGEST);
    FileLanguage language = FileLanguage.of(path).orElseThrow();
    return file.stream()
        .flatMap(
            one ->
                Words.of(one.text(), sought).stream()
                    .flatMap(
                        word -> UseForms.at(one, language, word.start(), word.end()).stream()));
  }
}
