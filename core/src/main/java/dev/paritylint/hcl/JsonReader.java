package dev.paritylint.hcl;

import dev.paritylint.hcl.Expression.BooleanLiteral;
import dev.paritylint.hcl.Expression.NullLiteral;
import dev.paritylint.hcl.Expression.NumberLiteral;
import dev.paritylint.hcl.JsonValue.Constant;
import dev.paritylint.hcl.JsonValue.JsonArray;
import dev.paritylint.hcl.JsonValue.JsonObject;
import dev.paritylint.hcl.JsonValue.JsonString;
import dev.paritylint.hcl.JsonValue.Property;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) with the place of each value. What cannot be read costs the property or
 * item that it stands in, and no more.
 */
final class JsonReader {
  private static final int LONGEST_NUMBER = 1_000;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
  private static final String VALUE_HELP =
      "write a string in double quotes, a number, true, false, null, [ … ] or { … }";

  private final SourceFile source;
  private final String text;
  private final JsonStrings strings;
  private final List<Problem> problems;
  private int at;
  private int depth;
  private boolean insideObject;
  private boolean ended;

  JsonReader(SourceFile source, List<Problem> problems) {
    this.source = source;
    this.text = source.text();
    this.strings = new JsonStrings(source);
    this.problems = problems;
  }

  /** The file's one value; an empty object where there is none. */
  JsonValue file() {
    try {
      JsonValue value = value();
      if (peek() != 0 && problems.isEmpty()) {
        throw failure("more follows the JSON value", "remove it");
      }
      return value;
    } catch (SyntaxFailure failure) {
      problems.add(failure.problem());
      return new JsonObject(List.of(), source.whole());
    }
  }

  /** The next character that is no blank; 0 at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private JsonValue value() throws SyntaxFailure {
    char first = peek();
    if (first == '{') {
      return object();
    } else if (first == '[') {
      return array();
    } else if (first == '"') {
      return string();
    } else if (first == '-' || Characters.isDigit(first)) {
      return number();
    }
    return word();
  }

  private JsonString string() throws SyntaxFailure {
    JsonString string = strings.read(at);
    at = string.span().end();
    return string;
  }

  private JsonValue number() throws SyntaxFailure {
    int end = at;
    while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    Span span = source.span(at, end);
    if (end - at > LONGEST_NUMBER) {
      throw failure(
          span, "a number of more than " + LONGEST_NUMBER + " characters", "write it as a string");
    }
    Matcher number = NUMBER.matcher(span.text());
    try {
      if (number.matches()) {
        at = end;
        return new Constant(new NumberLiteral(new BigDecimal(span.text()), span));
      }
    } catch (NumberFormatException exponentTooLarge) {
      // Reported like any other number that is none.
    }
    throw failure(
        span, Unexpected.quote(span.text()) + " is not a number of JSON", "write it as 0.5 or 1e3");
  }

  private JsonValue word() throws SyntaxFailure {
    int end = at;
    while (end < text.length() && Characters.continuesIdentifier(text.charAt(end))) {
      end++;
    }
    Span span = source.span(at, end);
    switch (span.text()) {
      case "true", "false" -> {
        at = end;
        return new Constant(new BooleanLiteral(span.text().equals("true"), span));
      }
      case "null" -> {
        at = end;
        return new Constant(new NullLiteral(span));
      }
      case "" -> throw unexpected("a value", VALUE_HELP);
      default ->
          throw failure(span, Unexpected.quote(span.text()) + " is no value of JSON", VALUE_HELP);
    }
  }

  private JsonValue object() throws SyntaxFailure {
    int open = open();
    boolean outer = insideObject;
    insideObject = true;
    List<Property> properties = new ArrayList<>();
    boolean more = peek() != '}';
    while (more) {
      try {
        properties.add(property());
        more = separated('}');
      } catch (SyntaxFailure failure) {
        more = recovered(failure, '}');
      }
    }
    insideObject = outer;
    return new JsonObject(properties, closed(open, '}', outer));
  }

  private Property property() throws SyntaxFailure {
    if (peek() != '"') {
      throw unexpected(
          "a property's name in double quotes", "write \"name\": value, and no comma before \"}\"");
    }
    JsonString name = string();
    if (peek() != ':') {
      throw unexpected("\":\" after the property's name", "write \"name\": value");
    }
    at++;
    return new Property(name, value());
  }

  private JsonValue array() throws SyntaxFailure {
    int open = open();
    boolean outer = insideObject;
    insideObject = false;
    List<JsonValue> items = new ArrayList<>();
    boolean more = peek() != ']';
    while (more) {
      try {
        items.add(value());
        more = separated(']');
      } catch (SyntaxFailure failure) {
        more = recovered(failure, ']');
      }
    }
    insideObject = outer;
    return new JsonArray(items, closed(open, ']', outer));
  }

  private int open() throws SyntaxFailure {
    if (depth == Nesting.LIMIT) {
      Span span = source.span(at, at + 1);
      at = text.length();
      throw failure(
          span, "this nests deeper than " + Nesting.LIMIT + " levels", "split it into several");
    }
    depth++;
    return at++;
  }

  /** Whether another item follows the one just read. */
  private boolean separated(char closing) throws SyntaxFailure {
    char next = peek();
    if (next == closing || next == 0) {
      return false;
    }
    if (next != ',') {
      throw unexpected(
          "\",\" or \"" + closing + "\"", "put a comma between two items, or close the bracket");
    }
    int comma = at++;
    if (peek() == closing) {
      throw failure(
          source.span(comma, comma + 1), "a comma follows the last item", "remove the comma");
    }
    return true;
  }

  /** Reports, goes to the end of the item and over its comma; gives whether another follows. */
  private boolean recovered(SyntaxFailure failure, char closing) {
    problems.add(failure.problem());
    ended |= at == text.length();
    skipItem();
    if (peek() != ',') {
      return false;
    }
    at++;
    return peek() != closing;
  }

  /** To the comma that ends the item, or the bracket that ends what it is in. */
  private void skipItem() {
    int open = 0;
    for (char next = peek(); next != 0; next = peek()) {
      if (open == 0 && (next == ',' || next == '}' || next == ']')) {
        return;
      }
      open += next == '{' || next == '[' ? 1 : 0;
      open -= next == '}' || next == ']' ? 1 : 0;
      at = next == '"' ? strings.resume(at) : at + 1;
    }
  }

  /** A bracket of the other kind is taken for the right one, unless it closes what is around. */
  private Span closed(int open, char closing, boolean insideObject) {
    depth--;
    char next = peek();
    char around = insideObject ? '}' : ']';
    if (next == closing || (next != 0 && (depth == 0 || next != around))) {
      at++;
    } else if (next == 0 && !ended) {
      ended = true;
      problems.add(
          new Problem(
              source.span(open, open + 1),
              Unexpected.quote(text.substring(open, open + 1)) + " is never closed",
              "close it with \"" + closing + "\""));
    }
    return source.span(open, at);
  }

  private SyntaxFailure unexpected(String wanted, String help) {
    if (at == text.length()) {
      return failure("expected " + wanted + ", found the end of the file", help);
    }
    int end = at + Character.charCount(text.codePointAt(at));
    Span span = source.span(at, text.charAt(at) == '"' ? Math.max(end, strings.end(at)) : end);
    return failure(span, "expected " + wanted + ", found " + Unexpected.quote(span.text()), help);
  }

  private SyntaxFailure failure(String message, String help) {
    return failure(source.span(at, at), message, help);
  }

  private static SyntaxFailure failure(Span at, String message, String help) {
    return new SyntaxFailure(new Problem(at, message, help));
  }
}
