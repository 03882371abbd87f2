package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a service's {@code labels}, as a mapping or as a list of {@code name=value}. */
record LabelReader(ScalarReader scalars) {

  Map<String, Placed> labels(@Nullable YamlNode node) {
    Map<String, Placed> labels = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        label(entry, labels);
      }
    } else if (node instanceof Sequence list) {
      list.items().stream()
          .filter(Scalar.class::isInstance)
          .forEach(item -> label((Scalar) item, labels));
    }
    return labels;
  }

  private void label(Entry entry, Map<String, Placed> labels) {
    if (!(entry.value() instanceof Scalar scalar) || Tag.of(scalar) == Tag.RESET) {
      return;
    }
    Placed empty = new Placed(new Text(""), Origin.literal(entry.key().span()));
    labels.put(entry.key().text(), ScalarText.isNull(scalar) ? empty : scalars.read(scalar));
  }

  /** {@code name=value}; the name alone has an empty value. */
  private void label(Scalar item, Map<String, Placed> labels) {
    FilledText whole = new CommandReader(scalars.variables()).filled(item);
    String text = whole.text();
    int equals = text.indexOf('=');
    int end = equals < 0 ? text.length() : equals;
    if (text.substring(0, end).indexOf(FilledText.GAP) < 0) {
      labels.put(
          text.substring(0, end), whole.placed(Math.min(end + 1, text.length()), text.length()));
    }
  }
}
