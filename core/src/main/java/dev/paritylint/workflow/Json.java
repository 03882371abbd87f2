package dev.paritylint.workflow;

import dev.paritylint.source.SourceFile;
import dev.paritylint.workflow.Datum.Fields;
import dev.paritylint.workflow.Datum.Items;
import dev.paritylint.workflow.Datum.Nothing;
import dev.paritylint.workflow.Datum.Numeral;
import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Truth;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as {@code fromJSON} reads and {@code toJSON} prints it; all JSON is YAML as well. */
final class Json {
  private static final int LARGEST = 1 << 16;
  private static final int MAX_DEPTH = 20;

  private Json() {}

  /** What a text holds; empty where it is no JSON. */
  static Optional<Datum> read(String text) {
    if (text.length() > LARGEST) {
      return Optional.empty();
    }
    YamlFile file = YamlParser.parse(SourceFile.of("text.json", text));
    return file.problems().isEmpty() && file.documents().size() == 1
        ? datum(file.documents().get(0), 0)
        : Optional.empty();
  }

  private static Optional<Datum> datum(YamlNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    } else if (node instanceof Scalar scalar) {
      return scalar(scalar);
    } else if (node instanceof Sequence list && isBracketed(node, "[")) {
      List<Datum> items = new ArrayList<>();
      for (YamlNode item : list.items()) {
        datum(item, depth + 1).ifPresent(items::add);
      }
      return items.size() == list.items().size() ? Optional.of(new Items(items)) : Optional.empty();
    } else if (node instanceof Mapping mapping && isBracketed(node, "{")) {
      Map<String, Datum> fields = new LinkedHashMap<>();
      for (Entry entry : mapping.entries()) {
        Optional<Datum> value = datum(entry.value(), depth + 1);
        if (entry.key().style() == Style.DOUBLE_QUOTED && value.isPresent()) {
          fields.put(entry.key().text(), value.get());
        }
      }
      return fields.size() == mapping.entries().size()
          ? Optional.of(new Fields(fields))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isBracketed(YamlNode node, String open) {
    return node.span().text().startsWith(open);
  }

  private static Optional<Datum> scalar(Scalar scalar) {
    String text = scalar.text();
    if (scalar.style() == Style.DOUBLE_QUOTED) {
      return Optional.of(new Text(text));
    } else if (scalar.style() != Style.PLAIN) {
      return Optional.empty();
    }
    return switch (text) {
      case "true", "false" -> Optional.of(new Truth(text.equals("true")));
      case "null" -> Optional.of(new Nothing());
      default ->
          text.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
              ? Optional.of(new Numeral(Double.parseDouble(text)))
              : Optional.empty();
    };
  }

  /** Indented by two spaces; empty where a part is not known. */
  static Optional<String> print(Datum datum) {
    StringBuilder into = new StringBuilder();
    return print(datum, "\n", into) ? Optional.of(into.toString()) : Optional.empty();
  }

  private static boolean print(Datum datum, String newline, StringBuilder into) {
    String inner = newline + "  ";
    if (datum instanceof Items items) {
      String before = "[" + inner;
      for (Datum item : items.items()) {
        into.append(before);
        if (!print(item, inner, into)) {
          return false;
        }
        before = "," + inner;
      }
      into.append(items.items().isEmpty() ? "[]" : newline + "]");
    } else if (datum instanceof Fields fields) {
      String before = "{" + inner;
      for (Map.Entry<String, Datum> field : fields.fields().entrySet()) {
        into.append(before).append(quoted(field.getKey())).append(": ");
        if (!print(field.getValue(), inner, into)) {
          return false;
        }
        before = "," + inner;
      }
      into.append(fields.fields().isEmpty() ? "{}" : newline + "}");
    } else if (datum instanceof Text text) {
      into.append(quoted(text.text()));
    } else {
      into.append(datum instanceof Nothing ? "null" : datum.text());
    }
    return datum.isKnown();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }
}
