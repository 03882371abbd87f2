package dev.paritylint.terraform;

import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.Name;
import dev.paritylint.hcl.Expression.ObjectItem;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.hcl.Expression.Tuple;
import dev.paritylint.model.Origin;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code [a, b]} and {@code {k = v}}. */
final class Collections {
  private final ExpressionEvaluator evaluator;

  Collections(ExpressionEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  Traced tuple(Tuple tuple, Scope scope) {
    List<Traced> items = new ArrayList<>(tuple.items().size());
    for (Expression item : tuple.items()) {
      items.add(evaluator.element(item, scope));
    }
    return new Traced(new Elements(items), Origin.literal(tuple.span()), false);
  }

  Traced object(ObjectLiteral object, Scope scope) {
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    boolean secret = false;
    for (ObjectItem item : object.items()) {
      Traced key = key(item.key(), scope);
      if (key.value() instanceof Unknown unknown) {
        return ExpressionEvaluator.made(object, Unknowns.from(List.of(unknown), ""), List.of(key));
      }
      secret |= key.sensitive();
      entries.put(Conversion.text(key.value()), evaluator.element(item.value(), scope));
    }
    return new Traced(new Attributes(entries), Origin.literal(object.span()), secret);
  }

  private Traced key(Expression key, Scope scope) {
    if (key instanceof Name name) {
      return new Traced(new TerraformValue.Text(name.name()), Origin.literal(name.span()), false);
    }
    return evaluator.part(key, scope);
  }
}
