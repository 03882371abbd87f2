package dev.paritylint.terraform;

import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.GetAttribute;
import dev.paritylint.hcl.Expression.Index;
import dev.paritylint.hcl.Expression.Name;
import dev.paritylint.hcl.Expression.Splat;
import dev.paritylint.hcl.Expression.SplatItem;
import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Elements.Kind;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names, attributes, indexes and splats: everything that leads from a name to a value. */
final class Traversals {
  /** No name of the language looks like this. */
  private static final String ITEM = "[*]";

  private final ExpressionEvaluator evaluator;
  private final Names names;

  Traversals(ExpressionEvaluator evaluator, Names names) {
    this.evaluator = evaluator;
    this.names = names;
  }

  Traced evaluate(Expression expression, Scope scope) {
    if (expression instanceof Name name) {
      return scope.find(name.name()).orElseThrow(() -> incomplete(name));
    } else if (expression instanceof SplatItem) {
      return scope.find(ITEM).orElseThrow(() -> new AssertionError("a splat's item outside it"));
    } else if (expression instanceof GetAttribute get) {
      return attribute(get, scope);
    } else if (expression instanceof Index index) {
      Traced source = evaluator.part(index.source(), scope);
      Traced key = evaluator.part(index.key(), scope);
      return Lookup.index(source, key, index.span());
    } else if (expression instanceof Splat splat) {
      return splat(splat, scope);
    }
    throw new AssertionError("no case for " + expression.getClass());
  }

  private static Failure incomplete(Name name) {
    return new Failure("\"" + name.name() + "\" alone refers to nothing");
  }

  private Traced attribute(GetAttribute get, Scope scope) {
    Optional<Traced> declared = declared(get, scope);
    if (declared.isPresent()) {
      return declared.get();
    }
    return Lookup.attribute(evaluator.part(get.source(), scope), get.name(), get.span());
  }

  private Optional<Traced> declared(GetAttribute get, Scope scope) {
    Expression source = get.source();
    Span use = get.span();
    if (source instanceof Name root && scope.find(root.name()).isEmpty()) {
      return Optional.of(named(root.name(), get.name(), use));
    } else if (source instanceof GetAttribute inner) {
      return nested(inner, get, scope);
    } else if (source instanceof Index index
        && index.source() instanceof GetAttribute call
        && isRoot(call, "module", scope)) {
      Traced key = evaluator.part(index.key(), scope);
      return Optional.of(names.output(call.name(), key, get.name(), use));
    }
    return Optional.empty();
  }

  private Optional<Traced> nested(GetAttribute inner, GetAttribute get, Scope scope) {
    if (isRoot(inner, "module", scope)) {
      return Optional.of(names.output(inner.name(), get.name(), get.span()));
    } else if (isRoot(inner, "data", scope)) {
      return Optional.of(names.data(inner.name(), get.name(), get.span()));
    } else if (isRoot(inner, "resource", scope)) {
      return Optional.of(names.resource(inner.name(), get.name(), get.span()));
    }
    return Optional.empty();
  }

  private static boolean isRoot(GetAttribute get, String root, Scope scope) {
    return get.source() instanceof Name name
        && name.name().equals(root)
        && scope.find(root).isEmpty();
  }

  private Traced named(String root, String name, Span use) {
    return switch (root) {
      case "var" -> names.variable(name, use);
      case "local" -> names.local(name, use);
      case "module" -> names.module(name, use);
      case "path" -> names.path(name, use);
      case "terraform" -> terraform(name, use);
      case "count", "each", "self" ->
          throw new Failure(root + "." + name + " is not available here");
      case "ephemeral" -> unknown("ephemeral values are never kept", "", use);
      case "data", "resource" -> throw new Failure(root + "." + name + " is no whole reference");
      default -> names.resource(root, name, use);
    };
  }

  private Traced terraform(String name, Span use) {
    Optional<Traced> known = name.equals("workspace") ? names.workspace() : Optional.empty();
    return known.orElseGet(
        () -> unknown("terraform." + name + " is chosen when terraform runs", "", use));
  }

  private static Traced unknown(String reason, String reference, Span use) {
    return new Traced(new Unknown(reason, "", reference), Origin.literal(use), false);
  }

  private Traced splat(Splat splat, Scope scope) {
    Traced source = evaluator.part(splat.source(), scope);
    if (source.value() instanceof Unknown unknown) {
      return ExpressionEvaluator.made(splat, Unknowns.from(List.of(unknown), ""), List.of(source));
    }
    List<Traced> items = new ArrayList<>();
    for (Traced item : items(source)) {
      items.add(evaluator.element(splat.each(), scope.with(Map.of(ITEM, item))));
    }
    boolean list = source.value() instanceof Elements elements && elements.kind() != Kind.TUPLE;
    boolean alike = ValueTypes.alike(items);
    return new Traced(
        new Elements(items, list && alike ? Kind.LIST : Kind.TUPLE),
        new Origin(splat.span(), source.origin().via()),
        source.sensitive());
  }

  /** A splat takes null for no element, and what is no list for one. */
  private static List<Traced> items(Traced source) {
    if (source.value() instanceof Null) {
      return List.of();
    }
    return source.value() instanceof Elements elements ? elements.items() : List.of(source);
  }
}
