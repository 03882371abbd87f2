package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.BodySchema;
import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that files give to a root's variables: {@code terraform.tfvars}, then {@code
 * *.auto.tfvars} in the order of names, then the files that were asked for; the last holds.
 */
final class VarFiles {
  private final SourceTree tree;
  private final ExpressionEvaluator constants;
  private final List<Problem> problems;
  private final Map<String, Traced> values = new HashMap<>();

  private VarFiles(SourceTree tree, ExpressionEvaluator constants, List<Problem> problems) {
    this.tree = tree;
    this.constants = constants;
    this.problems = problems;
  }

  static Map<String, Traced> read(
      SourceTree tree,
      String folder,
      List<String> chosen,
      ExpressionEvaluator constants,
      List<Problem> problems) {
    VarFiles files = new VarFiles(tree, constants, problems);
    files.inOrder(folder, chosen).forEach(path -> tree.read(path).ifPresent(files::add));
    return files.values;
  }

  private List<String> inOrder(String folder, List<String> chosen) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<String> paths = new ArrayList<>();
    paths.add(prefix + "terraform.tfvars");
    paths.add(prefix + "terraform.tfvars.json");
    tree.paths().stream()
        .filter(path -> TreePaths.folderOf(path).equals(folder))
        .filter(path -> path.endsWith(".auto.tfvars") || path.endsWith(".auto.tfvars.json"))
        .sorted(Keys.ORDER)
        .forEach(paths::add);
    paths.addAll(chosen);
    return paths;
  }

  private void add(SourceFile file) {
    HclFile parsed =
        file.path().endsWith(".json")
            ? HclParser.parseJson(file, BodySchema.LITERALS)
            : HclParser.parse(file);
    problems.addAll(parsed.problems());
    for (Attribute attribute : parsed.body().attributes()) {
      values.put(attribute.name(), constants.evaluate(attribute.value(), Scope.EMPTY));
    }
  }
}
