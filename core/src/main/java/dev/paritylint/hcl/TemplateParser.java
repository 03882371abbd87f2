package dev.paritylint.hcl;

import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.TokenCursor.Newlines;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads quoted strings, heredocs and template files. */
final class TemplateParser {
  private static final String FOR_FORM = "write %{ for item in list }…%{ endfor }";
  private static final String ESCAPE_HELP =
      "close it with \"}\"; if it is meant for another program, write $${ or %%{";

  private final TokenCursor cursor;
  private final Nesting nesting;
  private final ExpressionParser expressions;
  private final Escapes escapes;

  TemplateParser(TokenCursor cursor, Nesting nesting, ExpressionParser expressions) {
    this.cursor = cursor;
    this.nesting = nesting;
    this.expressions = expressions;
    this.escapes = new Escapes(cursor);
  }

  Template quoted() throws SyntaxFailure {
    int quote = cursor.read();
    Span open = cursor.span(quote);
    if (cursor.type(quote + 1) == TokenType.QUOTED_TEXT
        && cursor.type(quote + 2) == TokenType.CLOSE_QUOTE) {
      return plain(open);
    }
    List<TemplatePiece> pieces = pieces(open, TokenType.CLOSE_QUOTE);
    return template(pieces, open.to(cursor.lastSpan()));
  }

  /** Text and nothing else: what most strings are. */
  private Template plain(Span open) {
    int token = cursor.read();
    TemplatePart text = new TemplatePart.Text(escapes.resolve(token), cursor.span(token));
    cursor.read();
    nesting.leaf();
    return new Template(List.of(text), open.to(cursor.lastSpan()));
  }

  Template heredoc() throws SyntaxFailure {
    int marker = cursor.read();
    Span open = cursor.span(marker);
    List<TemplatePiece> pieces = pieces(open, TokenType.CLOSE_HEREDOC);
    if (cursor.text(marker).startsWith("<<-")) {
      Indentation.remove(pieces);
    }
    return template(pieces, open.to(cursor.lastSpan()));
  }

  Template file() throws SyntaxFailure {
    Span whole = cursor.source().whole();
    return template(pieces(whole, TokenType.END), whole);
  }

  private Template template(List<TemplatePiece> pieces, Span span) throws SyntaxFailure {
    return new Template(new TemplateTree(cursor, nesting, pieces).parts(), span);
  }

  private List<TemplatePiece> pieces(Span open, TokenType end) throws SyntaxFailure {
    List<TemplatePiece> pieces = new ArrayList<>();
    boolean strip = false;
    while (cursor.peek() != end) {
      switch (cursor.peek()) {
        case QUOTED_TEXT, PLAIN_TEXT -> {
          int token = cursor.read();
          String text = escapes.resolve(token);
          pieces.add(new TemplatePiece.Text(strip ? stripLeading(text) : text, cursor.span(token)));
          strip = false;
        }
        case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> {
          pieces.add(sequence(pieces));
          strip = cursor.lastText().startsWith("~");
        }
        default -> throw unclosed(open);
      }
    }
    cursor.read();
    return pieces;
  }

  private SyntaxFailure unclosed(Span open) {
    if (cursor.peek() != TokenType.END) {
      return cursor.unexpected("the rest of the text", "remove it");
    }
    boolean heredoc = open.text().startsWith("<<");
    String opening = heredoc ? open.text().strip() : "\"";
    String help =
        heredoc
            ? "end it with a line that holds only its marker, and end that line with a newline"
            : "close it with \"";
    return cursor.failure(
        open, heredoc ? opening + " is never closed" : "this string is never closed", help);
  }

  private TemplatePiece sequence(List<TemplatePiece> before) throws SyntaxFailure {
    int token = cursor.read();
    Span open = cursor.span(token);
    if (cursor.text(token).endsWith("~")
        && !before.isEmpty()
        && before.get(before.size() - 1) instanceof TemplatePiece.Text text) {
      text.text = stripTrailing(text.text);
    }
    Newlines newlines = cursor.treat(Newlines.IGNORED);
    TemplatePiece piece =
        cursor.type(token) == TokenType.OPEN_INTERPOLATION ? value(open) : directive(open);
    cursor.treat(newlines);
    return piece;
  }

  private TemplatePiece value(Span open) throws SyntaxFailure {
    Expression expression = expressions.expression();
    int height = nesting.height();
    return new TemplatePiece.Value(expression, height, close(open));
  }

  private TemplatePiece directive(Span open) throws SyntaxFailure {
    int keyword = cursor.position();
    String word = cursor.peek() == TokenType.IDENTIFIER ? cursor.text(keyword) : "";
    switch (word) {
      case "if" -> {
        cursor.read();
        Expression condition = expressions.expression();
        int height = nesting.height();
        return new TemplatePiece.If(condition, height, close(open));
      }
      case "for" -> {
        ForHead head = ForHead.read(cursor, nesting, expressions, FOR_FORM);
        return new TemplatePiece.For(head, close(open));
      }
      case "else" -> {
        cursor.read();
        return new TemplatePiece.Else(close(open));
      }
      case "endif" -> {
        cursor.read();
        return new TemplatePiece.EndIf(close(open));
      }
      case "endfor" -> {
        cursor.read();
        return new TemplatePiece.EndFor(close(open));
      }
      default ->
          throw cursor.unexpected(
              "if, else, endif, for or endfor after \"%{\"",
              "write one of them, or %%{ for these two characters themselves");
    }
  }

  /** The whole sequence, from its opening to its closing brace. */
  private Span close(Span open) throws SyntaxFailure {
    if (cursor.skip(TokenType.CLOSE_SEQUENCE)) {
      return open.to(cursor.lastSpan());
    }
    TokenType next = cursor.peek();
    if (next == TokenType.END || next == TokenType.OPEN_QUOTE || next == TokenType.BROKEN_LINE) {
      throw cursor.failure(open, Unexpected.quote(open.text()) + " is never closed", ESCAPE_HELP);
    }
    throw cursor.unexpected("\"}\" after the expression", ESCAPE_HELP);
  }

  private static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && Characters.isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }
}
