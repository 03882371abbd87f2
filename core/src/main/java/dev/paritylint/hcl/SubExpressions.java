package dev.paritylint.hcl;

import dev.paritylint.hcl.Expression.Binary;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.hcl.Expression.Conditional;
import dev.paritylint.hcl.Expression.For;
import dev.paritylint.hcl.Expression.GetAttribute;
import dev.paritylint.hcl.Expression.Index;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.hcl.Expression.Parentheses;
import dev.paritylint.hcl.Expression.Splat;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.Expression.Tuple;
import dev.paritylint.hcl.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The expressions that an expression is made of directly. */
public final class SubExpressions {
  private SubExpressions() {}

  /** In the order of writing; none for what has no parts. */
  public static List<Expression> of(Expression expression) {
    if (expression instanceof Template template) {
      return parts(template.parts());
    } else if (expression instanceof GetAttribute get) {
      return List.of(get.source());
    } else if (expression instanceof Index index) {
      return List.of(index.source(), index.key());
    } else if (expression instanceof Splat splat) {
      return List.of(splat.source(), splat.each());
    } else if (expression instanceof Call call) {
      return call.arguments();
    } else if (expression instanceof Conditional choice) {
      return List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
    } else if (expression instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (expression instanceof Unary unary) {
      return List.of(unary.operand());
    } else if (expression instanceof Parentheses parentheses) {
      return List.of(parentheses.inner());
    } else if (expression instanceof Tuple tuple) {
      return tuple.items();
    } else if (expression instanceof ObjectLiteral object) {
      return object.items().stream().flatMap(item -> Stream.of(item.key(), item.value())).toList();
    } else if (expression instanceof For loop) {
      return parts(loop);
    }
    return List.of();
  }

  private static List<Expression> parts(List<TemplatePart> parts) {
    List<Expression> found = new ArrayList<>();
    for (TemplatePart part : parts) {
      if (part instanceof TemplatePart.Interpolation one) {
        found.add(one.expression());
      } else if (part instanceof TemplatePart.If choice) {
        found.add(choice.condition());
        found.addAll(parts(choice.whenTrue()));
        found.addAll(parts(choice.whenFalse()));
      } else if (part instanceof TemplatePart.ForEach loop) {
        found.add(loop.collection());
        found.addAll(parts(loop.body()));
      }
    }
    return found;
  }

  private static List<Expression> parts(For loop) {
    List<Expression> found = new ArrayList<>(List.of(loop.collection()));
    if (loop.key() != null) {
      found.add(loop.key());
    }
    found.add(loop.value());
    if (loop.condition() != null) {
      found.add(loop.condition());
    }
    return found;
  }
}
