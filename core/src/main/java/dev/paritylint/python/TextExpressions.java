package dev.paritylint.python;

import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Template;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Letters.Stretch;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns texts of the grammar into expressions: prefixes, escapes, f-strings, neighbors. */
final class TextExpressions {
  private TextExpressions() {}

  static Expression of(Node node) {
    Span at = node.at();
    Optional<Node> opening =
        node.children().stream().filter(child -> child.type().equals("string_start")).findFirst();
    Optional<Node> closing =
        node.children().stream().filter(child -> child.type().equals("string_end")).findFirst();
    if (opening.isEmpty() || closing.isEmpty()) {
      return new Opaque(at, "a text that does not end", List.of());
    }
    String prefix = opening.get().text().replaceAll("['\"]+$", "");
    if (prefix.toLowerCase(Locale.ROOT).matches(".*[bt].*")) {
      return new Opaque(at, "no text but bytes or a template", List.of());
    }
    StringLiteral literal = StringLiteral.prefixed(prefix);
    List<Expression> parts = new ArrayList<>();
    int from = opening.get().at().end();
    for (Node child : node.children()) {
      if (child.type().equals("interpolation")) {
        parts.add(piece(literal, at.file().span(from, Math.max(from, child.at().start()))));
        parts.add(interpolation(child));
        from = child.at().end();
      }
    }
    parts.add(piece(literal, at.file().span(from, Math.max(from, closing.get().at().start()))));
    return joined(at, parts);
  }

  private static Expression piece(StringLiteral literal, Span at) {
    Optional<String> text = literal.decode(at.text());
    return text.isPresent()
        ? new Text(at, text.get(), List.of(new Stretch(at, literal)))
        : new Opaque(at, "a text with an escape that cannot be read", List.of());
  }

  private static Expression interpolation(Node node) {
    Optional<Node> expression = node.child("expression");
    if (expression.isEmpty()) {
      return Expressions.opaque(node);
    }
    Span at = expression.get().at();
    int end = Math.max(at.end(), node.at().end());
    String rest = at.file().text().substring(at.end(), end).replaceAll("\\s", "");
    Expression value = Expressions.of(expression.get());
    boolean plain = rest.equals("}") || rest.equals("!s}");
    return plain ? value : new Opaque(node.at(), "formatted when the script runs", List.of(value));
  }

  /** Neighboring texts become one. */
  static Expression joined(Span at, List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    boolean constant = true;
    for (Expression part : parts) {
      if (part instanceof Text literal) {
        text.append(literal.text());
        stretches.addAll(literal.stretches());
      } else {
        constant = false;
      }
      flat.add(part);
    }
    return constant
        ? new Text(at, text.toString(), List.copyOf(stretches))
        : new Template(at, List.copyOf(flat));
  }
}
