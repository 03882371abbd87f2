package dev.paritylint.python;

import dev.paritylint.source.Span;
import java.util.List;

/** An expression as it is written, without the parentheses around it. */
sealed interface Expression {
  Span at();

  /**
   * A string literal without computed parts.
   *
   * @param stretches where its characters stand; empty for a name that serves as a text
   */
  record Text(Span at, String text, List<Letters.Stretch> stretches) implements Expression {
    Text(Span at, String text) {
      this(at, text, List.of());
    }
  }

  /** A number, as {@code str()} prints it. */
  record Numeral(Span at, String printed) implements Expression {}

  /** {@code True} or {@code False}. */
  record Truth(Span at, boolean value) implements Expression {}

  /** {@code None}. */
  record None(Span at) implements Expression {}

  /** Literals that stand side by side, and the parts of an f-string: each is printed and joined. */
  record Template(Span at, List<Expression> parts) implements Expression {}

  record Name(Span at, String name) implements Expression {}

  record Attribute(Span at, Expression owner, String name) implements Expression {}

  record Subscript(Span at, Expression owner, Expression index) implements Expression {}

  record Call(
      Span at,
      Expression function,
      List<Expression> positional,
      List<Keyword> keywords,
      List<Expression> spreads)
      implements Expression {}

  /** {@code name=value} in a call. */
  record Keyword(Span at, String name, Expression value) {}

  record Dict(Span at, List<Item> items) implements Expression {}

  /** What a dict display lists. */
  sealed interface Item {}

  record Pair(Expression key, Expression value) implements Item {}

  /** {@code **value}. */
  record Spread(Expression value) implements Item {}

  /** A list, tuple or set display. */
  record Series(Span at, List<Expression> items) implements Expression {}

  /** {@code *items} in a list or call. */
  record Star(Span at, Expression items) implements Expression {}

  /**
   * A comprehension: {@code key} is there for dicts only, as a list of one.
   *
   * @param clauses what it goes through, the outermost first
   */
  record Comprehension(Span at, List<Expression> key, Expression value, List<Clause> clauses)
      implements Expression {}

  /** {@code for target in items if condition}. */
  record Clause(Expression target, Expression items, List<Expression> conditions) {}

  /**
   * Two operands and the operator between them: arithmetic, comparison, {@code and}, {@code or}.
   */
  record Binary(Span at, Expression left, String operator, Expression right)
      implements Expression {}

  record Not(Span at, Expression operand) implements Expression {}

  /** {@code value if condition else otherwise}. */
  record Conditional(Span at, Expression value, Expression condition, Expression otherwise)
      implements Expression {}

  /** What only a run of the script can tell, with the expressions inside it. */
  record Opaque(Span at, String what, List<Expression> inside) implements Expression {}
}
