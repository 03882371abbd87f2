package dev.paritylint.python;

import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Keyword;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Spread;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns calls of the grammar into expressions, those that are written otherwise as well among them.
 */
final class CallExpressions {
  private CallExpressions() {}

  static Expression of(Node node) {
    if (node.child("function").isEmpty() || node.child("arguments").isEmpty()) {
      return Expressions.opaque(node);
    }
    Node arguments = node.part("arguments");
    List<Expression> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    List<Expression> spreads = new ArrayList<>();
    if (arguments.type().equals("generator_expression")) {
      positional.add(Expressions.of(arguments));
    } else {
      for (Node argument : arguments.children()) {
        if (argument.type().equals("keyword_argument")) {
          String name = argument.part("name").text();
          keywords.add(new Keyword(argument.at(), name, Expressions.inner(argument, "value")));
        } else if (argument.type().equals("dictionary_splat")) {
          spreads.add(Expressions.of(argument.first()));
        } else {
          positional.add(Expressions.of(argument));
        }
      }
    }
    Expression function = Expressions.of(node.part("function"));
    Optional<Expression> test = beginning(node, function, positional);
    if (test.isPresent()) {
      return test.get();
    }
    boolean dict = function instanceof Name name && name.name().equals("dict");
    if (dict && positional.size() <= 1) {
      return dictCall(node, positional, keywords, spreads);
    }
    return new Call(
        node.at(), function, List.copyOf(positional), List.copyOf(keywords), List.copyOf(spreads));
  }

  /** {@code environment.startswith("prod")} asks which environment it is. */
  private static Optional<Expression> beginning(
      Node node, Expression function, List<Expression> positional) {
    boolean asks =
        function instanceof Attribute method
            && Set.of("startswith", "endswith").contains(method.name())
            && Selectors.isSelector(method.owner())
            && positional.size() == 1
            && positional.get(0) instanceof Text word
            && EnvironmentWords.isKnown(word.text().replaceAll("^[-_]+|[-_]+$", ""));
    return asks && function instanceof Attribute method && positional.get(0) instanceof Text word
        ? Optional.of(new Binary(node.at(), method.owner(), "==", bare(word)))
        : Optional.empty();
  }

  private static Text bare(Text word) {
    return new Text(word.at(), word.text().replaceAll("^[-_]+|[-_]+$", ""), word.stretches());
  }

  /** {@code dict(base, A="1", **more)} is the dict display that it builds. */
  private static Expression dictCall(
      Node node, List<Expression> bases, List<Keyword> keywords, List<Expression> spreads) {
    List<Item> items = new ArrayList<>();
    bases.forEach(base -> items.add(new Spread(base)));
    for (Keyword keyword : keywords) {
      Span key = keyword.at().file().span(keyword.at().start(), keyword.at().start());
      items.add(new Pair(new Text(key, keyword.name()), keyword.value()));
    }
    spreads.forEach(spread -> items.add(new Spread(spread)));
    return new Dict(node.at(), List.copyOf(items));
  }
}
