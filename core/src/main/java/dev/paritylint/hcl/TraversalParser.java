package dev.paritylint.hcl;

import dev.paritylint.hcl.Expression.GetAttribute;
import dev.paritylint.hcl.Expression.Index;
import dev.paritylint.hcl.Expression.NumberLiteral;
import dev.paritylint.hcl.Expression.Splat;
import dev.paritylint.hcl.Expression.SplatItem;
import dev.paritylint.hcl.TokenCursor.Newlines;
import dev.paritylint.source.Span;
import java.math.BigDecimal;

/** Reads what can follow a term: attributes, indexes and splats. */
final class TraversalParser {
  private static final String INDEX_HELP = "write each index in brackets: [0][1]";

  private final TokenCursor cursor;
  private final Nesting nesting;
  private final ExpressionParser expressions;

  TraversalParser(TokenCursor cursor, Nesting nesting, ExpressionParser expressions) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.expressions = expressions;
  }

  /** The term with all that follows it. */
  Expression follow(Expression term) throws SyntaxFailure {
    Expression result = term;
    while (true) {
      TokenType next = cursor.peek();
      if (next == TokenType.DOT) {
        cursor.read();
        result = cursor.peek() == TokenType.STAR ? attributeSplat(result) : attribute(result);
      } else if (next == TokenType.OPEN_BRACKET) {
        result = index(result);
      } else {
        return result;
      }
    }
  }

  /** What follows a dot: a name, or the legacy index. */
  private Expression attribute(Expression source) throws SyntaxFailure {
    TokenType next = cursor.peek();
    if (next == TokenType.NUMBER) {
      return legacyIndex(source);
    }
    if (next != TokenType.IDENTIFIER) {
      throw cursor.unexpected(
          "an attribute's name after \".\"", "write a name after the dot, or remove the dot");
    }
    int name = cursor.read();
    Span nameSpan = cursor.span(name);
    nesting.node(nesting.height());
    return new GetAttribute(source, cursor.text(name), nameSpan, source.span().to(nameSpan));
  }

  /** {@code a.0}; HashiCorp refuses {@code a.0.1}, whose digits are one number to the lexer. */
  private Expression legacyIndex(Expression source) throws SyntaxFailure {
    int token = cursor.position();
    Span span = cursor.span(token);
    String digits = cursor.text(token);
    int dot = digits.indexOf('.');
    if (dot < 0) {
      int height = nesting.height();
      NumberLiteral key = expressions.number();
      nesting.node(height);
      return new Index(source, key, source.span().to(span));
    }
    cursor.read();
    cursor.report(span, "two indexes follow each other without brackets: ." + digits, INDEX_HELP);
    Expression result = source;
    int start = 0;
    while (start >= 0) {
      int end = digits.indexOf('.', start);
      String part = digits.substring(start, end < 0 ? digits.length() : end);
      result = chained(result, part, span.start() + start);
      start = end < 0 ? -1 : end + 1;
    }
    return result;
  }

  private Expression chained(Expression source, String digits, int start) throws SyntaxFailure {
    Span span = cursor.source().file().span(start, start + digits.length());
    boolean index = !digits.isEmpty() && digits.chars().allMatch(Characters::isDigit);
    if (!index || digits.length() > 9) {
      throw cursor.failure(span, Unexpected.quote(digits) + " is not an index", INDEX_HELP);
    }
    nesting.node(nesting.height());
    return new Index(
        source, new NumberLiteral(new BigDecimal(digits), span), source.span().to(span));
  }

  /** {@code .*} applies to each element the names and legacy indexes after it, but no brackets. */
  private Expression attributeSplat(Expression source) throws SyntaxFailure {
    int height = nesting.height();
    Span dot = cursor.lastSpan();
    Span marker = dot.to(cursor.span(cursor.read()));
    Expression each = new SplatItem(marker);
    nesting.leaf();
    while (cursor.skip(TokenType.DOT)) {
      if (cursor.peek() == TokenType.STAR) {
        throw cursor.failure(
            cursor.span(cursor.position()),
            "\".*\" follows another \".*\"",
            "use full splats, which nest: [*]");
      }
      each = attribute(each);
    }
    nesting.node(Math.max(height, nesting.height()));
    return new Splat(source, false, each, source.span().to(each.span()));
  }

  private Expression index(Expression source) throws SyntaxFailure {
    int height = nesting.height();
    Span open = cursor.span(cursor.read());
    if (cursor.peek() == TokenType.STAR) {
      return fullSplat(source, open);
    }
    Newlines before = cursor.treat(Newlines.IGNORED);
    Expression key = expressions.expression();
    if (!cursor.skip(TokenType.CLOSE_BRACKET)) {
      throw cursor.unexpected("\"]\" after the index", "close the index with \"]\"");
    }
    cursor.treat(before);
    nesting.node(Math.max(height, nesting.height()));
    return new Index(source, key, source.span().to(cursor.lastSpan()));
  }

  /** {@code [*]} applies all that follows it to each element. */
  private Expression fullSplat(Expression source, Span open) throws SyntaxFailure {
    int height = nesting.height();
    cursor.read();
    if (!cursor.skip(TokenType.CLOSE_BRACKET)) {
      throw cursor.unexpected("\"]\" after \"[*\"", "write a splat as [*]");
    }
    nesting.enter();
    Span marker = open.to(cursor.lastSpan());
    nesting.leaf();
    Expression each = follow(new SplatItem(marker));
    nesting.leave();
    nesting.node(Math.max(height, nesting.height()));
    return new Splat(source, true, each, source.span().to(each.span()));
  }
}
