package dev.paritylint.hcl;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Body.Label;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads bodies: arguments and blocks. An item that cannot be read costs only itself. */
final class BodyParser {
  /** How a block whose closing brace is missing is told from one that holds the next block. */
  enum Closing {
    /** By braces alone, as HashiCorp does. */
    BRACES,
    /** By braces, and by a header that is indented no deeper than the block it would be in. */
    INDENTATION
  }

  private static final String ITEM_HELP = "write name = value, or name \"label\" { … }";

  private static final String ONE_LINE_HELP =
      "a block on one line holds one argument; put the rest on lines of their own";

  private final TokenCursor cursor;
  private final Closing closing;
  private final ExpressionParser expressions;
  private final Escapes escapes;
  private final Resync resync;
  private int level;
  private int failures;
  private boolean unclosed;
  private boolean cutShort;

  BodyParser(TokenCursor cursor, Closing closing) {
    this.cursor = cursor;
    this.closing = closing;
    this.expressions = new ExpressionParser(cursor);
    this.escapes = new Escapes(cursor);
    this.resync = new Resync(cursor, closing);
  }

  /** Whether the file ended inside a block. */
  boolean unclosed() {
    return unclosed;
  }

  Body file() {
    Items items = new Items();
    while (cursor.peek() != TokenType.END) {
      item(items, BodyKind.FILE);
    }
    return items.body(cursor.source().whole());
  }

  /** What follows the opening brace, to the closing one. */
  private Body lines(int header, Span open, int failuresBefore) {
    Items items = new Items();
    while (cursor.peek() != TokenType.END && !leftOf(header)) {
      if (cursor.skip(TokenType.CLOSE_BRACE)) {
        return items.body(open.to(cursor.lastSpan()));
      }
      item(items, BodyKind.BLOCK);
    }
    unclosed |= cursor.peek() == TokenType.END;
    cutShort = true;
    if (failures == failuresBefore) {
      failures++;
      cursor.report(
          open,
          "this block is never closed",
          "close it with \"}\", or look for a brace that is missing after it");
    }
    return items.body(open.to(cursor.lastSpan()));
  }

  /** Whether the next token's indentation says that the block of {@code header} has ended. */
  private boolean leftOf(int header) {
    if (closing == Closing.BRACES) {
      return false;
    }
    String text = cursor.source().text();
    int start = cursor.start(cursor.position());
    if (!Layout.startsLine(text, start) || !Layout.startsLine(text, cursor.start(header))) {
      return false;
    }
    int difference = Layout.column(text, start) - Layout.column(text, cursor.start(header));
    return switch (cursor.peek()) {
      case IDENTIFIER -> difference < 0 || (difference == 0 && Layout.looksLikeHeader(text, start));
      case CLOSE_BRACE -> difference < 0;
      default -> false;
    };
  }

  private void item(Items items, BodyKind kind) {
    boolean strayAgain = failures > 0 && cursor.peek() == TokenType.CLOSE_BRACE;
    if (strayAgain || cursor.peek() == TokenType.NEWLINE) {
      cursor.read();
      return;
    }
    int first = cursor.position();
    try {
      read(items, kind);
    } catch (SyntaxFailure failure) {
      failures++;
      cursor.report(failure);
      if (level >= Nesting.LIMIT) {
        cursor.giveUp();
        return;
      }
      int failed = cursor.position();
      resync.after(first, failed, kind);
      if (cursor.position() == first) {
        cursor.moveTo(first + 1);
      }
    }
  }

  private void read(Items items, BodyKind kind) throws SyntaxFailure {
    if (cursor.peek() == TokenType.OPEN_QUOTE) {
      throw cursor.failure(
          cursor.span(cursor.position()), "an argument's name stands in quotes", "remove them");
    }
    if (cursor.peek() != TokenType.IDENTIFIER) {
      throw cursor.unexpected("an argument or a block", ITEM_HELP);
    }
    int name = cursor.read();
    switch (cursor.peek()) {
      case EQUALS -> {
        Attribute attribute = attribute(name);
        if (overruns(name)) {
          giveBack(name, attribute, kind);
          return;
        }
        boolean complete = cursor.peek() == TokenType.COMMA || endsLine();
        if (complete) {
          items.add(attribute, cursor);
        }
        endOf("an argument");
      }
      case OPEN_QUOTE, OPEN_BRACE, IDENTIFIER -> {
        cutShort = false;
        block(name, items);
        if (!cutShort) {
          endOf("a block");
        }
      }
      default ->
          throw cursor.unexpected(
              "\"=\" or \"{\" after " + Unexpected.quote(cursor.text(name)), ITEM_HELP);
    }
  }

  private Attribute attribute(int name) throws SyntaxFailure {
    Span nameSpan = cursor.span(name);
    cursor.read();
    Expression value = expressions.whole();
    return new Attribute(cursor.text(name), nameSpan, value, nameSpan.to(value.span()));
  }

  private void endOf(String item) throws SyntaxFailure {
    if (cursor.peek() == TokenType.COMMA) {
      throw cursor.failure(
          cursor.span(cursor.position()),
          "a comma follows " + item,
          "remove it: newlines separate arguments and blocks");
    }
    if (!endsLine()) {
      throw cursor.unexpected("a newline after " + item, "start a new line here");
    }
  }

  /** Whether the brace that ended an argument is, by its indentation, that of the block around. */
  private boolean overruns(int name) {
    if (closing == Closing.BRACES) {
      return false;
    }
    String text = cursor.source().text();
    int end = cursor.lastSpan().start();
    return Layout.startsLine(text, end)
        && Layout.startsLine(text, cursor.start(name))
        && Layout.column(text, end) < Layout.column(text, cursor.start(name));
  }

  private void giveBack(int name, Attribute attribute, BodyKind kind) {
    failures++;
    cursor.report(
        attribute.nameSpan(),
        "the value of " + Unexpected.quote(attribute.name()) + " is never closed",
        "close its bracket before the next argument");
    resync.byIndentation(name, kind);
  }

  private boolean endsLine() {
    return cursor.peek() == TokenType.NEWLINE || cursor.peek() == TokenType.END;
  }

  private void block(int name, Items items) throws SyntaxFailure {
    List<Label> labels = new ArrayList<>();
    boolean sure = true;
    int failuresBefore = failures;
    try {
      labels(name, labels);
    } catch (SyntaxFailure failure) {
      sure = reachesContent(name, failure);
    }
    Span type = cursor.span(name);
    Span header = labels.isEmpty() ? type : type.to(labels.get(labels.size() - 1).span());
    level++;
    try {
      Body body = blockBody(name, failuresBefore);
      Span span = type.to(body.span());
      if (sure) {
        items.blocks.add(new Block(cursor.text(name), type, labels, body, header, span));
      }
    } finally {
      level--;
    }
  }

  private void labels(int name, List<Label> labels) throws SyntaxFailure {
    while (cursor.peek() != TokenType.OPEN_BRACE) {
      if (cursor.peek() == TokenType.IDENTIFIER) {
        int label = cursor.read();
        labels.add(new Label(cursor.text(label), cursor.span(label)));
      } else if (cursor.peek() == TokenType.OPEN_QUOTE) {
        labels.add(quotedLabel());
      } else {
        String written = cursor.text(name);
        throw cursor.unexpected(
            "\"{\" or a label after " + Unexpected.quote(written),
            "write " + written + " \"label\" { on one line");
      }
    }
  }

  private Label quotedLabel() throws SyntaxFailure {
    Span open = cursor.span(cursor.read());
    StringBuilder text = new StringBuilder();
    while (cursor.peek() == TokenType.QUOTED_TEXT) {
      text.append(escapes.resolve(cursor.read()));
    }
    if (!cursor.skip(TokenType.CLOSE_QUOTE)) {
      throw cursor.unexpected(
          "the end of the label", "a label is plain text; for a literal ${ write $${");
    }
    return new Label(text.toString(), open.to(cursor.lastSpan()));
  }

  /**
   * Goes to the content of a block whose header cannot be read, so that it is not taken for the
   * content of what is around the block; gives whether the labels are right all the same.
   */
  private boolean reachesContent(int name, SyntaxFailure failure) throws SyntaxFailure {
    TokenType found = cursor.peek();
    int token = cursor.position();
    while (found == TokenType.NEWLINE && cursor.type(token) == TokenType.NEWLINE) {
      token++;
    }
    boolean continued = found == TokenType.NEWLINE && continues(name, token);
    int brace = Layout.braceAtLineEnd(cursor.source().text(), cursor.start(name));
    if (!continued && (brace < 0 || found == TokenType.EQUALS)) {
      throw failure;
    }
    failures++;
    cursor.report(failure);
    if (continued) {
      cursor.moveTo(token);
    } else {
      cursor.restart(token, brace);
    }
    return continued;
  }

  /** Whether the brace follows on a later line, or content that is indented as if it had. */
  private boolean continues(int name, int token) {
    String text = cursor.source().text();
    int start = cursor.start(token);
    return cursor.type(token) == TokenType.OPEN_BRACE
        || (cursor.type(token) == TokenType.IDENTIFIER
            && Layout.column(text, start) > Layout.column(text, cursor.start(name)));
  }

  private Body blockBody(int name, int failuresBefore) throws SyntaxFailure {
    if (level > Nesting.LIMIT) {
      throw cursor.failure(
          cursor.span(name),
          "blocks nest deeper than " + Nesting.LIMIT + " levels",
          "move them into modules");
    }
    int open = cursor.position();
    if (cursor.type(open) != TokenType.OPEN_BRACE) {
      return lines(name, cursor.span(name), failuresBefore);
    }
    return switch (cursor.type(open + 1)) {
      case NEWLINE, END, CLOSE_BRACE -> lines(name, cursor.span(cursor.read()), failuresBefore);
      default -> oneLine();
    };
  }

  /** {@code { name = value }} */
  private Body oneLine() throws SyntaxFailure {
    Span open = cursor.span(cursor.read());
    if (cursor.peek() != TokenType.IDENTIFIER) {
      throw cursor.unexpected("an argument", ITEM_HELP);
    }
    int name = cursor.read();
    if (cursor.peek() != TokenType.EQUALS) {
      throw cursor.unexpected("\"=\" after " + Unexpected.quote(cursor.text(name)), ONE_LINE_HELP);
    }
    Attribute attribute = attribute(name);
    if (!cursor.skip(TokenType.CLOSE_BRACE)) {
      throw cursor.peek() == TokenType.END
          ? cursor.failure(open, "this block is never closed", "close it with \"}\"")
          : cursor.unexpected("\"}\" after the block's only argument", ONE_LINE_HELP);
    }
    return new Body(List.of(attribute), List.of(), open.to(cursor.lastSpan()));
  }

  /** What was read of one body. */
  private static final class Items {
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    void add(Attribute attribute, TokenCursor cursor) {
      Attribute before = attributes.putIfAbsent(attribute.name(), attribute);
      if (before != null) {
        cursor.report(
            attribute.nameSpan(),
            Unexpected.quote(attribute.name())
                + " is already set in line "
                + before.nameSpan().line(),
            "keep one of the two");
      }
    }

    Body body(Span span) {
      return new Body(List.copyOf(attributes.values()), blocks, span);
    }
  }
}
