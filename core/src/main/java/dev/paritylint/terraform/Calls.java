package dev.paritylint.terraform;

import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.List;

/** Function calls: arguments, what unknown ones mean, and the forms that look before they fail. */
final class Calls {
  /** What a function may look at beside its arguments; {@code root} is the folder it reads from. */
  record Context(SourceTree tree, String root) {}

  private static final String CORE = "core::";

  private final ExpressionEvaluator evaluator;
  private final Context context;
  private final Budget budget;

  Calls(ExpressionEvaluator evaluator, Context context, Budget budget) {
    this.evaluator = evaluator;
    this.context = context;
    this.budget = budget;
  }

  Traced evaluate(Call call, Scope scope) {
    String name = call.name().startsWith(CORE) ? call.name().substring(CORE.length()) : call.name();
    return switch (name) {
      case "try" -> first(call, scope);
      case "can" -> can(call, scope);
      case "sensitive" -> marked(argument(call, scope), true);
      case "nonsensitive" -> marked(argument(call, scope), false);
      case "issensitive" -> {
        Traced value = argument(call, scope);
        yield new Traced(new Bool(value.sensitive()), Origin.literal(call.span()), false);
      }
      default -> call(call, name, scope);
    };
  }

  private Traced first(Call call, Scope scope) {
    String last = "try() has no argument";
    for (Expression argument : call.arguments()) {
      try {
        return decided(argument, evaluator.part(argument, scope.failing()));
      } catch (Failure failure) {
        last = failure.reason();
      }
    }
    throw new Failure(last);
  }

  /** What is not wholly known may still fail, and then the next argument holds. */
  private static Traced decided(Expression argument, Traced value) {
    List<Unknown> unknown = Unknowns.within(List.of(value));
    return unknown.isEmpty() || value.value() instanceof Unknown
        ? value
        : ExpressionEvaluator.made(argument, Unknowns.from(unknown, ""), List.of(value));
  }

  private Traced can(Call call, Scope scope) {
    try {
      Traced value = argument(call, scope.failing());
      List<Unknown> unknown = Unknowns.within(List.of(value));
      return ExpressionEvaluator.made(
          call,
          unknown.isEmpty() ? new Bool(true) : new Unknown(unknown.get(0).reason(), "", ""),
          List.of());
    } catch (Failure failure) {
      return new Traced(new Bool(false), Origin.literal(call.span()), false);
    }
  }

  private Traced argument(Call call, Scope scope) {
    if (call.arguments().size() != 1) {
      throw new Failure(call.name() + "() takes one argument");
    }
    return evaluator.part(call.arguments().get(0), scope);
  }

  private static Traced marked(Traced value, boolean sensitive) {
    return sensitive
        ? Tracing.sensitive(value, true)
        : new Traced(value.value(), value.origin(), false);
  }

  private Traced call(Call call, String name, Scope scope) {
    Definition definition = Functions.find(name).orElseThrow(() -> unknown(name));
    List<Traced> values = arguments(call, scope);
    budget.spend(values.size());
    int count = values.size();
    if (count < definition.minimum() || count > definition.maximum()) {
      throw new Failure(name + "() does not take " + count + " arguments");
    }
    Arguments arguments = new Arguments(name, values, call.span(), context, budget);
    List<Unknown> unknown =
        switch (definition.needs()) {
          case EVERYTHING_KNOWN -> Unknowns.within(values);
          case ARGUMENTS_KNOWN, ARGUMENTS_WEIGHED -> Unknowns.among(values);
          case SUBJECT_KNOWN -> Unknowns.among(subject(values));
          case NOTHING -> List.of();
        };
    Traced result =
        unknown.isEmpty()
            ? definition.function().apply(arguments)
            : arguments.made(Unknowns.from(unknown, ""));
    boolean hidden = hides(definition.needs(), values);
    return hidden && definition.needs() == Definition.Needs.NOTHING
        ? new Traced(result.value(), result.origin(), true)
        : Tracing.sensitive(result, hidden);
  }

  private static boolean hides(Definition.Needs needs, List<Traced> values) {
    return switch (needs) {
      case ARGUMENTS_KNOWN -> Tracing.anySensitive(values);
      case SUBJECT_KNOWN -> Tracing.anySensitive(subject(values));
      case EVERYTHING_KNOWN, ARGUMENTS_WEIGHED, NOTHING -> Tracing.holdSecrets(values);
    };
  }

  private static List<Traced> subject(List<Traced> values) {
    return values.subList(0, Math.min(2, values.size()));
  }

  private static Failure unknown(String name) {
    return new Failure(
        name.startsWith("provider::")
            ? name + "() belongs to a provider, which is not asked"
            : "terraform has no function " + name + "()");
  }

  private List<Traced> arguments(Call call, Scope scope) {
    List<Traced> values = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      values.add(evaluator.part(argument, scope));
    }
    if (!call.expand() || values.isEmpty()) {
      return values;
    }
    Traced last = values.remove(values.size() - 1);
    if (last.value() instanceof Elements elements) {
      elements.items().forEach(item -> values.add(Tracing.sensitive(item, last.sensitive())));
    } else if (last.value() instanceof Unknown unknown) {
      // How many arguments there are is unknown too: the call fails for what is certain anyway.
      throw new Failure(unknown.reason());
    } else if (!(last.value() instanceof Null)) {
      throw new Failure("... follows " + Kinds.name(last.value()) + ", not a list");
    }
    return values;
  }
}
