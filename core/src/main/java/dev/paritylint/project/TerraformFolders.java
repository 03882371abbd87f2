package dev.paritylint.project;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.WorkspaceNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Terraform folders of a repository, and which of them are roots rather than modules. */
final class TerraformFolders {
  private final SourceTree tree;
  private final Map<String, List<TerraformText>> folders = new TreeMap<>();
  private final Set<String> roots = new TreeSet<>();
  private final Map<String, Set<String>> variables = new HashMap<>();

  private TerraformFolders(SourceTree tree) {
    this.tree = tree;
  }

  static TerraformFolders of(Survey survey) {
    TerraformFolders all = new TerraformFolders(survey.tree());
    survey.files(FileKind.TERRAFORM).parallelStream()
        .map(survey::read)
        .flatMap(file -> file.stream())
        .map(TerraformText::new)
        .toList()
        .forEach(
            text ->
                all.folders
                    .computeIfAbsent(
                        Occurrences.folderOf(text.file().path()), unseen -> new ArrayList<>())
                    .add(text));
    all.findRoots();
    return all;
  }

  private void findRoots() {
    Set<String> called = new HashSet<>();
    folders.values().stream()
        .flatMap(Collection::stream)
        .forEach(text -> called.addAll(text.calls()));
    for (String folder : folders.keySet()) {
      if (!called.contains(folder) && !isModule(folder)) {
        roots.add(folder);
      }
    }
  }

  private static boolean isModule(String folder) {
    for (String part : folder.toLowerCase(Locale.ROOT).split("/", -1)) {
      if (NameLists.MODULE_FOLDERS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The folders that are applied, sorted. */
  Set<String> roots() {
    return roots;
  }

  boolean isRoot(String folder) {
    return roots.contains(folder);
  }

  /** What a root's files say that their environment is. */
  List<SelfName> selfNames(String root) {
    return texts(root).stream().flatMap(text -> text.selfNames().stream()).toList();
  }

  /** The parts of a root that may belong to one environment only. */
  List<Facet.Part> parts(String root) {
    return texts(root).stream().flatMap(text -> text.parts().stream()).toList();
  }

  /** What a root expects of its workspace; {@code varFiles} are read in whatever workspace. */
  WorkspaceNames.Found workspaces(String root, List<SourceFile> varFiles) {
    return WorkspaceNames.in(
        texts(root).stream().map(TerraformText::file).toList(), varFiles, tree);
  }

  /** How many of these names a root declares. */
  int declared(String root, Set<String> names) {
    Set<String> declared =
        variables.computeIfAbsent(
            root,
            unseen ->
                texts(root).stream()
                    .flatMap(text -> text.variables().stream())
                    .collect(Collectors.toSet()));
    return (int) names.stream().filter(declared::contains).count();
  }

  private List<TerraformText> texts(String root) {
    return folders.getOrDefault(root, List.of());
  }
}
