package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Pairs.Pair;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word or a file that is YAML or JSON.
 *
 * @param text all of it; what is unknown in it is a part of some scalar
 * @param roots its documents
 */
record Document(Word text, List<YamlNode> roots) {
  Document {
    roots = List.copyOf(roots);
  }

  static Document of(Word text) {
    return new Document(
        text, YamlParser.parse(SourceFile.of("word.yaml", text.characters())).documents());
  }

  /** What a scalar holds; it stands with its quotes, as those of all YAML do. */
  Word word(Scalar scalar) {
    int start = scalar.span().start();
    int end = scalar.span().end();
    boolean quoted = scalar.style() == Style.SINGLE_QUOTED || scalar.style() == Style.DOUBLE_QUOTED;
    Word inside =
        quoted && end - start > 1 ? text.slice(start + 1, end - 1) : text.slice(start, end);
    Origin whole = new Origin(text.slice(start, end).origin().at(), inside.origin().via());
    if (inside.characters().equals(scalar.text())) {
      return quoted ? new Word(inside.value(), whole) : inside;
    }
    boolean known = scalar.text().indexOf(Piece.GAP) < 0;
    Value value =
        known
            ? new Value.Text(scalar.text())
            : new Value.Unknown("a part of it is known only when the script runs");
    return new Word(value, whole);
  }

  /** A map of names and values, or a list of {@code {"name": …, "value": …}}. */
  List<Pair> pairs() {
    return roots.stream().flatMap(root -> pairs(root).stream()).toList();
  }

  List<Pair> pairs(@Nullable YamlNode node) {
    List<Pair> pairs = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.value() instanceof Scalar value) {
          pairs.add(new Pair(entry.key().text(), word(value)));
        }
      }
    } else if (node instanceof Sequence list) {
      for (YamlNode item : list.items()) {
        pair(item, "name", "value").ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  /** The pair that a mapping is whose keys these are. */
  Optional<Pair> pair(YamlNode node, String nameKey, String valueKey) {
    Scalar name = scalar(node, nameKey);
    Scalar value = scalar(node, valueKey);
    return name == null || value == null
        ? Optional.empty()
        : Optional.of(new Pair(name.text(), word(value)));
  }

  static @Nullable YamlNode node(@Nullable YamlNode owner, String key) {
    return owner instanceof Mapping mapping ? mapping.get(key).orElse(null) : null;
  }

  static @Nullable Scalar scalar(@Nullable YamlNode owner, String key) {
    return node(owner, key) instanceof Scalar scalar ? scalar : null;
  }

  static List<YamlNode> items(@Nullable YamlNode node) {
    return node instanceof Sequence list ? list.items() : List.of();
  }
}
