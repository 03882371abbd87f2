package dev.paritylint.terraform;

import dev.paritylint.model.Input;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what Terraform would plan from the files alone, as far as these decide it. Whatever
 * needs a provider, a state or the network is unknown. Nothing in the files makes it throw.
 */
public final class TerraformEvaluator {
  private final TerraformSources sources;

  private TerraformEvaluator(TerraformSources sources) {
    this.sources = sources;
  }

  /** For several roots of one tree: their common modules are parsed once. Threads may share it. */
  public static TerraformEvaluator over(SourceTree tree) {
    return new TerraformEvaluator(new TerraformSources(tree));
  }

  /**
   * Evaluates one root.
   *
   * @param folder its path in the tree, empty for the tree's own root
   * @param varFiles paths in the tree; a later one overrides an earlier one, and all of them what
   *     Terraform loads by itself
   */
  public static EvaluatedRoot evaluate(SourceTree tree, String folder, List<String> varFiles) {
    return over(tree).evaluate(folder, varFiles);
  }

  /** Evaluates one root of this tree, as the static method does. */
  public EvaluatedRoot evaluate(String folder, List<String> varFiles) {
    return evaluate(folder, varFiles, List.of());
  }

  /**
   * Evaluates one root that is run with further inputs: {@code TF_VAR_name} holds below all files,
   * {@code -var} at its place among those that were asked for.
   */
  public EvaluatedRoot evaluate(String folder, List<String> varFiles, List<Input> inputs) {
    Run run = new Run(sources, folder, GivenText.workspace(inputs));
    GivenText texts = new GivenText(sources.declarations(folder).variables(), run);
    Map<String, Traced> given = VarFiles.read(folder, varFiles, inputs, texts, run);
    Module root =
        new Module(
            run,
            new Module.Place("", "", 0, List.of(folder)),
            name -> Optional.ofNullable(given.get(name)));
    List<Resource> resources = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    List<Resource> calls = new ArrayList<>();
    collect(root, resources, calls, problems, new HashSet<>());
    Map<String, Traced> variables = root.variables();
    problems.addAll(Misspellings.of(given, root.declarations().variables().keySet()));
    problems.addAll(run.problems());
    List<Need> needs = new ArrayList<>(Needs.of(root.declarations(), "", run, given));
    needs.addAll(root.calls().needs());
    return new EvaluatedRoot(resources, calls, variables, needs, List.copyOf(problems));
  }

  private static void collect(
      Module module,
      List<Resource> resources,
      List<Resource> calls,
      Set<Problem> problems,
      Set<String> folders) {
    if (folders.add(module.declarations().folder())) {
      problems.addAll(module.declarations().problems());
    }
    module.touchLocals();
    resources.addAll(module.resources().all());
    calls.addAll(module.calls().elsewhere());
    for (Module called : module.calls().all()) {
      collect(called, resources, calls, problems, folders);
    }
  }
}
