package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.BodySchema;
import dev.paritylint.hcl.HclFile;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that a root's variables are given: by the environment, {@code terraform.tfvars},
 * {@code *.auto.tfvars} in the order of names, then the files and options that were asked for; the
 * last holds.
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
      String folder, List<String> chosen, List<Input> inputs, GivenText texts, Run run) {
    VarFiles files = new VarFiles(run.sources().tree(), run.constants(), run.problems());
    files.add(inputs, Kind.ENVIRONMENT, 0, texts);
    files.readAnyway(folder).forEach(files::add);
    files.add(inputs, Kind.OPTION, 0, texts);
    for (int i = 0; i < chosen.size(); i++) {
      files.add(chosen.get(i));
      files.add(inputs, Kind.OPTION, i + 1, texts);
    }
    return files.values;
  }

  private List<String> readAnyway(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<String> paths = new ArrayList<>();
    paths.add(prefix + "terraform.tfvars");
    paths.add(prefix + "terraform.tfvars.json");
    tree.paths().stream()
        .filter(path -> TreePaths.folderOf(path).equals(folder))
        .filter(path -> path.endsWith(".auto.tfvars") || path.endsWith(".auto.tfvars.json"))
        .sorted(Keys.ORDER)
        .forEach(paths::add);
    return paths;
  }

  /** Terraform ignores a variable of its environment that the root does not declare. */
  private void add(List<Input> inputs, Kind kind, int behind, GivenText texts) {
    for (Input input : inputs) {
      boolean here = kind == Kind.ENVIRONMENT || input.behind() == behind;
      if (input.kind() == kind && here && texts.declares(input)) {
        values.put(input.name(), texts.value(input));
      }
    }
  }

  private void add(String path) {
    tree.read(path).ifPresent(this::add);
  }

  private void add(SourceFile file) {
    HclFile parsed = parse(file, tree);
    problems.addAll(parsed.problems());
    for (Attribute attribute : parsed.body().attributes()) {
      values.put(attribute.name(), constants.evaluate(attribute.value(), Scope.EMPTY));
    }
  }

  /** A file of values, in the syntax that its name tells. */
  static HclFile parse(SourceFile file, SourceTree tree) {
    return file.path().endsWith(".json")
        ? HclParser.parseJson(file, BodySchema.LITERALS)
        : HclParser.parse(file, tree);
  }
}
