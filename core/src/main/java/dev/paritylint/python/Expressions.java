package dev.paritylint.python;

import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Comprehension;
import dev.paritylint.python.Expression.Conditional;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.None;
import dev.paritylint.python.Expression.Not;
import dev.paritylint.python.Expression.Numeral;
import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.python.Expression.Spread;
import dev.paritylint.python.Expression.Star;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Truth;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns nodes of the grammar into expressions. The tree's depth bounds the recursion. */
final class Expressions {
  /** How reasons call what only a run can tell, by the grammar's name. */
  private static final Map<String, String> OPAQUE =
      Map.of(
          "lambda", "a function",
          "await", "the result of a call",
          "yield", "a value sent from outside",
          "named_expression", "assigned inside an expression");

  private static final Set<String> NO_EXPRESSION =
      Set.of("block", "type", "string_start", "string_end");

  private Expressions() {}

  static Expression of(Node node) {
    return switch (node.type()) {
      case "parenthesized_expression" ->
          node.children().isEmpty() ? opaque(node) : of(node.first());
      case "identifier" -> new Name(node.at(), node.text());
      case "string" -> TextExpressions.of(node);
      case "concatenated_string" -> TextExpressions.joined(node.at(), all(node.children()));
      case "integer", "float" -> number(node);
      case "true" -> new Truth(node.at(), true);
      case "false" -> new Truth(node.at(), false);
      case "none" -> new None(node.at());
      case "unary_operator" -> unary(node);
      case "attribute" -> attribute(node);
      case "subscript" -> subscript(node);
      case "call" -> CallExpressions.of(node);
      case "list_splat" -> new Star(node.at(), of(node.first()));
      case "list_comprehension",
          "set_comprehension",
          "dictionary_comprehension",
          "generator_expression" ->
          comprehension(node);
      case "dictionary" -> dict(node);
      case "list", "tuple", "set", "expression_list", "list_pattern", "tuple_pattern" ->
          new Series(node.at(), all(node.children()));
      case "binary_operator", "boolean_operator" -> binary(node);
      case "comparison_operator" -> comparison(node);
      case "not_operator" -> new Not(node.at(), inner(node, "argument"));
      case "conditional_expression" -> conditional(node);
      default -> opaque(node);
    };
  }

  /** A child that a broken file may lack: then the whole stands for it, read as opaque. */
  static Expression inner(Node node, String field) {
    Optional<Node> child = node.child(field);
    return child.isPresent() ? of(child.get()) : opaque(node);
  }

  private static List<Expression> all(List<Node> nodes) {
    return nodes.stream().map(Expressions::of).toList();
  }

  static Opaque opaque(Node node) {
    List<Expression> inside =
        node.children().stream()
            .filter(child -> !NO_EXPRESSION.contains(child.type()))
            .map(Expressions::of)
            .toList();
    return new Opaque(
        node.at(), OPAQUE.getOrDefault(node.type(), "computed when the script runs"), inside);
  }

  private static Expression number(Node node) {
    Optional<String> printed =
        node.type().equals("integer")
            ? NumberLiteral.printInteger(node.text())
            : NumberLiteral.printFloat(node.text());
    return printed.isPresent()
        ? new Numeral(node.at(), printed.get())
        : new Opaque(node.at(), "a number that cannot be read", List.of());
  }

  private static Expression unary(Node node) {
    Expression operand = inner(node, "argument");
    boolean minus = node.text().startsWith("-");
    if (operand instanceof Numeral numeral && minus && !numeral.printed().startsWith("-")) {
      String printed = numeral.printed().equals("0") ? "0" : "-" + numeral.printed();
      return new Numeral(node.at(), printed);
    }
    return new Opaque(node.at(), "computed when the script runs", List.of(operand));
  }

  private static Expression attribute(Node node) {
    Optional<Node> owner = node.child("object");
    Optional<Node> name = node.child("attribute");
    return owner.isPresent() && name.isPresent()
        ? new Attribute(node.at(), of(owner.get()), name.get().text())
        : opaque(node);
  }

  private static Expression subscript(Node node) {
    List<Node> indexes =
        node.children().stream().filter(child -> child.field().equals("subscript")).toList();
    if (indexes.size() != 1 || node.child("value").isEmpty()) {
      return opaque(node);
    }
    return new Subscript(node.at(), of(node.part("value")), of(indexes.get(0)));
  }

  private static Expression comprehension(Node node) {
    List<Clause> clauses = new ArrayList<>();
    Optional<Node> body = node.child("body");
    for (Node child : node.children()) {
      if (child.type().equals("for_in_clause")
          && child.child("left").isPresent()
          && child.child("right").isPresent()) {
        clauses.add(new Clause(of(child.part("left")), of(child.part("right")), new ArrayList<>()));
      } else if (child.type().equals("if_clause") && !clauses.isEmpty()) {
        clauses.get(clauses.size() - 1).conditions().add(of(child.first()));
      }
    }
    if (body.isEmpty() || clauses.isEmpty()) {
      return opaque(node);
    }
    List<Expression> key =
        body.get().child("key").map(Expressions::of).map(List::of).orElse(List.of());
    Expression value = of(body.get().child("value").orElse(body.get()));
    return new Comprehension(node.at(), key, value, List.copyOf(clauses));
  }

  private static Expression dict(Node node) {
    List<Item> items = new ArrayList<>();
    for (Node child : node.children()) {
      Optional<Node> key = child.child("key");
      Optional<Node> value = child.child("value");
      if (child.type().equals("pair") && key.isPresent() && value.isPresent()) {
        items.add(new Pair(of(key.get()), of(value.get())));
      } else if (!child.children().isEmpty()) {
        items.add(new Spread(of(child.first())));
      }
    }
    return new Dict(node.at(), List.copyOf(items));
  }

  private static Expression binary(Node node) {
    Optional<Node> left = node.child("left");
    Optional<Node> right = node.child("right");
    if (left.isEmpty() || right.isEmpty()) {
      return opaque(node);
    }
    String operator = node.part("operator").text();
    return new Binary(node.at(), of(left.get()), operator, of(right.get()));
  }

  private static Expression comparison(Node node) {
    List<Node> operators =
        node.children().stream().filter(child -> child.field().equals("operators")).toList();
    List<Node> operands =
        node.children().stream().filter(child -> !child.field().equals("operators")).toList();
    if (operators.size() != 1 || operands.size() != 2) {
      return opaque(node);
    }
    String operator = operators.get(0).text().replaceAll("\\s+", " ");
    return new Binary(node.at(), of(operands.get(0)), operator, of(operands.get(1)));
  }

  private static Expression conditional(Node node) {
    List<Node> parts = node.children();
    return parts.size() == 3
        ? new Conditional(node.at(), of(parts.get(0)), of(parts.get(1)), of(parts.get(2)))
        : opaque(node);
  }
}
