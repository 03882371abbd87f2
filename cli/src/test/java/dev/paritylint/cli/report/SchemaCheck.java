package dev.paritylint.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a document has that a JSON Schema does not allow; of the keywords that our schemas use. */
public final class SchemaCheck {
  private static final List<String> ANNOTATIONS =
      List.of("$schema", "title", "description", "$defs");

  private final JsonNode root;
  private final List<String> complaints = new ArrayList<>();

  private SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** None where it fits. */
  public static List<String> complaints(JsonNode schema, JsonNode document) {
    SchemaCheck check = new SchemaCheck(schema);
    check.check(schema, document, "");
    return List.copyOf(check.complaints);
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode wanted = keyword.getValue();
      boolean fits =
          switch (keyword.getKey()) {
            case "$ref" -> {
              check(root.at(wanted.asString().substring(1)), value, at);
              yield true;
            }
            case "const" -> wanted.equals(value);
            case "enum" -> wanted.valueStream().anyMatch(value::equals);
            case "type" -> isOf(wanted, value);
            case "minimum" -> value.decimalValue().compareTo(wanted.decimalValue()) >= 0;
            case "minItems" -> value.size() >= wanted.asInt();
            case "required" -> wanted.valueStream().allMatch(name -> value.has(name.asString()));
            case "items" -> items(wanted, value, at);
            case "properties" -> properties(wanted, value, at);
            case "additionalProperties" -> isClosed(schema, value);
            default -> ANNOTATIONS.contains(keyword.getKey());
          };
      if (!fits) {
        complaints.add(at + " breaks " + keyword.getKey() + " " + wanted);
      }
    }
  }

  private boolean items(JsonNode wanted, JsonNode value, String at) {
    for (int i = 0; i < value.size(); i++) {
      check(wanted, Objects.requireNonNull(value.get(i)), at + "/" + i);
    }
    return true;
  }

  private boolean properties(JsonNode wanted, JsonNode value, String at) {
    for (Map.Entry<String, JsonNode> property : wanted.properties()) {
      if (value.has(property.getKey())) {
        JsonNode held = Objects.requireNonNull(value.get(property.getKey()));
        check(property.getValue(), held, at + "/" + property.getKey());
      }
    }
    return true;
  }

  private static boolean isClosed(JsonNode schema, JsonNode value) {
    JsonNode known = Objects.requireNonNull(schema.get("properties"));
    return value.propertyNames().stream().allMatch(known::has);
  }

  private static boolean isOf(JsonNode wanted, JsonNode value) {
    return wanted.isArray()
        ? wanted.valueStream().anyMatch(one -> isOf(one, value))
        : switch (wanted.asString()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "boolean" -> value.isBoolean();
          case "null" -> value.isNull();
          case "number" -> value.isNumber();
          case "integer" ->
              value.isNumber() && value.decimalValue().remainder(BigDecimal.ONE).signum() == 0;
          default -> false;
        };
  }
}
