package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.hcl.Expression.Binary;
import dev.paritylint.hcl.Expression.BooleanLiteral;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.hcl.Expression.Conditional;
import dev.paritylint.hcl.Expression.For;
import dev.paritylint.hcl.Expression.GetAttribute;
import dev.paritylint.hcl.Expression.Index;
import dev.paritylint.hcl.Expression.Name;
import dev.paritylint.hcl.Expression.NullLiteral;
import dev.paritylint.hcl.Expression.NumberLiteral;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.hcl.Expression.Parentheses;
import dev.paritylint.hcl.Expression.Splat;
import dev.paritylint.hcl.Expression.SplatItem;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.Expression.Tuple;
import dev.paritylint.hcl.Expression.Unary;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Walks a tree and checks of each node that its span is the text it was read from. */
final class Spans {
  private final List<Expression> alone = new ArrayList<>();
  private int nodes;

  /** Gives how many nodes there were. */
  static int check(Body body) {
    Spans spans = new Spans();
    spans.body(body);
    return spans.nodes;
  }

  /** Checks of each node only that it lies in the one around it; gives how many there were. */
  static int checkNested(Expression node) {
    int count = 1;
    List<Expression> inner = new ArrayList<>(children(node));
    if (node instanceof Template template) {
      Spans spans = new Spans();
      template.parts().forEach(part -> inside(node.span(), part.span()));
      template.parts().forEach(part -> inner.addAll(spans.expressions(part)));
    }
    for (Expression child : inner) {
      inside(node.span(), child.span());
      count += checkNested(child);
    }
    return count;
  }

  /** Every expression that means the same outside of what it stands in. */
  static List<Expression> alone(Body body) {
    Spans spans = new Spans();
    spans.body(body);
    return spans.alone;
  }

  private List<Expression> expressions(TemplatePart part) {
    if (part instanceof TemplatePart.Interpolation interpolation) {
      return List.of(interpolation.expression());
    } else if (part instanceof TemplatePart.If condition) {
      List<Expression> all = new ArrayList<>(List.of(condition.condition()));
      condition.whenTrue().forEach(inner -> all.addAll(expressions(inner)));
      condition.whenFalse().forEach(inner -> all.addAll(expressions(inner)));
      return all;
    } else if (part instanceof TemplatePart.ForEach loop) {
      List<Expression> all = new ArrayList<>(List.of(loop.collection()));
      loop.body().forEach(inner -> all.addAll(expressions(inner)));
      return all;
    }
    return List.of();
  }

  private void body(Body body) {
    for (Body.Attribute attribute : body.attributes()) {
      nodes++;
      inside(body.span(), attribute.span());
      assertEquals(attribute.name(), attribute.nameSpan().text());
      assertEquals(attribute.nameSpan().start(), attribute.span().start());
      assertEquals(attribute.value().span().end(), attribute.span().end());
      node(attribute.span(), attribute.value());
    }
    for (Body.Block block : body.blocks()) {
      nodes++;
      inside(body.span(), block.span());
      assertEquals(block.type(), block.typeSpan().text());
      inside(block.span(), block.header());
      inside(block.span(), block.body().span());
      assertEquals(block.span().start(), block.header().start());
      for (Body.Label label : block.labels()) {
        inside(block.header(), label.span());
        boolean quoted = label.span().text().startsWith("\"");
        assertTrue(quoted || label.text().equals(label.span().text()), label::toString);
        assertEquals(quoted, label.span().text().endsWith("\""));
      }
      body(block.body());
    }
  }

  private void node(Span around, Expression node) {
    nodes++;
    inside(around, node.span());
    alone.add(node);
    String text = node.span().text();
    if (node instanceof NumberLiteral number) {
      assertEquals(new BigDecimal(text), number.value());
    } else if (node instanceof BooleanLiteral literal) {
      assertEquals(text, String.valueOf(literal.value()));
    } else if (node instanceof NullLiteral) {
      assertEquals("null", text);
    } else if (node instanceof Binary binary) {
      String between = between(binary.left(), binary.right());
      assertTrue(between.contains(binary.operator().symbol()), between);
      same(node, binary.left(), binary.right());
    } else if (node instanceof Conditional conditional) {
      same(node, conditional.condition(), conditional.whenFalse());
    } else if (node instanceof Unary unary) {
      ends(text, unary.operator().symbol(), "");
      assertEquals(unary.operand().span().end(), node.span().end());
    } else if (node instanceof Splat splat) {
      same(node, splat.source(), splat.each());
    } else if (node instanceof For) {
      assertTrue(text.startsWith("[") ? text.endsWith("]") : text.endsWith("}"), text);
    } else if (node instanceof Name name) {
      assertEquals(text, name.name());
    } else if (node instanceof GetAttribute get) {
      assertEquals(get.name(), get.nameSpan().text());
      assertEquals(get.nameSpan().end(), node.span().end());
    } else if (node instanceof Index index) {
      assertEquals(index.source().span().start(), node.span().start());
      assertTrue(text.endsWith("]") || index.key().span().end() == node.span().end(), text);
    } else if (node instanceof Call call) {
      assertEquals(call.name(), call.nameSpan().text().replaceAll("\\s", ""));
      ends(text, call.name().substring(0, 1), ")");
    } else if (node instanceof Parentheses) {
      ends(text, "(", ")");
    } else if (node instanceof Tuple) {
      ends(text, "[", "]");
    } else if (node instanceof ObjectLiteral) {
      ends(text, "{", "}");
    } else if (node instanceof SplatItem) {
      assertTrue(text.endsWith("*") || text.endsWith("]"), text);
    } else if (node instanceof Template template) {
      assertTrue(text.startsWith("\"") ? text.endsWith("\"") : text.startsWith("<<"), text);
      parts(node.span(), template.parts());
    }
    int from = node.span().start();
    for (Expression child : children(node)) {
      int before = alone.size();
      node(node.span(), child);
      if (node instanceof Splat splat && child == splat.each()) {
        alone.subList(before, alone.size()).clear();
      }
      assertTrue(child.span().start() >= from, () -> "children in order in " + text);
      from = child.span().start();
    }
  }

  private void parts(Span around, List<TemplatePart> parts) {
    int from = around.start();
    for (TemplatePart part : parts) {
      nodes++;
      inside(around, part.span());
      assertTrue(part.span().start() >= from, "parts follow each other");
      from = part.span().end();
      if (part instanceof TemplatePart.Interpolation interpolation) {
        ends(part.span().text(), "${", "}");
        node(part.span(), interpolation.expression());
      } else if (part instanceof TemplatePart.If condition) {
        ends(part.span().text(), "%{", "}");
        node(part.span(), condition.condition());
        parts(part.span(), condition.whenTrue());
        parts(part.span(), condition.whenFalse());
      } else if (part instanceof TemplatePart.ForEach loop) {
        ends(part.span().text(), "%{", "}");
        node(part.span(), loop.collection());
        parts(part.span(), loop.body());
      }
    }
  }

  private static List<Expression> children(Expression node) {
    if (node instanceof GetAttribute get) {
      return List.of(get.source());
    } else if (node instanceof Index index) {
      return List.of(index.source(), index.key());
    } else if (node instanceof Splat splat) {
      return List.of(splat.source(), splat.each());
    } else if (node instanceof Call call) {
      return call.arguments();
    } else if (node instanceof Conditional c) {
      return List.of(c.condition(), c.whenTrue(), c.whenFalse());
    } else if (node instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (node instanceof Unary unary) {
      return List.of(unary.operand());
    } else if (node instanceof Parentheses parentheses) {
      return List.of(parentheses.inner());
    } else if (node instanceof Tuple tuple) {
      return tuple.items();
    } else if (node instanceof ObjectLiteral object) {
      List<Expression> children = new ArrayList<>();
      object.items().forEach(item -> children.addAll(List.of(item.key(), item.value())));
      return children;
    } else if (node instanceof For loop) {
      List<Expression> children = new ArrayList<>(List.of(loop.collection()));
      children.add(loop.key());
      children.add(loop.value());
      children.add(loop.condition());
      return children.stream().filter(Objects::nonNull).toList();
    }
    return List.of();
  }

  private static String between(Expression left, Expression right) {
    return left.span().file().span(left.span().end(), right.span().start()).text();
  }

  private static void same(Expression whole, Expression first, Expression last) {
    assertEquals(first.span().to(last.span()), whole.span());
  }

  static void inside(Span outer, Span inner) {
    assertTrue(
        outer.start() <= inner.start() && inner.end() <= outer.end(),
        () -> "\"" + inner.text() + "\" in \"" + outer.text() + "\"");
  }

  private static void ends(String text, String start, String end) {
    assertTrue(text.startsWith(start) && text.endsWith(end), text);
  }
}
