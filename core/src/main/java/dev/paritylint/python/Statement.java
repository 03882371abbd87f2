package dev.paritylint.python;

import dev.paritylint.python.Expression.Clause;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Map;

/** A statement, reduced to what decides the values of names. */
sealed interface Statement {
  Span at();

  /** {@code target = value}; the operator is {@code =}, {@code +=}, {@code |=}, … */
  record Assign(Span at, Expression target, String operator, Expression value)
      implements Statement {}

  record Evaluate(Span at, Expression value) implements Statement {}

  /** {@code if}, {@code elif} and {@code match}, with what happens otherwise. */
  record If(Span at, List<Arm> arms, List<Statement> otherwise) implements Statement {}

  record Arm(Expression condition, List<Statement> body) {}

  /**
   * Statements that run any number of times, never included; {@code bound} are the loop's names.
   *
   * @param rounds what a {@code for} goes through; empty for a {@code while}
   */
  record Loop(
      Span at,
      List<Expression> heads,
      List<String> bound,
      List<Statement> body,
      List<Clause> rounds)
      implements Statement {}

  /** Statements of {@code with} and {@code try}: they run in order, perhaps not to the end. */
  record Block(Span at, List<Expression> heads, List<String> bound, List<Statement> body)
      implements Statement {}

  /** Statements that may be passed over: an {@code except} or {@code else} of a loop. */
  record Perhaps(Span at, List<String> bound, List<Statement> body) implements Statement {}

  /**
   * A function.
   *
   * @param variadic the parameters that take any number: {@code *args}, {@code **kwargs}
   */
  record Function(
      Span at,
      String name,
      List<String> parameters,
      List<String> variadic,
      Map<String, Expression> defaults,
      List<Statement> body)
      implements Statement {}

  /**
   * A class.
   *
   * @param fields the names with an annotation, in order
   */
  record ClassBody(
      Span at, String name, List<Expression> bases, List<String> fields, List<Statement> body)
      implements Statement {}

  /** {@code return value}. */
  record Return(Span at, Expression value) implements Statement {}

  /** Nothing after it in its block runs: {@code raise}, {@code break}, {@code continue}. */
  record Leave(Span at) implements Statement {}

  /**
   * Names from another module.
   *
   * @param module as it is written: {@code config}, {@code .config}
   * @param names what is taken of the module, and what it is called here; {@code *} for all; the
   *     module itself is the empty name
   */
  record Import(Span at, String module, Map<String, String> names) implements Statement {}

  /** Names that are bound to what no reader can see: {@code del}, {@code global}. */
  record Forget(Span at, List<String> names) implements Statement {}
}
