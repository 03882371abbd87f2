package dev.paritylint.workflow;

import java.util.List;

/** An expression of a workflow, between its double braces, as far as it is understood. */
sealed interface Expression {
  /** Text, a number, or one of {@code true}, {@code false} and {@code null}. */
  record Literal(Datum value) implements Expression {}

  /** {@code env.NAME}, {@code github.ref}, {@code matrix['site'].name}. */
  record Reference(List<String> path) implements Expression {
    public Reference {
      path = List.copyOf(path);
    }

    String written() {
      return String.join(".", path);
    }
  }

  /** A function, its name in lower case. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A field or an item of what a function or a group gives: {@code fromJSON(x).host}. */
  record Part(Expression owner, Expression key) implements Expression {}

  /** Two operands and {@code &&}, {@code ||}, {@code ==}, {@code !=} or an order. */
  record Binary(String operator, Expression left, Expression right) implements Expression {}

  /** A negation. */
  record Not(Expression operand) implements Expression {}

  /** What is written in no way that is known. */
  record Unreadable(String written) implements Expression {}
}
