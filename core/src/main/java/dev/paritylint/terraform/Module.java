package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Expression;
import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One instance of a module, or the root: what its names mean. */
final class Module implements Names {
  private final Run run;
  private final Place place;
  private final Inputs inputs;
  private final Declarations declarations;
  private final ExpressionEvaluator evaluator;
  private final ModuleCalls calls;
  private final Resources resources;
  private final Map<String, Traced> values = new HashMap<>();

  /**
   * Where a module stands.
   *
   * @param address {@code module.lb["a"]}, or empty for the root
   * @param call the name of the block that calls it, or empty for the root
   */
  record Place(String address, String call, int depth, List<String> folders) {
    Place {
      folders = List.copyOf(folders);
    }

    String within(String name) {
      return address.isEmpty() ? name : address + "." + name;
    }

    String folder() {
      return folders.get(folders.size() - 1);
    }
  }

  /** Where the values of a module's variables come from. */
  @FunctionalInterface
  interface Inputs {
    Optional<Traced> find(String variable);
  }

  Module(Run run, Place place, Inputs inputs) {
    this.run = run;
    this.place = place;
    this.inputs = inputs;
    this.declarations = run.sources().declarations(place.folder());
    this.evaluator = new ExpressionEvaluator(this, run.context(), run.budget());
    this.calls = new ModuleCalls(run, place, declarations, evaluator);
    this.resources = new Resources(run, place, declarations, evaluator);
  }

  Declarations declarations() {
    return declarations;
  }

  ModuleCalls calls() {
    return calls;
  }

  Resources resources() {
    return resources;
  }

  Map<String, Traced> variables() {
    Map<String, Traced> all = new LinkedHashMap<>();
    declarations.variables().forEach((name, block) -> all.put(name, variable(name, block)));
    return all;
  }

  /** Looks at every local value, so that a cycle among those is found that nobody uses. */
  void touchLocals() {
    declarations.locals().keySet().forEach(this::local);
  }

  @Override
  public Traced variable(String name, Span use) {
    @Nullable Block block = declarations.variables().get(name);
    if (block == null) {
      throw new Failure("variable \"" + name + "\" is not declared");
    }
    Traced found = variable(name, block);
    Optional<Span> fallback = block.body().attribute("default").map(given -> given.value().span());
    boolean overrides =
        fallback.isPresent()
            && !found.sensitive()
            && inputs.find(name).isPresent()
            && !found.origin().at().equals(fallback.get());
    return overrides ? Tracing.overriding(found, use, label("var." + name), fallback.get()) : found;
  }

  private Traced variable(String name, Block block) {
    return node("var." + name, block.header(), () -> Variable.of(block, run).value(inputs));
  }

  @Override
  public Traced local(String name, Span use) {
    if (!declarations.locals().containsKey(name)) {
      throw new Failure("local value \"" + name + "\" is not declared");
    }
    return local(name);
  }

  private Traced local(String name) {
    @Nullable Attribute local = declarations.locals().get(name);
    if (local == null) {
      throw new AssertionError("a local value without a declaration: " + name);
    }
    return node(
        "local." + name, local.nameSpan(), () -> evaluator.evaluate(local.value(), Scope.EMPTY));
  }

  @Override
  public Traced resource(String type, String name, Span use) {
    return resources.whole(type, name, use);
  }

  @Override
  public Traced data(String type, String name, Span use) {
    return resources
        .data(type, name)
        .orElseGet(
            () ->
                new Traced(
                    Unknowns.computed(place.within("data." + type + "." + name)),
                    Origin.literal(use),
                    false));
  }

  @Override
  public Traced module(String name, Span use) {
    return calls.whole(name);
  }

  @Override
  public Traced output(String module, String output, Span use) {
    return calls.output(module, output);
  }

  @Override
  public Traced output(String module, Traced key, String output, Span use) {
    return calls.output(module, key, output);
  }

  /** What this module gives to its caller. */
  Traced output(String name) {
    @Nullable Block block = declarations.outputs().get(name);
    if (block == null) {
      throw new Failure("module." + place.call() + " has no output \"" + name + "\"");
    }
    return node("output." + name, block.header(), () -> output(block.body(), block.header()));
  }

  private Traced output(Body body, Span header) {
    Optional<Expression> value = body.attribute("value").map(Attribute::value);
    Traced result =
        value
            .map(expression -> evaluator.evaluate(expression, Scope.EMPTY))
            .orElseGet(() -> new Traced(new Null(), Origin.literal(header), false));
    return Tracing.sensitive(result, Variable.flag(body, "sensitive", run));
  }

  @Override
  public Traced path(String name, Span use) {
    TerraformValue value =
        switch (name) {
          case "module" -> new Text(TreePaths.relative(run.context().root(), place.folder()));
          case "root" -> new Text(".");
          default -> new Unknown("path." + name + " is decided when terraform runs", "", "");
        };
    return new Traced(value, Origin.literal(use), false);
  }

  @Override
  public Optional<Traced> workspace() {
    return run.workspace();
  }

  /** An input is looked up at the call: {@code var.timeout} is {@code module.lb.timeout} there. */
  @Override
  public String label(String written) {
    if (place.call().isEmpty() || !written.startsWith("var.")) {
      return written;
    }
    String name = written.substring("var.".length()).split("[^\\w-]", 2)[0];
    return values.containsKey("var." + name) && inputs.find(name).isPresent()
        ? "module." + place.call() + written.substring("var".length())
        : written;
  }

  private Traced node(String name, Span at, Supplier<Traced> compute) {
    return run.graph()
        .value(
            values,
            name,
            place.within(name),
            at,
            () -> Weight.bounded(compute.get(), name),
            unknown -> new Traced(unknown, Origin.literal(at), false));
  }
}
