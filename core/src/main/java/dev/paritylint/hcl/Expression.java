package dev.paritylint.hcl;

import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression, as records with exact spans. HashiCorp's specification (hclsyntax/spec.md) names
 * the forms; those of JSON are among them.
 */
public sealed interface Expression {
  Span span();

  /** A number of any size. */
  record NumberLiteral(BigDecimal value, Span span) implements Expression {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** {@code null}. */
  record NullLiteral(Span span) implements Expression {}

  /**
   * A quoted string or a here-document. The span is the whole token with its quotes or markers.
   * Text without any interpolation is a template of at most one text part. Text that a strip marker
   * has emptied stays as an empty part: only a template of one interpolation alone passes on its
   * value.
   */
  record Template(List<TemplatePart> parts, Span span) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** A bare name: the root of a reference, or an object's key. */
  record Name(String name, Span span) implements Expression {}

  /** {@code source.name}. */
  record GetAttribute(Expression source, String name, Span nameSpan, Span span)
      implements Expression {}

  /** {@code source[key]}, and the legacy {@code source.0}. */
  record Index(Expression source, Expression key, Span span) implements Expression {}

  /**
   * {@code source[*].rest} or {@code source.*.rest}. {@code each} is the rest applied to {@link
   * SplatItem}.
   */
  record Splat(Expression source, boolean full, Expression each, Span span) implements Expression {}

  /** The element that a splat is looking at, in the {@code each} of a {@link Splat}. */
  record SplatItem(Span span) implements Expression {}

  /** A call; {@code expand} where the last argument ends in {@code ...}. */
  record Call(String name, Span nameSpan, List<Expression> arguments, boolean expand, Span span)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(Expression condition, Expression whenTrue, Expression whenFalse, Span span)
      implements Expression {}

  /** Two operands and what stands between them. */
  record Binary(BinaryOperator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code -operand} or {@code !operand}. */
  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  /** {@code (inner)}. */
  record Parentheses(Expression inner, Span span) implements Expression {}

  /** {@code [a, b]}. */
  record Tuple(List<Expression> items, Span span) implements Expression {
    public Tuple {
      items = List.copyOf(items);
    }
  }

  /**
   * {@code {key = value}}. A key that is a bare {@link Name} means its own text, also where that is
   * "null" or "true"; in parentheses it is a reference.
   */
  record ObjectLiteral(List<ObjectItem> items, Span span) implements Expression {
    public ObjectLiteral {
      items = List.copyOf(items);
    }
  }

  /** One item of an object. */
  record ObjectItem(Expression key, Expression value) {}

  /**
   * {@code [for k, v in collection : value if condition]}, or with {@code key => value} and perhaps
   * the grouping {@code ...} in braces.
   */
  record For(
      @Nullable String keyName,
      String valueName,
      Expression collection,
      @Nullable Expression key,
      Expression value,
      boolean grouping,
      @Nullable Expression condition,
      Span span)
      implements Expression {}

  /** What a template is made of. */
  sealed interface TemplatePart {
    Span span();

    /** Text, with escapes resolved, indentation and stripped blanks removed. */
    record Text(String text, Span span) implements TemplatePart {}

    /** <code>${expression}</code>. */
    record Interpolation(Expression expression, Span span) implements TemplatePart {}

    /** <code>%{if condition}…%{else}…%{endif}</code>. */
    record If(
        Expression condition, List<TemplatePart> whenTrue, List<TemplatePart> whenFalse, Span span)
        implements TemplatePart {
      public If {
        whenTrue = List.copyOf(whenTrue);
        whenFalse = List.copyOf(whenFalse);
      }
    }

    /** <code>%{for k, v in collection}…%{endfor}</code>. */
    record ForEach(
        @Nullable String keyName,
        String valueName,
        Expression collection,
        List<TemplatePart> body,
        Span span)
        implements TemplatePart {
      public ForEach {
        body = List.copyOf(body);
      }
    }
  }

  /** In order of how loosely they bind. */
  enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** What may stand before an operand. */
  enum UnaryOperator {
    NEGATE("-"),
    NOT("!");

    private final String symbol;

    UnaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
