package dev.paritylint.compose;

import dev.paritylint.dotenv.Interpolation;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a service's {@code environment}, as a mapping or as a list of {@code KEY=value}. */
final class EnvironmentReader {
  private final ScalarReader scalars;
  private final Set<Problem> problems;
  private final Map<String, Assignment> found = new LinkedHashMap<>();

  EnvironmentReader(ScalarReader scalars, Set<Problem> problems) {
    this.scalars = scalars;
    this.problems = problems;
  }

  Map<String, Assignment> read(YamlNode node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().stream()
          .filter(entry -> Tag.of(entry.value()) != Tag.RESET)
          .forEach(this::entry);
    } else if (node instanceof Sequence list) {
      list.items().stream().filter(item -> Tag.of(item) != Tag.RESET).forEach(this::item);
    } else if (!node.span().text().isEmpty()) {
      refuse(node.span(), "an environment is neither a mapping nor a list");
    }
    return found;
  }

  private void entry(Entry entry) {
    Scalar key = entry.key();
    if (!(entry.value() instanceof Scalar scalar)) {
      refuse(entry.value().span(), "`" + key.text() + "` is given a list or a mapping");
    } else if (ScalarText.isNull(scalar)) {
      found.put(key.text(), new Assignment(null, key.span()));
    } else {
      found.put(key.text(), new Assignment(scalars.read(scalar), key.span()));
    }
  }

  private void item(YamlNode item) {
    if (!(item instanceof Scalar scalar)) {
      refuse(item.span(), "an item of this environment is no text of the form `KEY=value`");
      return;
    }
    String text = scalar.text();
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    if (key.indexOf('$') >= 0) {
      computed(scalar);
    } else if (equals < 0) {
      found.put(key, new Assignment(null, scalar.span()));
    } else {
      found.put(key, assignment(scalar, scalars.interpolated(scalar, equals + 1)));
    }
  }

  /** An item whose name is put together from variables; left out where they are not known. */
  private void computed(Scalar scalar) {
    Interpolation.Result whole = Interpolation.of(scalar.text(), scalars.variables());
    if (whole.value() instanceof Text text) {
      int equals = text.text().indexOf('=');
      String key = equals < 0 ? text.text() : text.text().substring(0, equals);
      Text value = new Text(text.text().substring(equals + 1));
      Assignment passed = new Assignment(null, scalar.span());
      found.put(
          key,
          equals < 0 ? passed : assignment(scalar, new Interpolation.Result(value, whole.via())));
    }
  }

  private static Assignment assignment(Scalar scalar, Interpolation.Result value) {
    Span token = scalar.span();
    return new Assignment(
        new Placed(value.value(), new Origin(ListItem.valueOf(scalar), value.via())),
        token.file().span(token.start(), ListItem.valueOf(scalar).start()));
  }

  private void refuse(Span at, String message) {
    problems.add(new Problem(at, message, "write `KEY: value` below `environment`"));
  }
}
