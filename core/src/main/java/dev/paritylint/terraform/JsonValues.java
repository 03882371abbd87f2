package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Values that are written as JSON in a string. */
final class JsonValues {
  private static final int MAX_DEPTH = 200;

  private final JsonParser parser;
  private final Positions positions;

  /** Where the value between two offsets stands. */
  private interface Positions {
    Span between(int start, int end);
  }

  private JsonValues(JsonParser parser, Positions positions) {
    this.parser = parser;
    this.positions = positions;
  }

  /** Reads a string; what is in it stands at the call that decodes it. */
  static TerraformValue decode(String text, Arguments arguments) {
    return read(text, (start, end) -> arguments.at()).value();
  }

  private static Traced read(String text, Positions positions) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
      JsonValues values = new JsonValues(parser, positions);
      Traced value = values.value(parser.nextToken(), 0);
      if (parser.nextToken() != null) {
        throw new Failure("the JSON is followed by more text");
      }
      return value;
    } catch (JacksonException malformed) {
      throw new Failure("the text is no JSON");
    }
  }

  private Traced value(@org.jspecify.annotations.Nullable JsonToken token, int depth) {
    if (token == null || depth > MAX_DEPTH) {
      throw new Failure(token == null ? "the JSON is empty" : "the JSON is nested too deeply");
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    TerraformValue value =
        switch (token) {
          case START_OBJECT -> object(depth);
          case START_ARRAY -> array(depth);
          case VALUE_STRING -> new Text(wellFormed(parser.getString()));
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
              new Numeric(Numbers.parse(parser.getString()));
          case VALUE_TRUE -> new Bool(true);
          case VALUE_FALSE -> new Bool(false);
          case VALUE_NULL -> new Null();
          default -> throw new Failure("the text is no JSON");
        };
    int end = (int) parser.currentLocation().getCharOffset();
    return new Traced(value, Origin.literal(positions.between(start, end)), false);
  }

  /** Half a pair of surrogates, which an escape can write, is no character. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }

  private TerraformValue object(int depth) {
    Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      entries.put(name, value(parser.nextToken(), depth + 1));
    }
    return new Attributes(entries);
  }

  private TerraformValue array(int depth) {
    List<Traced> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, depth + 1));
    }
    return new Elements(items);
  }
}
