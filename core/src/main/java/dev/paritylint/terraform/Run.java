package dev.paritylint.terraform;

import dev.paritylint.source.Problem;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the modules of one evaluation share: the sources, the bounds, and the cycles found. */
final class Run {
  private static final int MAX_MODULES = 2_000;
  private static final int MAX_RESOURCES = 20_000;

  private final TerraformSources sources;
  private final Calls.Context context;
  private final Budget budget = new Budget();
  private final List<Problem> problems = new ArrayList<>();
  private final Graph graph = new Graph(problems);
  private final ExpressionEvaluator constants;
  private final @Nullable Traced workspace;
  private int modules;
  private int resources;

  Run(TerraformSources sources, String root) {
    this(sources, root, Optional.empty());
  }

  Run(TerraformSources sources, String root, Optional<Traced> workspace) {
    this.sources = sources;
    this.workspace = workspace.orElse(null);
    this.context = new Calls.Context(sources.tree(), root);
    this.constants = new ExpressionEvaluator(NoNames.INSTANCE, context, budget);
  }

  TerraformSources sources() {
    return sources;
  }

  Calls.Context context() {
    return context;
  }

  Budget budget() {
    return budget;
  }

  List<Problem> problems() {
    return problems;
  }

  Graph graph() {
    return graph;
  }

  /** Evaluates what may refer to nothing. */
  ExpressionEvaluator constants() {
    return constants;
  }

  /** The workspace that the root is run in; empty where nothing says. */
  Optional<Traced> workspace() {
    return Optional.ofNullable(workspace);
  }

  boolean mayAddModule() {
    return ++modules <= MAX_MODULES;
  }

  boolean mayAddResource() {
    return ++resources <= MAX_RESOURCES;
  }
}
