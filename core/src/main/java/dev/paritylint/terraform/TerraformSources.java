package dev.paritylint.terraform;

import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Terraform folders of a tree, each parsed once, whichever roots use it. */
final class TerraformSources {
  private final SourceTree tree;
  private final Map<String, List<String>> folders;
  private final Map<String, Declarations> parsed = new ConcurrentHashMap<>();

  TerraformSources(SourceTree tree) {
    this.tree = tree;
    this.folders = TerraformFolders.configurations(tree);
  }

  SourceTree tree() {
    return tree;
  }

  boolean has(String folder) {
    return folders.containsKey(folder);
  }

  /** What a folder declares; nothing where it holds no configuration. */
  Declarations declarations(String folder) {
    return parsed.computeIfAbsent(folder, this::parse);
  }

  private Declarations parse(String folder) {
    List<String> paths = folders.getOrDefault(folder, List.of());
    List<HclFile> primary = new ArrayList<>();
    List<HclFile> overriding = new ArrayList<>();
    paths.stream()
        .flatMap(path -> ConfigurationName.of(path).stream())
        .filter(name -> !name.isReplaced(paths))
        .forEach(
            name ->
                tree.read(name.path())
                    .map(file -> parse(name, file))
                    .ifPresent(file -> (name.overrides() ? overriding : primary).add(file)));
    return Declarations.of(folder, primary, overriding);
  }

  private HclFile parse(ConfigurationName name, SourceFile file) {
    return name.isJson()
        ? HclParser.parseJson(file, ConfigurationSchema.FILE)
        : HclParser.parse(file, tree);
  }
}
