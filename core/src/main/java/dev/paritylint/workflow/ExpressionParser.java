package dev.paritylint.workflow;

import dev.paritylint.workflow.Datum.Nothing;
import dev.paritylint.workflow.Datum.Numeral;
import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Truth;
import dev.paritylint.workflow.Expression.Binary;
import dev.paritylint.workflow.Expression.Call;
import dev.paritylint.workflow.Expression.Literal;
import dev.paritylint.workflow.Expression.Not;
import dev.paritylint.workflow.Expression.Part;
import dev.paritylint.workflow.Expression.Reference;
import dev.paritylint.workflow.Expression.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads GitHub's expressions. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
final class ExpressionParser {
  private static final int MAX_DEPTH = 50;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'(?:[^']|'')*')|(?<number>[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+(?:\\.[0-9]+)?"
              + "(?:[eE][-+]?[0-9]+)?))"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_-]*)"
              + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[<>!()\\[\\].,*]))");
  private static final List<List<String>> LEVELS =
      List.of(List.of("||"), List.of("&&"), List.of("==", "!="), List.of("<", "<=", ">", ">="));

  private record Token(String kind, String text) {}

  private final String written;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;
  private boolean broken;

  private ExpressionParser(String written) {
    this.written = written;
  }

  /** Reads what stands between the braces. */
  static Expression parse(String written) {
    ExpressionParser parser = new ExpressionParser(written.strip());
    parser.tokenize();
    Expression read = parser.level(0);
    return parser.broken || parser.at < parser.tokens.size()
        ? new Unreadable(parser.written)
        : read;
  }

  private void tokenize() {
    Matcher token = TOKEN.matcher(written);
    int from = 0;
    while (from < written.length() && token.region(from, written.length()).lookingAt()) {
      for (String kind : List.of("text", "number", "name", "sign")) {
        String found = token.group(kind);
        if (found != null) {
          tokens.add(new Token(kind, found));
        }
      }
      from = token.end();
    }
    broken = from < written.length() || tokens.isEmpty();
  }

  private Expression level(int number) {
    if (number == LEVELS.size()) {
      return unary();
    }
    Expression left = level(number + 1);
    while (LEVELS.get(number).contains(sign())) {
      String operator = tokens.get(at++).text();
      left = new Binary(operator, left, level(number + 1));
    }
    return left;
  }

  private Expression unary() {
    if (++depth > MAX_DEPTH) {
      broken = true;
    }
    Expression read = broken ? new Unreadable(written) : primary();
    depth--;
    return read;
  }

  private Expression primary() {
    if (take("!")) {
      return new Not(unary());
    }
    if (take("(")) {
      Expression inner = level(0);
      expect(")");
      return parts(inner);
    }
    if (at >= tokens.size() || tokens.get(at).kind().equals("sign")) {
      broken = true;
      return new Unreadable(written);
    }
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case "text" -> text(token.text());
      case "number" -> new Literal(new Numeral(Numbers.read(token.text())));
      default -> sign().equals("(") ? call(token.text()) : name(token.text());
    };
  }

  private static Literal text(String quoted) {
    String text = quoted.substring(1, quoted.length() - 1).replace("''", "'");
    return new Literal(new Text(text));
  }

  private Expression call(String function) {
    List<Expression> arguments = new ArrayList<>();
    expect("(");
    while (!broken && !sign().equals(")")) {
      arguments.add(level(0));
      if (!take(",")) {
        break;
      }
    }
    expect(")");
    return parts(new Call(function.toLowerCase(Locale.ROOT), arguments));
  }

  /** Steps into the properties of what is no name. */
  private Expression parts(Expression whole) {
    Expression part = whole;
    while (!broken && (sign().equals(".") || sign().equals("["))) {
      if (take("[")) {
        part = new Part(part, level(0));
        expect("]");
      } else if (take(".") && at < tokens.size() && tokens.get(at).kind().equals("name")) {
        part = new Part(part, new Literal(new Text(tokens.get(at++).text())));
      } else {
        broken = true;
      }
    }
    return part;
  }

  private Expression name(String first) {
    switch (first.toLowerCase(Locale.ROOT)) {
      case "true" -> {
        return new Literal(new Truth(true));
      }
      case "false" -> {
        return new Literal(new Truth(false));
      }
      case "null" -> {
        return new Literal(new Nothing());
      }
      default -> {}
    }
    List<String> path = new ArrayList<>(List.of(first));
    while (!broken && (sign().equals(".") || sign().equals("["))) {
      path(path);
    }
    return new Reference(path);
  }

  /** One step into a property: {@code .name}, {@code ['name']}; {@code *} and computed ones too. */
  private void path(List<String> path) {
    if (take("[")) {
      Expression index = level(0);
      path.add(index instanceof Literal literal ? literal.value().text() : "*");
      expect("]");
    } else if (take(".") && at < tokens.size()) {
      path.add(tokens.get(at++).text());
    } else {
      broken = true;
    }
  }

  private String sign() {
    boolean any = at < tokens.size() && tokens.get(at).kind().equals("sign");
    return any ? tokens.get(at).text() : "";
  }

  private boolean take(String sign) {
    if (sign().equals(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String sign) {
    broken |= !take(sign);
  }
}
