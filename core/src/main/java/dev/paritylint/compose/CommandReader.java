package dev.paritylint.compose;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.source.Passage;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of a {@code command} or an {@code entrypoint}, a list or one text. */
record CommandReader(Variables variables) {

  /** Its words; null where nothing is said, so that what lies below holds. */
  @Nullable List<FilledText> words(@Nullable YamlNode node) {
    if (node instanceof Sequence list) {
      return list.items().stream()
          .filter(Scalar.class::isInstance)
          .map(item -> filled((Scalar) item))
          .toList();
    }
    if (node == null || node instanceof Mapping) {
      return null;
    }
    Scalar scalar = (Scalar) node;
    return ScalarText.isNull(scalar) ? null : ShellWords.of(filled(scalar));
  }

  FilledText filled(Scalar scalar) {
    Passage written = scalar.passage();
    if (written.text().equals(ScalarText.of(scalar))) {
      return FilledText.of(written, variables);
    }
    return FilledText.of(new ScalarReader(variables).read(scalar));
  }
}
