package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Block;
import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The resources and data sources of one module, instance by instance. */
final class Resources {
  private final Run run;
  private final Module.Place place;
  private final Declarations declarations;
  private final ExpressionEvaluator evaluator;
  private final Map<String, Evaluated> done = new HashMap<>();

  /** A block's instances, and what another expression sees of them. */
  private record Evaluated(List<Resource> instances, Traced whole) {}

  Resources(Run run, Module.Place place, Declarations declarations, ExpressionEvaluator evaluator) {
    this.run = run;
    this.place = place;
    this.declarations = declarations;
    this.evaluator = evaluator;
  }

  List<Resource> all() {
    List<Resource> all = new ArrayList<>();
    declarations.resources().forEach((name, block) -> all.addAll(node(name, block).instances()));
    declarations
        .data()
        .forEach((name, block) -> all.addAll(node("data." + name, block).instances()));
    return all;
  }

  Traced whole(String type, String name, Span use) {
    String key = type + "." + name;
    @Nullable Block block = declarations.resources().get(key);
    if (block == null) {
      throw new Failure("resource \"" + key + "\" is not declared");
    }
    return node(key, block).whole();
  }

  /** A data source: what its arguments are is known, what it reads is not. */
  Optional<Traced> data(String type, String name) {
    String key = type + "." + name;
    return Optional.ofNullable(declarations.data().get(key))
        .map(block -> node("data." + key, block).whole());
  }

  private Evaluated node(String name, Block block) {
    return run.graph()
        .value(
            done,
            name,
            place.within(name),
            block.header(),
            () -> evaluate(name, block),
            unknown ->
                new Evaluated(
                    List.of(), new Traced(unknown, Origin.literal(block.header()), false)));
  }

  private Evaluated evaluate(String name, Block block) {
    Expansion expansion = Expansion.of(block.body(), evaluator);
    List<Resource> instances = new ArrayList<>();
    List<Traced> objects = new ArrayList<>();
    Map<String, Traced> byKey = new TreeMap<>(Keys.ORDER);
    for (Expansion.Instance instance : expansion.instances()) {
      if (!run.mayAddResource()) {
        break;
      }
      String address = place.within(name) + instance.suffix();
      Content content = content(block, instance, address);
      instances.add(
          new Resource(
              address,
              block.label(0),
              block.label(1),
              block.type().equals("data"),
              block.header(),
              content));
      Traced object =
          new Traced(BodyEvaluator.object(content, address), Origin.literal(block.header()), false);
      objects.add(object);
      byKey.put(instance.key(), object);
    }
    TerraformValue whole =
        switch (expansion.kind()) {
          case SINGLE ->
              objects.isEmpty() ? Unknowns.computed(place.within(name)) : objects.get(0).value();
          case COUNT -> new Elements(objects);
          case FOR_EACH -> new TerraformValue.Attributes(byKey);
          case UNDECIDED -> expansion.undecided(place.within(name));
        };
    return new Evaluated(instances, new Traced(whole, Origin.literal(block.header()), false));
  }

  private Content content(Block block, Expansion.Instance instance, String address) {
    Content content =
        new BodyEvaluator(evaluator)
            .resource(block.body(), instance.scope(), address, block.header());
    return block.type().equals("data") && block.label(0).equals(TemplateFile.TYPE)
        ? TemplateFile.rendered(content, run)
        : content;
  }
}
