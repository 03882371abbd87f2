package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A root whose resources hold only literals and references to each other, so that what follows from
 * evaluated resources can be tested without evaluating.
 */
final class LiteralRoot {
  private LiteralRoot() {}

  static EvaluatedRoot of(String hcl) {
    List<Resource> resources = new ArrayList<>();
    SourceFile file = SourceFile.of("infra/main.tf", hcl);
    for (Body.Block block : HclParser.parse(file).body().blocks()) {
      String type = block.label(0);
      String name = block.label(1);
      boolean data = block.type().equals("data");
      resources.add(
          new Resource(
              (data ? "data." : "") + type + "." + name,
              type,
              name,
              data,
              block.header(),
              content(block.body())));
    }
    return new EvaluatedRoot(resources, List.of(), Map.of(), List.of());
  }

  private static Content content(Body body) {
    Map<String, Traced> attributes = new LinkedHashMap<>();
    body.attributes().forEach(one -> attributes.put(one.name(), traced(one.value())));
    return new Content(
        attributes,
        body.blocks().stream()
            .map(block -> new Nested(block.type(), block.header(), content(block.body())))
            .toList());
  }

  private static Traced traced(Expression expression) {
    return new Traced(value(expression), Origin.literal(expression.span()), false);
  }

  private static TerraformValue value(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return new TerraformValue.Numeric(number.value());
    } else if (expression instanceof Expression.BooleanLiteral bool) {
      return new TerraformValue.Bool(bool.value());
    } else if (expression instanceof Expression.NullLiteral) {
      return new TerraformValue.Null();
    } else if (expression instanceof Expression.Tuple tuple) {
      return new TerraformValue.Elements(tuple.items().stream().map(LiteralRoot::traced).toList());
    } else if (expression instanceof Expression.ObjectLiteral object) {
      Map<String, Traced> entries = new LinkedHashMap<>();
      object.items().forEach(item -> entries.put(text(item.key()), traced(item.value())));
      return new TerraformValue.Attributes(entries);
    } else if (expression instanceof Expression.GetAttribute reference) {
      return new TerraformValue.Unknown("decided on apply", "", reference.source().span().text());
    }
    return new TerraformValue.Text(text(expression));
  }

  private static String text(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.name();
    }
    StringBuilder text = new StringBuilder();
    for (TemplatePart part : ((Expression.Template) expression).parts()) {
      text.append(((TemplatePart.Text) part).text());
    }
    return text.toString();
  }
}
