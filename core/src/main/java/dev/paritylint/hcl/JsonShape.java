package dev.paritylint.hcl;

import dev.paritylint.hcl.JsonValue.JsonArray;
import dev.paritylint.hcl.JsonValue.JsonObject;
import dev.paritylint.hcl.JsonValue.JsonString;
import dev.paritylint.hcl.JsonValue.Property;

/** Tells blocks from arguments by their looks, where nothing else does. */
final class JsonShape {
  private JsonShape() {}

  /**
   * Blocks are objects or arrays of objects. An object may also be a map: its keys need not be
   * names, it holds no further objects, and it has a name in the plural ({@code labels}).
   */
  static boolean isBlock(Property property) {
    if (property.value() instanceof JsonArray array) {
      return !array.items().isEmpty()
          && array.items().stream().allMatch(item -> item instanceof JsonObject);
    }
    return property.value() instanceof JsonObject object
        && object.properties().stream().allMatch(inner -> isName(inner.name()))
        && (!property.name().text().endsWith("s") || holdsObjects(object));
  }

  private static boolean isName(JsonString key) {
    String text = key.text();
    return text.equals("//")
        || (!text.isEmpty() && Characters.identifierEnd(text, 0) == text.length());
  }

  private static boolean holdsObjects(JsonObject object) {
    return object.properties().stream()
        .map(Property::value)
        .anyMatch(
            value ->
                value instanceof JsonObject
                    || (value instanceof JsonArray array
                        && array.items().stream().anyMatch(item -> item instanceof JsonObject)));
  }
}
