package dev.paritylint.compose;

import dev.paritylint.dotenv.Interpolation;
import dev.paritylint.dotenv.Variables;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads scalars with the variables of one project filled in. */
record ScalarReader(Variables variables) {

  Placed read(Scalar scalar) {
    if (ScalarText.isDate(scalar)) {
      String reason = "Compose refuses a date that is not quoted";
      return new Placed(new Unknown(reason), Origin.literal(scalar.span()));
    }
    Interpolation.Result result = interpolated(scalar, 0);
    return new Placed(result.value(), new Origin(scalar.span(), result.via()));
  }

  /** The scalar's text from {@code start} on, filled in. */
  Interpolation.Result interpolated(Scalar scalar, int start) {
    String text = ScalarText.of(scalar);
    return text.contains("${") && text.equals(scalar.text())
        ? Interpolation.of(scalar.passage().part(start, text.length()), variables)
        : Interpolation.of(text.substring(start), variables);
  }

  /** A scalar, or those of a list; none for what is empty or a mapping. */
  List<Placed> texts(@Nullable YamlNode node) {
    if (node instanceof Scalar scalar) {
      return ScalarText.isNull(scalar) ? List.of() : List.of(read(scalar));
    }
    if (node instanceof Sequence list) {
      return list.items().stream().flatMap(item -> texts(item).stream()).toList();
    }
    return List.of();
  }

  /** A scalar of a mapping; empty where it has none, or one without a value. */
  Optional<Placed> read(Mapping mapping, String key) {
    return mapping
        .get(key)
        .filter(value -> value instanceof Scalar scalar && !ScalarText.isNull(scalar))
        .map(value -> read((Scalar) value));
  }

  /** A scalar's text where it is known; empty for all else. */
  Optional<String> known(YamlNode node) {
    if (node instanceof Scalar scalar && read(scalar).value() instanceof Text text) {
      return Optional.of(text.text());
    }
    return Optional.empty();
  }
}
