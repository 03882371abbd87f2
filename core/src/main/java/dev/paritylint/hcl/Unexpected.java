package dev.paritylint.hcl;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;

/** Words for a token that stands where it must not. */
final class Unexpected {
  private static final int LONGEST_QUOTE = 40;

  private Unexpected() {}

  /** A character that is wrong anywhere is its own explanation, whatever was wanted there. */
  static Problem problem(TokenCursor cursor, int token, String wanted, String help) {
    TokenType type = cursor.type(token);
    Span at = cursor.span(token);
    if (type == TokenType.BROKEN_LINE) {
      return new Problem(
          at.file().span(at.start(), at.start()),
          "a string in double quotes does not end on its line",
          "close it with \", write \\n for a line break, or use a heredoc: <<EOT");
    }
    if (type == TokenType.INVALID) {
      return invalid(at);
    }
    return new Problem(at, "expected " + wanted + ", found " + name(cursor, token), help);
  }

  private static Problem invalid(Span at) {
    SourceFile source = at.file();
    String text = source.text().substring(at.start(), Math.min(at.end(), at.start() + 2));
    String message = quote(text) + " is not used in this language";
    return switch (text) {
      case "'" ->
          new Problem(at, "single quotes do not enclose strings", "use double quotes: \"…\"");
      case "`" ->
          new Problem(
              at, "backticks do not enclose strings", "use double quotes, or a heredoc: <<EOT");
      case "\u201C", "\u201D" ->
          new Problem(at, "curly quotes do not enclose strings", "use straight quotes: \"…\"");
      case ";" ->
          new Problem(at, message, "end an argument with a newline, a list item with \",\"");
      case "&" -> new Problem(at, message, "write && for a logical and");
      case "|" -> new Problem(at, message, "write || for a logical or");
      case "~" -> new Problem(at, message, "write ! for a logical not");
      case "$", "%" ->
          new Problem(
              at,
              message,
              "write \"${…}\" inside a string; outside of one a reference stands bare");
      case "\r" -> new Problem(at, "a carriage return without a line feed", "end lines with LF");
      case "/*" ->
          new Problem(
              source.span(at.start(), at.start() + 2),
              "this comment is never closed",
              "close it with */");
      case "\uFFFD" ->
          source.isUtf8()
              ? new Problem(at, message, "remove it")
              : new Problem(at, "these bytes are not UTF-8", "save the file as UTF-8");
      default -> new Problem(at, message, "remove it, or put it into a string: \"…\"");
    };
  }

  private static String name(TokenCursor cursor, int token) {
    return switch (cursor.type(token)) {
      case NEWLINE -> "the end of the line";
      case END -> "the end of the file";
      case OPEN_QUOTE -> "a string";
      case CLOSE_QUOTE -> "the end of the string";
      case OPEN_HEREDOC -> "a heredoc";
      case CLOSE_HEREDOC -> "the end of the heredoc";
      case PLAIN_TEXT, QUOTED_TEXT -> "text";
      default -> quote(cursor.text(token));
    };
  }

  static String quote(String text) {
    boolean tooLong = text.length() > LONGEST_QUOTE;
    return '"' + (tooLong ? text.substring(0, LONGEST_QUOTE) + "…" : text) + '"';
  }
}
