package dev.paritylint.hcl;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Expression.ObjectItem;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.source.Commented;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The comments of a file of HCL, in all three forms: what the lexer passes over between tokens. */
public final class HclComments {
  private final SourceFile source;
  private final List<Span> comments = new ArrayList<>();
  private final List<Span> nodes = new ArrayList<>();

  private HclComments(SourceFile source) {
    this.source = source;
  }

  public static Commented in(SourceFile source) {
    HclComments found = new HclComments(source);
    found.readTokens();
    found.read(HclParser.parse(source).body());
    return new Commented(found.comments, found.nodes);
  }

  private void readTokens() {
    Tokens tokens = new Tokens(source.text().length() / 4 + 16);
    Lexer lexer = new Lexer(source.text(), tokens, LexerMode.Kind.CODE);
    int last = 0;
    int index = 0;
    boolean more = true;
    while (more) {
      while (index == tokens.count()) {
        lexer.advance();
      }
      TokenType type = tokens.type(index);
      // A newline holds the line comment before it, and the end of the file hides one.
      readGap(last, type == TokenType.NEWLINE ? tokens.end(index) : tokens.start(index));
      last = tokens.end(index);
      more = type != TokenType.END;
      index++;
    }
  }

  private void readGap(int start, int end) {
    String text = source.text();
    int at = start;
    while (at < end) {
      int from = at;
      if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? end : close + 2;
        comments.add(source.span(from, at));
      } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? end : Math.min(newline, end);
        comments.add(source.span(from, at));
      } else {
        at++;
      }
    }
  }

  private void read(Body body) {
    for (Attribute attribute : body.attributes()) {
      nodes.add(attribute.span());
      read(attribute.value());
    }
    for (Block block : body.blocks()) {
      nodes.add(block.span());
      read(block.body());
    }
  }

  private void read(Expression expression) {
    if (expression instanceof ObjectLiteral object) {
      for (ObjectItem item : object.items()) {
        nodes.add(item.key().span().to(item.value().span()));
      }
    } else if (expression instanceof Expression.Tuple tuple) {
      tuple.items().forEach(item -> nodes.add(item.span()));
    }
    SubExpressions.of(expression).forEach(this::read);
  }
}
