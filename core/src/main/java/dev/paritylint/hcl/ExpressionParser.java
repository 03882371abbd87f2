package dev.paritylint.hcl;

import dev.paritylint.hcl.Expression.Binary;
import dev.paritylint.hcl.Expression.BinaryOperator;
import dev.paritylint.hcl.Expression.BooleanLiteral;
import dev.paritylint.hcl.Expression.Call;
import dev.paritylint.hcl.Expression.Conditional;
import dev.paritylint.hcl.Expression.Name;
import dev.paritylint.hcl.Expression.NullLiteral;
import dev.paritylint.hcl.Expression.NumberLiteral;
import dev.paritylint.hcl.Expression.Parentheses;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.Unary;
import dev.paritylint.hcl.Expression.UnaryOperator;
import dev.paritylint.hcl.TokenCursor.Newlines;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions: conditionals, operators and terms. */
final class ExpressionParser {
  private static final int LONGEST_NUMBER = 1_000;
  private static final String A_VALUE =
      "write a value: a string in double quotes, a number, a list, an object or a reference";

  private final TokenCursor cursor;
  private final Nesting nesting;
  private final TraversalParser traversals;
  private final CollectionParser collections;
  private final TemplateParser templates;

  ExpressionParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.nesting = new Nesting(cursor);
    this.traversals = new TraversalParser(cursor, nesting, this);
    this.collections = new CollectionParser(cursor, nesting, this);
    this.templates = new TemplateParser(cursor, nesting, this);
  }

  /** Reads an expression that is no part of another one. */
  Expression whole() throws SyntaxFailure {
    nesting.reset();
    return expression();
  }

  /** Reads the rest of the file as a template. */
  Template wholeTemplate() throws SyntaxFailure {
    nesting.reset();
    return templates.file();
  }

  Expression expression() throws SyntaxFailure {
    nesting.enter();
    Expression condition = binary(0);
    int highest = nesting.height();
    if (!cursor.skip(TokenType.QUESTION)) {
      nesting.leave();
      return condition;
    }
    Expression whenTrue = expression();
    highest = Math.max(highest, nesting.height());
    if (!cursor.skip(TokenType.COLON)) {
      throw cursor.unexpected(
          "\":\" and the other value of the conditional", "write condition ? value : other value");
    }
    Expression whenFalse = expression();
    nesting.node(Math.max(highest, nesting.height()));
    nesting.leave();
    return new Conditional(condition, whenTrue, whenFalse, condition.span().to(whenFalse.span()));
  }

  /** Operators that bind at least as tightly as {@code loosest}, from left to right. */
  private Expression binary(int loosest) throws SyntaxFailure {
    Expression left = operand();
    int highest = nesting.height();
    while (true) {
      BinaryOperator operator = cursor.peek().operator();
      if (operator == null || precedence(operator) < loosest) {
        return left;
      }
      cursor.read();
      Expression right = binary(precedence(operator) + 1);
      nesting.node(Math.max(highest, nesting.height()));
      highest = nesting.height();
      left = new Binary(operator, left, right, left.span().to(right.span()));
    }
  }

  private static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case OR -> 0;
      case AND -> 1;
      case EQUAL, NOT_EQUAL -> 2;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> 3;
      case ADD, SUBTRACT -> 4;
      case MULTIPLY, DIVIDE, MODULO -> 5;
    };
  }

  private Expression operand() throws SyntaxFailure {
    return traversals.follow(term());
  }

  private Expression term() throws SyntaxFailure {
    return switch (cursor.peek()) {
      case OPEN_PARENTHESIS -> parentheses();
      case NUMBER -> number();
      case IDENTIFIER -> nameOrCall();
      case OPEN_QUOTE -> templates.quoted();
      case OPEN_HEREDOC -> templates.heredoc();
      case MINUS -> unary(UnaryOperator.NEGATE);
      case BANG -> unary(UnaryOperator.NOT);
      case OPEN_BRACKET -> collections.tuple();
      case OPEN_BRACE -> collections.object();
      default -> throw cursor.unexpected("a value", help());
    };
  }

  private String help() {
    int token = cursor.position();
    boolean heredoc =
        cursor.type(token) == TokenType.LESS && cursor.type(token + 1) == TokenType.LESS;
    return heredoc ? "end the line right after the heredoc's marker: <<EOT" : A_VALUE;
  }

  private Expression parentheses() throws SyntaxFailure {
    Span open = cursor.span(cursor.read());
    Newlines before = cursor.treat(Newlines.IGNORED);
    Expression inner = expression();
    if (!cursor.skip(TokenType.CLOSE_PARENTHESIS)) {
      throw cursor.unexpected("\")\"", "close the parenthesis opened in line " + open.line());
    }
    cursor.treat(before);
    nesting.node(nesting.height());
    return new Parentheses(inner, open.to(cursor.lastSpan()));
  }

  NumberLiteral number() throws SyntaxFailure {
    int token = cursor.read();
    Span span = cursor.span(token);
    nesting.leaf();
    if (span.end() - span.start() > LONGEST_NUMBER) {
      throw cursor.failure(
          span,
          "a number of more than " + LONGEST_NUMBER + " characters",
          "write it as a string: \"…\"");
    }
    try {
      return new NumberLiteral(new BigDecimal(cursor.text(token)), span);
    } catch (NumberFormatException malformed) {
      throw cursor.failure(
          span,
          Unexpected.quote(cursor.text(token)) + " is not a number",
          "write digits with at most one point, or put it into a string: \"…\"");
    }
  }

  private Expression unary(UnaryOperator operator) throws SyntaxFailure {
    Span sign = cursor.span(cursor.read());
    nesting.enter();
    Expression operand = operand();
    nesting.node(nesting.height());
    nesting.leave();
    return new Unary(operator, operand, sign.to(operand.span()));
  }

  private Expression nameOrCall() throws SyntaxFailure {
    int token = cursor.read();
    Span span = cursor.span(token);
    nesting.leaf();
    TokenType next = cursor.peek();
    if (next == TokenType.OPEN_PARENTHESIS || next == TokenType.DOUBLE_COLON) {
      return call(span);
    }
    String name = cursor.text(token);
    return switch (name) {
      case "true" -> new BooleanLiteral(true, span);
      case "false" -> new BooleanLiteral(false, span);
      case "null" -> new NullLiteral(span);
      default -> new Name(name, span);
    };
  }

  private Expression call(Span first) throws SyntaxFailure {
    StringBuilder name = new StringBuilder(first.text());
    while (cursor.skip(TokenType.DOUBLE_COLON)) {
      if (cursor.peek() != TokenType.IDENTIFIER) {
        throw cursor.unexpected(
            "a function's name after \"::\"", "write provider::name::function(…)");
      }
      name.append("::").append(cursor.text(cursor.read()));
    }
    Span nameSpan = first.to(cursor.lastSpan());
    if (cursor.peek() != TokenType.OPEN_PARENTHESIS) {
      throw cursor.unexpected("\"(\" after the function's name", "write " + name + "(…)");
    }
    Span open = cursor.span(cursor.read());
    Newlines before = cursor.treat(Newlines.IGNORED);
    List<Expression> arguments = new ArrayList<>();
    boolean expand = false;
    int highest = 0;
    while (!expand && cursor.peek() != TokenType.CLOSE_PARENTHESIS) {
      arguments.add(expression());
      highest = Math.max(highest, nesting.height());
      expand = cursor.skip(TokenType.ELLIPSIS);
      if (!expand && !cursor.skip(TokenType.COMMA)) {
        break;
      }
    }
    if (!cursor.skip(TokenType.CLOSE_PARENTHESIS)) {
      throw unfinishedCall(nameSpan.to(open), expand);
    }
    cursor.treat(before);
    nesting.node(highest);
    return new Call(name.toString(), nameSpan, arguments, expand, nameSpan.to(cursor.lastSpan()));
  }

  private SyntaxFailure unfinishedCall(Span call, boolean expanded) {
    if (cursor.peek() == TokenType.END) {
      return cursor.failure(
          call, Unexpected.quote(call.text()) + " is never closed", "close the call with \")\"");
    }
    return expanded
        ? cursor.unexpected("\")\" after \"...\"", "only the last argument can be expanded")
        : cursor.unexpected(
            "\",\" or \")\"", "put a comma between arguments, or close the call with \")\"");
  }
}
