package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.model.Origin;
import dev.paritylint.source.Problem;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The modules that a module calls. Those that are not in the tree are known by address only. */
final class ModuleCalls {
  private static final int MAX_DEPTH = 20;

  /** Arguments of a call that speak to Terraform itself. */
  private static final Set<String> META =
      Set.of("source", "version", "providers", "count", "for_each", "depends_on");

  private final Run run;
  private final Module.Place place;
  private final Declarations declarations;
  private final ExpressionEvaluator evaluator;
  private final Map<String, Called> called = new HashMap<>();

  /** One call with all its instances; a module is absent where it is not in the tree. */
  private record Called(Block block, Expansion expansion, List<Optional<Module>> modules) {}

  ModuleCalls(
      Run run, Module.Place place, Declarations declarations, ExpressionEvaluator evaluator) {
    this.run = run;
    this.place = place;
    this.declarations = declarations;
    this.evaluator = evaluator;
  }

  /** Every instance of every called module that is in the tree. */
  List<Module> all() {
    List<Module> all = new ArrayList<>();
    declarations
        .modules()
        .keySet()
        .forEach(name -> called(name).modules().forEach(module -> module.ifPresent(all::add)));
    return all;
  }

  /** Every instance of a call of a module that is not in the tree, with what it is given. */
  List<Resource> elsewhere() {
    List<Resource> all = new ArrayList<>();
    declarations
        .modules()
        .forEach(
            (name, block) ->
                source(block)
                    .flatMap(ModuleSource::type)
                    .ifPresent(
                        type ->
                            called(name).expansion().instances().stream()
                                .filter(instance -> run.mayAddResource())
                                .map(instance -> elsewhere(name, block, instance, type))
                                .forEach(all::add)));
    return all;
  }

  private Resource elsewhere(String name, Block block, Expansion.Instance instance, String type) {
    String address = place.within("module." + name + instance.suffix());
    Content content = new Content(given(block, instance), List.of());
    return new Resource(address, type, name, false, block.header(), content);
  }

  /** What the modules in the tree that are called have no default for. */
  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    declarations
        .modules()
        .forEach(
            (name, block) -> {
              Called call = called(name);
              call.modules().stream()
                  .flatMap(Optional::stream)
                  .findFirst()
                  .ifPresent(
                      module ->
                          needs.addAll(
                              Needs.of(
                                  module.declarations(),
                                  place.within("module." + name),
                                  run,
                                  given(block, call.expansion().instances().get(0)))));
            });
    return needs;
  }

  private Map<String, Traced> given(Block block, Expansion.Instance instance) {
    Map<String, Traced> given = new LinkedHashMap<>();
    for (Attribute attribute : block.body().attributes()) {
      if (!META.contains(attribute.name())) {
        given.put(attribute.name(), evaluator.evaluate(attribute.value(), instance.scope()));
      }
    }
    return given;
  }

  Traced whole(String name) {
    Called call = called(name);
    Origin origin = Origin.literal(call.block().header());
    List<Expansion.Instance> instances = call.expansion().instances();
    return switch (call.expansion().kind()) {
      case SINGLE -> new Traced(outputs(call, 0, name), origin, false);
      case UNDECIDED -> undecided(call, name);
      case COUNT -> {
        List<Traced> items = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
          items.add(new Traced(outputs(call, i, name), origin, false));
        }
        yield new Traced(new Elements(items), origin, false);
      }
      case FOR_EACH -> {
        Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
        for (int i = 0; i < instances.size(); i++) {
          entries.put(instances.get(i).key(), new Traced(outputs(call, i, name), origin, false));
        }
        yield new Traced(new Attributes(entries), origin, false);
      }
    };
  }

  private TerraformValue outputs(Called call, int index, String name) {
    Optional<Module> module = call.modules().get(index);
    String suffix = call.expansion().instances().get(index).suffix();
    if (module.isEmpty()) {
      return new Attributes(
          Map.of(), Attributes.Shape.OBJECT, place.within("module." + name + suffix));
    }
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    module
        .get()
        .declarations()
        .outputs()
        .keySet()
        .forEach(output -> entries.put(output, module.get().output(output)));
    return new Attributes(entries);
  }

  Traced output(String name, String output) {
    Called call = called(name);
    return switch (call.expansion().kind()) {
      case SINGLE -> output(call, 0, name, output);
      case UNDECIDED -> undecided(call, name);
      case COUNT, FOR_EACH -> Lookup.attribute(whole(name), output, call.block().header());
    };
  }

  Traced output(String name, Traced key, String output) {
    Called call = called(name);
    if (key.value() instanceof Unknown || call.expansion().kind() == Expansion.Kind.UNDECIDED) {
      return undecided(call, name);
    }
    String wanted = Conversion.text(key.value());
    List<Expansion.Instance> instances = call.expansion().instances();
    for (int i = 0; i < instances.size(); i++) {
      if (call.expansion().kind() != Expansion.Kind.SINGLE
          && instances.get(i).key().equals(wanted)) {
        return output(call, i, name, output);
      }
    }
    throw new Failure("module." + name + " has no instance \"" + wanted + "\"");
  }

  private Traced output(Called call, int index, String name, String output) {
    Optional<Module> module = call.modules().get(index);
    return module.isPresent()
        ? module.get().output(output)
        : elsewhere(call, name + call.expansion().instances().get(index).suffix(), output);
  }

  private Traced elsewhere(Called call, String instance, String output) {
    return new Traced(
        Unknowns.computed(place.within("module." + instance), output),
        Origin.literal(call.block().header()),
        false);
  }

  private Traced undecided(Called call, String name) {
    String address = place.within("module." + name);
    return new Traced(
        call.expansion().undecided(address), Origin.literal(call.block().header()), false);
  }

  private Called called(String name) {
    @Nullable Block block = declarations.modules().get(name);
    if (block == null) {
      throw new Failure("module \"" + name + "\" is not declared");
    }
    return run.graph()
        .value(
            called,
            name,
            place.within("module." + name),
            block.header(),
            () -> call(name, block),
            unknown ->
                new Called(block, new Expansion(Expansion.Kind.UNDECIDED, List.of()), List.of()));
  }

  private Called call(String name, Block block) {
    Expansion expansion = Expansion.of(block.body(), evaluator);
    Optional<String> folder = folder(name, block);
    List<Optional<Module>> modules = new ArrayList<>();
    for (Expansion.Instance instance : expansion.instances()) {
      modules.add(
          folder
              .filter(found -> run.mayAddModule())
              .map(found -> module(name, block, found, instance)));
    }
    return new Called(block, expansion, modules);
  }

  private Module module(String name, Block block, String folder, Expansion.Instance instance) {
    List<String> folders = new ArrayList<>(place.folders());
    folders.add(folder);
    String address = place.within("module." + name + instance.suffix());
    Module.Inputs inputs =
        variable ->
            block
                .body()
                .attribute(variable)
                .map(Attribute::value)
                .map(value -> evaluator.evaluate(value, instance.scope()));
    return new Module(run, new Module.Place(address, name, place.depth() + 1, folders), inputs);
  }

  /** The called folder, where it is a local one that the tree holds. */
  private Optional<String> folder(String name, Block block) {
    Optional<String> folder =
        source(block)
            .filter(ModuleSource::isLocal)
            .flatMap(source -> TreePaths.resolve(place.folder(), source))
            .filter(run.sources()::has);
    if (folder.isPresent()
        && (place.folders().contains(folder.get()) || place.depth() >= MAX_DEPTH)) {
      run.problems()
          .add(
              new Problem(
                  block.body().attribute("source").map(Attribute::value).orElseThrow().span(),
                  "module \"" + name + "\" calls itself in the end",
                  "call another folder"));
      return Optional.empty();
    }
    return folder;
  }

  private Optional<String> source(Block block) {
    return block
        .body()
        .attribute("source")
        .map(source -> run.constants().evaluate(source.value(), Scope.EMPTY).value())
        .flatMap(ResourceTexts::scalar);
  }
}
