package dev.paritylint.python;

import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.None;
import dev.paritylint.python.Expression.Numeral;
import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.python.Expression.Template;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Expression.Truth;
import dev.paritylint.python.Statement.Arm;
import dev.paritylint.python.Statement.Assign;
import dev.paritylint.python.Statement.Block;
import dev.paritylint.python.Statement.Evaluate;
import dev.paritylint.python.Statement.Forget;
import dev.paritylint.python.Statement.If;
import dev.paritylint.python.Statement.Leave;
import dev.paritylint.python.Statement.Loop;
import dev.paritylint.python.Statement.Perhaps;
import dev.paritylint.python.Statement.Return;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns nodes of the grammar into statements. The tree's depth bounds the recursion. */
final class Statements {
  private Statements() {}

  static List<Statement> of(List<Node> nodes) {
    List<Statement> statements = new ArrayList<>();
    nodes.forEach(node -> add(node, statements));
    return List.copyOf(statements);
  }

  static List<Statement> body(Node node, String field) {
    return node.child(field).map(block -> of(block.children())).orElse(List.of());
  }

  private static void add(Node node, List<Statement> out) {
    switch (node.type()) {
      case "expression_statement", "block" -> node.children().forEach(child -> add(child, out));
      case "ERROR" -> out.add(block(node, List.of(), List.of(), of(node.children())));
      case "assignment", "augmented_assignment" -> assignment(node, out);
      case "if_statement" -> out.add(conditional(node));
      case "match_statement" -> out.add(match(node));
      case "for_statement", "while_statement" -> loop(node, out);
      case "with_statement" -> out.add(with(node));
      case "try_statement" -> attempt(node, out);
      case "function_definition" -> out.add(Definitions.function(node));
      case "class_definition" -> out.add(Definitions.type(node));
      case "decorated_definition" -> decorated(node, out);
      case "return_statement" -> out.add(leave(node));
      case "raise_statement", "break_statement", "continue_statement" -> {
        node.children().forEach(child -> evaluate(child, out));
        out.add(new Leave(node.at()));
      }
      case "import_statement" -> out.addAll(Definitions.modules(node));
      case "import_from_statement" -> out.add(Definitions.imported(node));
      case "future_import_statement" -> {}
      case "delete_statement" -> {
        node.children().forEach(child -> evaluate(child, out));
        out.add(new Forget(node.at(), names(node.children())));
      }
      case "global_statement", "nonlocal_statement", "pass_statement" -> {}
      default -> evaluate(node, out);
    }
  }

  private static void evaluate(Node node, List<Statement> out) {
    out.add(new Evaluate(node.at(), Expressions.of(node)));
  }

  static List<String> names(List<Node> nodes) {
    return nodes.stream().flatMap(node -> Targets.names(Expressions.of(node)).stream()).toList();
  }

  private static void assignment(Node node, List<Statement> out) {
    List<Node> targets = new ArrayList<>();
    Node rest = node;
    while (rest.type().equals("assignment") && rest.child("right").isPresent()) {
      targets.add(rest.part("left"));
      rest = rest.part("right");
    }
    if (rest.type().equals("assignment")) {
      return; // an annotation without a value
    }
    if (node.type().equals("augmented_assignment")) {
      Optional<Node> right = node.child("right");
      String operator = node.part("operator").text();
      right.ifPresent(
          value ->
              out.add(
                  new Assign(
                      node.at(),
                      Expressions.of(node.part("left")),
                      operator,
                      Expressions.of(value))));
      return;
    }
    Expression value = Expressions.of(rest);
    for (Node target : targets) {
      assign(node, target, value, out);
    }
  }

  private static void assign(Node node, Node target, Expression value, List<Statement> out) {
    Expression to = Expressions.of(target);
    boolean several = target.type().endsWith("pattern") || target.type().equals("pattern_list");
    if (!several) {
      out.add(new Assign(node.at(), to, "=", value));
      return;
    }
    List<Expression> places = places(to);
    if (value instanceof Series values
        && values.items().size() == places.size()
        && values.items().stream().allMatch(Statements::isLiteral)) {
      for (int i = 0; i < places.size(); i++) {
        out.add(new Assign(node.at(), places.get(i), "=", values.items().get(i)));
      }
      return;
    }
    out.add(new Evaluate(value.at(), value));
    out.add(new Forget(node.at(), Targets.names(to)));
  }

  private static List<Expression> places(Expression target) {
    if (target instanceof Series series) {
      return series.items();
    }
    return target instanceof Opaque opaque ? opaque.inside() : List.of();
  }

  /** Whether it reads no name that the same assignment might bind. */
  private static boolean isLiteral(Expression value) {
    return value instanceof Text
        || value instanceof Numeral
        || value instanceof Truth
        || value instanceof None
        || (value instanceof Dict dict && dict.items().isEmpty())
        || (value instanceof Template template
            && template.parts().stream().allMatch(Statements::isLiteral));
  }

  private static Statement conditional(Node node) {
    List<Arm> arms = new ArrayList<>();
    List<Statement> otherwise = List.of();
    arms.add(arm(node));
    for (Node child : node.children()) {
      if (child.type().equals("elif_clause")) {
        arms.add(arm(child));
      } else if (child.type().equals("else_clause")) {
        otherwise = body(child, "body");
      }
    }
    return new If(node.at(), List.copyOf(arms), otherwise);
  }

  private static Arm arm(Node node) {
    Expression condition =
        node.child("condition")
            .map(Expressions::of)
            .orElse(new Opaque(node.at(), "a missing condition", List.of()));
    return new Arm(condition, body(node, "consequence"));
  }

  private static Statement match(Node node) {
    Expression subject = Expressions.of(node.part("subject"));
    List<Arm> arms = new ArrayList<>();
    List<Statement> otherwise = List.of();
    List<Node> cases =
        node.child("body").map(Node::children).orElse(List.of()).stream()
            .filter(child -> child.type().equals("case_clause"))
            .toList();
    for (Node clause : cases) {
      Node pattern = clause.first();
      boolean plain = clause.child("guard").isEmpty();
      if (plain && pattern.text().equals("_")) {
        otherwise = body(clause, "consequence");
      } else {
        Expression wanted =
            plain ? pattern(pattern) : new Opaque(pattern.at(), "a guarded case", List.of());
        arms.add(
            new Arm(new Binary(pattern.at(), subject, "in", wanted), body(clause, "consequence")));
      }
    }
    return new If(node.at(), List.copyOf(arms), otherwise);
  }

  private static Expression pattern(Node node) {
    Node inner = node;
    while (inner.type().equals("case_pattern") && inner.children().size() == 1) {
      inner = inner.first();
    }
    List<Node> choices = inner.type().equals("union_pattern") ? inner.children() : List.of(inner);
    boolean words = choices.stream().allMatch(choice -> choice.type().contains("string"));
    return words
        ? new Series(node.at(), choices.stream().map(Expressions::of).toList())
        : new Opaque(node.at(), "a pattern", List.of());
  }

  private static void loop(Node node, List<Statement> out) {
    List<Expression> heads = new ArrayList<>();
    node.child("right").ifPresent(right -> heads.add(Expressions.of(right)));
    node.child("condition").ifPresent(condition -> heads.add(Expressions.of(condition)));
    List<String> bound = node.child("left").map(left -> names(List.of(left))).orElse(List.of());
    List<Clause> rounds =
        node.child("left").isPresent() && node.child("right").isPresent()
            ? List.of(new Clause(Expressions.of(node.part("left")), heads.get(0), List.of()))
            : List.of();
    out.add(new Loop(node.at(), List.copyOf(heads), bound, body(node, "body"), rounds));
    node.child("alternative")
        .ifPresent(other -> out.add(new Perhaps(other.at(), List.of(), body(other, "body"))));
  }

  private static Statement with(Node node) {
    List<Expression> heads = new ArrayList<>();
    List<String> bound = new ArrayList<>();
    for (Node clause : node.children()) {
      for (Node item : clause.type().equals("with_clause") ? clause.children() : List.<Node>of()) {
        Node value = item.child("value").orElse(item.first());
        boolean named = value.type().equals("as_pattern");
        heads.add(Expressions.of(named ? value.first() : value));
        value.child("alias").ifPresent(alias -> bound.addAll(names(alias.children())));
      }
    }
    return block(node, List.copyOf(heads), List.copyOf(bound), body(node, "body"));
  }

  private static Block block(
      Node node, List<Expression> heads, List<String> bound, List<Statement> body) {
    return new Block(node.at(), heads, bound, body);
  }

  private static void attempt(Node node, List<Statement> out) {
    out.add(block(node, List.of(), List.of(), body(node, "body")));
    for (Node child : node.children()) {
      List<Node> blocks =
          child.children().stream().filter(part -> part.type().equals("block")).toList();
      if (child.type().startsWith("except")) {
        List<String> bound =
            child.child("value").flatMap(value -> value.child("alias")).stream()
                .flatMap(alias -> names(alias.children()).stream())
                .toList();
        out.add(new Perhaps(child.at(), bound, of(blocks)));
      } else if (child.type().endsWith("_clause")) {
        out.add(block(child, List.of(), List.of(), of(blocks)));
      }
    }
  }

  private static void decorated(Node node, List<Statement> out) {
    for (Node child : node.children()) {
      if (child.type().equals("decorator")) {
        out.add(new Evaluate(child.at(), Expressions.of(child.first())));
      } else {
        add(child, out);
      }
    }
  }

  private static Statement leave(Node node) {
    return node.children().isEmpty()
        ? new Leave(node.at())
        : new Return(node.at(), Expressions.of(node.first()));
  }
}
