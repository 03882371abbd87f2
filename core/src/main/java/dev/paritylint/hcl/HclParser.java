package dev.paritylint.hcl;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads HCL's native syntax, as HashiCorp's specification (hclsyntax/spec.md) and parser have it,
 * and its JSON syntax (json/spec.md). After an error it goes on with the next item.
 */
public final class HclParser {
  private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::at);

  private HclParser() {}

  /** Reads a file of a tree that may know it already. */
  public static HclFile parse(SourceFile source, SourceTree tree) {
    return tree.parse(source, HclFile.class, HclParser::parse);
  }

  /** Reads a file; never throws for what stands in it. */
  public static HclFile parse(SourceFile source) {
    TokenCursor cursor = new TokenCursor(source, LexerMode.Kind.CODE);
    BodyParser parser = new BodyParser(cursor, BodyParser.Closing.BRACES);
    Body body = parser.file();
    if (!parser.unclosed()) {
      return new HclFile(source, body, inOrder(cursor));
    }
    TokenCursor again = new TokenCursor(source, LexerMode.Kind.CODE);
    Body indented = new BodyParser(again, BodyParser.Closing.INDENTATION).file();
    boolean explained = again.problems().size() <= cursor.problems().size();
    return explained
        ? new HclFile(source, indented, inOrder(again))
        : new HclFile(source, body, inOrder(cursor));
  }

  /** Reads a file of JSON as the body that a schema describes; never throws for what is in it. */
  public static HclFile parseJson(SourceFile source, BodySchema schema) {
    List<Problem> problems = new ArrayList<>();
    JsonValue value = new JsonReader(source, problems).file();
    Body body = new JsonBodies(problems).file(value, schema);
    return new HclFile(source, body, problems.stream().sorted(BY_PLACE).toList());
  }

  /** Reads a whole file as a template, such as {@code templatefile()} takes. */
  public static HclExpression parseTemplate(SourceFile source) {
    TokenCursor cursor = new TokenCursor(source, LexerMode.Kind.FILE);
    try {
      Expression template = new ExpressionParser(cursor).wholeTemplate();
      return new HclExpression(source, template, inOrder(cursor));
    } catch (SyntaxFailure failure) {
      cursor.report(failure);
      return new HclExpression(source, null, inOrder(cursor));
    }
  }

  /** Reads a whole file as one expression, in which newlines mean nothing. */
  public static HclExpression parseExpression(SourceFile source) {
    TokenCursor cursor = new TokenCursor(source, LexerMode.Kind.CODE);
    cursor.treat(TokenCursor.Newlines.IGNORED);
    try {
      Expression expression = new ExpressionParser(cursor).whole();
      if (cursor.peek() != TokenType.END) {
        throw cursor.unexpected("the end after the expression", "remove the rest");
      }
      return new HclExpression(source, expression, inOrder(cursor));
    } catch (SyntaxFailure failure) {
      cursor.report(failure);
      return new HclExpression(source, null, inOrder(cursor));
    }
  }

  private static List<Problem> inOrder(TokenCursor cursor) {
    return cursor.problems().stream().sorted(BY_PLACE).toList();
  }
}
