package dev.paritylint.hcl;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads tokens one after the other, and gathers the problems of reading them. */
final class TokenCursor {
  /** Whether the end of a line ends something, or is a blank like any other. */
  enum Newlines {
    MATTER,
    IGNORED
  }

  private final Excerpt source;
  private final Tokens tokens;
  private final Lexer lexer;
  private final List<Problem> problems = new ArrayList<>();
  private Newlines newlines = Newlines.MATTER;
  private int next;
  private int last;

  TokenCursor(SourceFile source, LexerMode.Kind base) {
    this(Excerpt.of(source), base);
  }

  TokenCursor(Excerpt source, LexerMode.Kind base) {
    this.source = source;
    this.tokens = new Tokens(source.text().length() / 5 + 16);
    this.lexer = new Lexer(source.text(), tokens, base);
  }

  /** Changes what newlines mean from here on; gives what they meant before. */
  Newlines treat(Newlines meaning) {
    Newlines before = newlines;
    newlines = meaning;
    return before;
  }

  /** The kind of the next token. */
  TokenType peek() {
    TokenType type = type(next);
    while (type == TokenType.NEWLINE && newlines == Newlines.IGNORED) {
      next++;
      type = type(next);
    }
    return type;
  }

  /** The index of the next token. */
  int position() {
    peek();
    return next;
  }

  /** Takes the next token; gives its index. */
  int read() {
    last = position();
    if (type(last) != TokenType.END) {
      next = last + 1;
    }
    return last;
  }

  boolean skip(TokenType type) {
    if (peek() != type) {
      return false;
    }
    read();
    return true;
  }

  /** The token read last. */
  Span lastSpan() {
    return span(last);
  }

  String lastText() {
    return text(last);
  }

  TokenType type(int token) {
    while (token >= tokens.count()) {
      lexer.advance();
    }
    return tokens.type(token);
  }

  int start(int token) {
    type(token);
    return tokens.start(token);
  }

  int end(int token) {
    type(token);
    return tokens.end(token);
  }

  Span span(int token) {
    return source.span(start(token), end(token));
  }

  String text(int token) {
    return source.text().substring(start(token), end(token));
  }

  boolean nextIsWord(String word) {
    if (peek() != TokenType.IDENTIFIER) {
      return false;
    }
    int start = start(next);
    return end(next) - start == word.length() && source.text().startsWith(word, start);
  }

  /** The text that is read; its offsets are those of tokens, not those of spans. */
  Excerpt source() {
    return source;
  }

  /** Goes on with token {@code token}, which is lexed already. */
  void moveTo(int token) {
    next = token;
    last = Math.max(0, token - 1);
    newlines = Newlines.MATTER;
  }

  /**
   * Goes on at {@code offset} as if nothing were open there; tokens from {@code token} are lost.
   */
  void restart(int token, int offset) {
    tokens.truncate(token);
    lexer.restart(offset);
    moveTo(token);
  }

  /** Leaves the rest of the file unread. */
  void giveUp() {
    restart(next, source.text().length());
  }

  void report(Span at, String message, String help) {
    problems.add(new Problem(at, message, help));
  }

  void report(SyntaxFailure failure) {
    problems.add(failure.problem());
  }

  List<Problem> problems() {
    return problems;
  }

  SyntaxFailure failure(Span at, String message, String help) {
    return new SyntaxFailure(new Problem(at, message, help));
  }

  /** What to throw where the next token is not what must stand there. */
  SyntaxFailure unexpected(String wanted, String help) {
    int token = position();
    return new SyntaxFailure(Unexpected.problem(this, token, wanted, help));
  }
}
