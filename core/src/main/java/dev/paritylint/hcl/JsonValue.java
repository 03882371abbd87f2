package dev.paritylint.hcl;

import dev.paritylint.source.Span;
import java.util.List;

/** What a JSON text says, before it is decided what its objects and strings mean. */
sealed interface JsonValue {
  /** All of it, with its brackets or quotes. */
  Span span();

  record JsonObject(List<Property> properties, Span span) implements JsonValue {
    public JsonObject {
      properties = List.copyOf(properties);
    }
  }

  record Property(JsonString name, JsonValue value) {}

  record JsonArray(List<JsonValue> items, Span span) implements JsonValue {
    public JsonArray {
      items = List.copyOf(items);
    }
  }

  record JsonString(Excerpt content, Span span) implements JsonValue {
    String text() {
      return content.text();
    }
  }

  /** A number, true, false or null, which mean the same in every place. */
  record Constant(Expression expression) implements JsonValue {
    @Override
    public Span span() {
      return expression.span();
    }

    boolean isNull() {
      return expression instanceof Expression.NullLiteral;
    }
  }
}
