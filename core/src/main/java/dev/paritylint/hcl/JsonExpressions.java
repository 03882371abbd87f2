package dev.paritylint.hcl;

import dev.paritylint.hcl.BodySchema.Strings;
import dev.paritylint.hcl.Expression.ObjectItem;
import dev.paritylint.hcl.Expression.ObjectLiteral;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.hcl.Expression.Tuple;
import dev.paritylint.hcl.JsonValue.Constant;
import dev.paritylint.hcl.JsonValue.JsonArray;
import dev.paritylint.hcl.JsonValue.JsonObject;
import dev.paritylint.hcl.JsonValue.JsonString;
import dev.paritylint.hcl.JsonValue.Property;
import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON values into expressions, whose strings are read as the schema says. */
final class JsonExpressions {
  private final List<Problem> problems;

  JsonExpressions(List<Problem> problems) {
    this.problems = problems;
  }

  Expression of(JsonValue value, Strings strings) {
    if (value instanceof Constant constant) {
      return constant.expression();
    } else if (value instanceof JsonString string) {
      return of(string, strings);
    } else if (value instanceof JsonArray array) {
      return new Tuple(
          array.items().stream().map(item -> of(item, strings)).toList(), array.span());
    } else if (value instanceof JsonObject object) {
      return of(object, strings);
    }
    throw new AssertionError("no case for " + value.getClass());
  }

  /** Keys are templates where values are; elsewhere they stand for themselves. */
  private Expression of(JsonObject object, Strings strings) {
    Strings keys = strings == Strings.TEMPLATES ? Strings.TEMPLATES : Strings.LITERALS;
    List<ObjectItem> items = new ArrayList<>();
    Map<String, Span> names = new HashMap<>();
    for (Property property : object.properties()) {
      Span before = names.putIfAbsent(property.name().text(), property.name().span());
      if (before != null) {
        problems.add(again(property.name(), before));
      }
      items.add(new ObjectItem(of(property.name(), keys), of(property.value(), strings)));
    }
    return new ObjectLiteral(items, object.span());
  }

  /** What to say of a name that an object or body has twice. */
  static Problem again(JsonString name, Span before) {
    return new Problem(
        name.content().whole(),
        Unexpected.quote(name.text()) + " is already set in line " + before.line(),
        "keep one of the two");
  }

  private Expression of(JsonString string, Strings strings) {
    boolean plain = string.text().indexOf('{') < 0;
    return switch (strings) {
      case LITERALS -> literal(string);
      case TEMPLATES -> plain ? literal(string) : template(string);
      case EXPRESSIONS -> expression(string);
    };
  }

  private static Template literal(JsonString string) {
    List<TemplatePart> parts =
        string.text().isEmpty()
            ? List.of()
            : List.of(new TemplatePart.Text(string.text(), string.content().whole()));
    return new Template(parts, string.span());
  }

  /** Text that cannot be read as a template stays as it is written. */
  private Expression template(JsonString string) {
    TokenCursor cursor = new TokenCursor(string.content(), LexerMode.Kind.FILE);
    try {
      Template inner = new ExpressionParser(cursor).wholeTemplate();
      return new Template(inner.parts(), string.span());
    } catch (SyntaxFailure failure) {
      cursor.report(failure);
      return literal(string);
    } finally {
      problems.addAll(cursor.problems());
    }
  }

  private Expression expression(JsonString string) {
    TokenCursor cursor = new TokenCursor(string.content(), LexerMode.Kind.CODE);
    cursor.treat(TokenCursor.Newlines.IGNORED);
    try {
      Expression expression = new ExpressionParser(cursor).whole();
      if (cursor.peek() != TokenType.END) {
        throw cursor.unexpected("the end after the expression", "remove the rest");
      }
      return expression;
    } catch (SyntaxFailure failure) {
      cursor.report(failure);
      return literal(string);
    } finally {
      problems.addAll(cursor.problems());
    }
  }
}
