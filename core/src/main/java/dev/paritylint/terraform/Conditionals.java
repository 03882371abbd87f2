package dev.paritylint.terraform;

import dev.paritylint.hcl.Expression.Conditional;
import dev.paritylint.model.Origin;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.MapOf;
import dev.paritylint.terraform.TypeConstraint.ObjectOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.util.List;
import java.util.Optional;

/** {@code condition ? a : b}; both branches take the type that they have in common. */
final class Conditionals {
  private Conditionals() {}

  static Traced evaluate(Conditional conditional, ExpressionEvaluator evaluator, Scope scope) {
    Traced condition = evaluator.part(conditional.condition(), scope);
    if (condition.value() instanceof Null) {
      throw new Failure("the condition is null");
    }
    if (condition.value() instanceof Unknown unknown) {
      return undecided(conditional, unknown, condition, evaluator, scope);
    }
    boolean holds = Conversion.bool(condition.value());
    Traced chosen = evaluator.part(holds ? conditional.whenTrue() : conditional.whenFalse(), scope);
    // The branch not taken may fail, as it may in Terraform's own short cuts: it only lends a type.
    Traced other =
        evaluator.evaluate(holds ? conditional.whenFalse() : conditional.whenTrue(), scope);
    Traced result = Conversion.convert(chosen, common(chosen, other));
    boolean secret = condition.sensitive() || other.sensitive() || result.sensitive();
    // A literal's chain is empty: then what chose it is what explains it.
    boolean explained = !result.origin().via().isEmpty();
    Origin origin =
        explained ? result.origin() : new Origin(conditional.span(), condition.origin().via());
    return new Traced(result.value(), origin, secret);
  }

  private static TypeConstraint common(Traced chosen, Traced other) {
    TypeConstraint one = ValueTypes.of(chosen.value());
    TypeConstraint second = ValueTypes.of(other.value());
    // An object of unlike attributes stays what it is beside tomap({}).
    boolean besideNothing = one instanceof ObjectOf && second.equals(new MapOf(Simple.ANY));
    return Unification.of(List.of(one, second))
        .or(() -> besideNothing ? Optional.of(Simple.ANY) : Optional.empty())
        .orElseThrow(() -> new Failure("the two results have no type in common"));
  }

  private static Traced undecided(
      Conditional conditional,
      Unknown cause,
      Traced condition,
      ExpressionEvaluator evaluator,
      Scope scope) {
    Traced whenTrue = evaluator.evaluate(conditional.whenTrue(), scope);
    Traced whenFalse = evaluator.evaluate(conditional.whenFalse(), scope);
    boolean decided =
        whenTrue.value().equals(whenFalse.value())
            && (whenTrue.value() instanceof Numeric || whenTrue.value() instanceof Null);
    if (decided) {
      // Terraform knows the bounds of an unknown number, and that nothing but null is left.
      return Tracing.sensitive(whenTrue, condition.sensitive() || whenFalse.sensitive());
    }
    String prefix = TextPrefixes.common(whenTrue.value(), whenFalse.value());
    return ExpressionEvaluator.made(
        conditional,
        new Unknown(cause.reason(), prefix, ""),
        List.of(condition, whenTrue, whenFalse));
  }
}
