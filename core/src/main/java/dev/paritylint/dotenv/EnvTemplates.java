package dev.paritylint.dotenv;

import dev.paritylint.model.Contract;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.BuiltInWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the templates that lie beside env files, or beside the folders that are named after their
 * environments. A template that names an environment itself is none for the others.
 */
public final class EnvTemplates {
  private static final Set<String> WORDS =
      Set.of("example", "sample", "template", "tmpl", "tpl", "dist");
  private static final Set<String> ENV = Set.of("env", "dotenv");

  private final SourceTree tree;
  private final Map<String, List<String>> byFolder = new LinkedHashMap<>();

  private EnvTemplates(SourceTree tree) {
    this.tree = tree;
  }

  /** What the templates declare for each of the deployments that has any. */
  public static List<Contract> of(List<Deployment> deployments, SourceTree tree) {
    List<Deployment> files =
        deployments.stream().filter(one -> one.kind() == DeploymentKind.DOTENV).toList();
    if (files.isEmpty()) {
      return List.of();
    }
    EnvTemplates templates = new EnvTemplates(tree);
    tree.paths().stream()
        .filter(path -> isTemplate(nameOf(path)))
        .forEach(
            path ->
                templates
                    .byFolder
                    .computeIfAbsent(folderOf(path), unseen -> new ArrayList<>())
                    .add(path));
    return files.stream()
        .map(templates::contract)
        .filter(contract -> !contract.names().isEmpty())
        .toList();
  }

  static boolean isTemplate(String name) {
    List<String> words = ServiceName.words(name);
    return words.removeIf(WORDS::contains)
        && words.stream().anyMatch(ENV::contains)
        && words.stream().noneMatch(word -> BuiltInWords.find(word).isPresent());
  }

  private Contract contract(Deployment deployment) {
    String folder = folderOf(deployment.main());
    String use = ServiceName.rest(nameOf(deployment.main()), deployment.environment());
    Map<String, Span> names = new LinkedHashMap<>();
    declare(folder, use, names);
    if (deployment.environment().spellings().contains(nameOf(folder))) {
      declare(folderOf(folder), use, names);
    }
    return new Contract(deployment, names);
  }

  private void declare(String folder, String use, Map<String, Span> names) {
    for (String path : byFolder.getOrDefault(folder, List.of())) {
      if (use(nameOf(path)).equals(use)) {
        tree.read(path).map(DotenvParser::parse).map(DotenvFile::entries).orElse(List.of()).stream()
            .forEach(entry -> names.putIfAbsent(entry.key(), entry.keyAt()));
      }
    }
  }

  /** What the rest of a template's name says of the files that it is for. */
  private static String use(String name) {
    List<String> words = ServiceName.words(name);
    words.removeIf(word -> WORDS.contains(word) || ServiceName.isUse(word));
    return String.join("-", words);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
