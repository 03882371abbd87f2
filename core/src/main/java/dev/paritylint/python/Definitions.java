package dev.paritylint.python;

import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.python.Statement.Function;
import dev.paritylint.python.Statement.Import;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns nodes of the grammar into functions, classes and imports. */
final class Definitions {
  private Definitions() {}

  static Function function(Node node) {
    List<String> parameters = new ArrayList<>();
    List<String> variadic = new ArrayList<>();
    Map<String, Expression> defaults = new LinkedHashMap<>();
    for (Node parameter : node.child("parameters").map(Node::children).orElse(List.of())) {
      Node name = parameter.child("name").orElse(parameter);
      boolean several = name.type().contains("splat") || parameter.first().type().contains("splat");
      while (!name.children().isEmpty()) {
        name = name.first();
      }
      String text = name.text();
      (several ? variadic : parameters).add(text);
      parameter.child("value").ifPresent(value -> defaults.put(text, Expressions.of(value)));
    }
    return new Function(
        node.at(),
        node.part("name").text(),
        List.copyOf(parameters),
        List.copyOf(variadic),
        defaults,
        Statements.body(node, "body"));
  }

  static Statement type(Node node) {
    List<Expression> bases =
        node.child("superclasses").map(Node::children).orElse(List.of()).stream()
            .map(Expressions::of)
            .toList();
    List<String> fields =
        node.child("body").map(Node::children).orElse(List.of()).stream()
            .filter(statement -> statement.type().equals("expression_statement"))
            .map(Node::first)
            .filter(one -> one.type().equals("assignment") && one.child("type").isPresent())
            .map(one -> one.part("left").text())
            .toList();
    return new ClassBody(
        node.at(), node.part("name").text(), bases, fields, Statements.body(node, "body"));
  }

  /** {@code import a, b.c as d}. */
  static List<Statement> modules(Node node) {
    List<Statement> modules = new ArrayList<>();
    for (Node child : node.children()) {
      boolean renamed = child.type().equals("aliased_import");
      String module = (renamed ? child.part("name") : child).text();
      String name = renamed ? child.part("alias").text() : module;
      modules.add(new Import(child.at(), module, Map.of("", name)));
    }
    return modules;
  }

  /** {@code from a import b, c as d}. */
  static Statement imported(Node node) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Node child : node.children()) {
      if (child.type().equals("wildcard_import")) {
        names.put("*", "*");
      } else if (child.field().equals("name")) {
        boolean renamed = child.type().equals("aliased_import");
        String name = (renamed ? child.part("name") : child).text();
        names.put(name, renamed ? child.part("alias").text() : name);
      }
    }
    return new Import(node.at(), node.part("module_name").text(), names);
  }
}
