package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.hcl.SubExpressions;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean that a root is given when it is run. For a variable of a simple type or of none
 * it is the text itself, for any other an expression (Terraform's ParseVariableValue).
 */
final class GivenText {
  private final Map<String, Block> variables;
  private final Run run;

  GivenText(Map<String, Block> variables, Run run) {
    this.variables = variables;
    this.run = run;
  }

  /** The workspace among the inputs. */
  static Optional<Traced> workspace(List<Input> inputs) {
    return inputs.stream()
        .filter(input -> input.kind() == Kind.WORKSPACE)
        .map(input -> new Traced(text(input.value()), input.origin(), false))
        .findFirst();
  }

  boolean declares(Input input) {
    return variables.containsKey(input.name());
  }

  Traced value(Input input) {
    @Nullable Block variable = variables.get(input.name());
    if (variable == null || isLiteral(variable) || !(input.value() instanceof Value.Text text)) {
      return new Traced(text(input.value()), input.origin(), false);
    }
    SourceFile written = SourceFile.of(input.origin().at().path(), text.text());
    @Nullable Expression expression = HclParser.parseExpression(written).expression();
    if (expression == null || calls(expression)) {
      String reason = "what is given for var." + input.name() + " is no expression";
      return new Traced(new Unknown(reason, "", ""), input.origin(), false);
    }
    return moved(run.constants().evaluate(expression, Scope.EMPTY), input.origin());
  }

  /** Functions are not available where values are given. */
  private static boolean calls(Expression expression) {
    return expression instanceof Call
        || SubExpressions.of(expression).stream().anyMatch(GivenText::calls);
  }

  private static TerraformValue text(Value value) {
    return value instanceof Value.Unknown unknown
        ? new Unknown(unknown.reason(), unknown.prefix(), "")
        : new Text(value.shown());
  }

  private boolean isLiteral(Block variable) {
    Optional<Expression> type = variable.body().attribute("type").map(found -> found.value());
    return type.isEmpty()
        || (new TypeExpressions(run.constants()).read(type.get()) instanceof Simple simple
            && simple != Simple.ANY);
  }

  /** Everything in it stands where the text stands. */
  private static Traced moved(Traced traced, Origin to) {
    TerraformValue value = traced.value();
    if (value instanceof Elements elements) {
      value =
          new Elements(
              elements.items().stream().map(item -> moved(item, to)).toList(), elements.kind());
    } else if (value instanceof Attributes attributes) {
      Map<String, Traced> entries = new LinkedHashMap<>();
      attributes.entries().forEach((name, entry) -> entries.put(name, moved(entry, to)));
      value = new Attributes(entries, attributes.shape(), attributes.rest());
    }
    return new Traced(value, to, traced.sensitive());
  }
}
