package dev.paritylint.terraform;

import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which folders of a tree Terraform would be run in. */
public final class TerraformFolders {
  private static final Pattern LOCAL_SOURCE =
      Pattern.compile("\\bsource\"?\\s{0,100}[=:]\\s{0,100}\"(\\.{1,2}/[^\"\\n]{0,500})\"");

  private TerraformFolders() {}

  /**
   * The folders, sorted, that hold configuration and that no other folder's local {@code module}
   * calls; the tree's root is the empty path.
   */
  public static List<String> roots(SourceTree tree) {
    Map<String, List<String>> folders = configurations(tree);
    Set<String> called = new HashSet<>();
    folders.forEach(
        (folder, paths) ->
            paths.forEach(
                path ->
                    tree.read(path).ifPresent(file -> called.addAll(calls(folder, file.text())))));
    return folders.keySet().stream().filter(folder -> !called.contains(folder)).toList();
  }

  /** Looks at the text only: a quick answer, which needs no file to be valid. */
  private static Set<String> calls(String folder, String text) {
    Set<String> called = new HashSet<>();
    Matcher source = LOCAL_SOURCE.matcher(text);
    while (source.find()) {
      TreePaths.resolve(folder, source.group(1))
          .filter(target -> !target.equals(folder))
          .ifPresent(called::add);
    }
    return called;
  }

  /** The configuration files of each folder that has any. */
  static Map<String, List<String>> configurations(SourceTree tree) {
    Map<String, List<String>> folders = new TreeMap<>();
    for (String path : tree.paths()) {
      if (ConfigurationName.of(path).isPresent()) {
        folders.computeIfAbsent(TreePaths.folderOf(path), folder -> new ArrayList<>()).add(path);
      }
    }
    return folders;
  }
}
