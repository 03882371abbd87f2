package dev.paritylint.terraform;

import dev.paritylint.hcl.Expression;
import java.util.ArrayList;
import java.util.List;

/** The expressions that an expression is made of, save those of a template. */
final class Parts {
  private Parts() {}

  static List<Expression> of(Expression expression) {
    if (expression instanceof Expression.Index index) {
      return List.of(index.source(), index.key());
    } else if (expression instanceof Expression.GetAttribute get) {
      return List.of(get.source());
    } else if (expression instanceof Expression.Splat splat) {
      return List.of(splat.source(), splat.each());
    } else if (expression instanceof Expression.Call call) {
      return call.arguments();
    } else if (expression instanceof Expression.Conditional choice) {
      return List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
    } else if (expression instanceof Expression.Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (expression instanceof Expression.Unary unary) {
      return List.of(unary.operand());
    } else if (expression instanceof Expression.Parentheses parentheses) {
      return List.of(parentheses.inner());
    } else if (expression instanceof Expression.Tuple tuple) {
      return tuple.items();
    } else if (expression instanceof Expression.ObjectLiteral object) {
      List<Expression> parts = new ArrayList<>();
      for (Expression.ObjectItem item : object.items()) {
        if (!(item.key() instanceof Expression.Name)) {
          parts.add(item.key());
        }
        parts.add(item.value());
      }
      return parts;
    }
    return List.of();
  }

  /** Those in which the loop's names hold. */
  static List<Expression> ofLoop(Expression.For loop) {
    List<Expression> parts = new ArrayList<>();
    if (loop.key() != null) {
      parts.add(loop.key());
    }
    parts.add(loop.value());
    if (loop.condition() != null) {
      parts.add(loop.condition());
    }
    return parts;
  }
}
