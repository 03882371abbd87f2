package dev.paritylint.project.config;

import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes nodes for what they should be, and keeps a problem for each that is something else. */
final class Shapes {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  void problem(Span at, String message, String help) {
    problems.add(new Problem(at, message, help));
  }

  /** The entries of a mapping; none where nothing is written, a problem where something else is. */
  List<Entry> entries(YamlNode node, String what) {
    if (node instanceof Mapping mapping) {
      return mapping.entries();
    }
    if (!isEmpty(node)) {
      problem(node.span(), what + " is not a mapping", "write it as `key: value` lines");
    }
    return List.of();
  }

  /** The entries whose keys are known; the others become problems. */
  List<Entry> known(YamlNode node, String what, List<String> keys) {
    List<Entry> known = new ArrayList<>();
    for (Entry entry : entries(node, what)) {
      if (keys.contains(entry.key().text())) {
        known.add(entry);
      } else {
        unknown(entry.key(), "key", what, keys);
      }
    }
    return known;
  }

  /** A word that is none of those which are possible. */
  void unknown(Scalar word, String kind, String where, List<String> possible) {
    problem(
        word.span(),
        "unknown " + kind + " `" + word.text() + "` in " + where,
        Suggestion.nearest(word.text(), possible)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("use one of " + String.join(", ", possible)));
  }

  /** A single text that is not empty. */
  Optional<Scalar> text(YamlNode node, String what) {
    if (node instanceof Scalar scalar && !isEmpty(node)) {
      return Optional.of(scalar);
    }
    problem(node.span(), what + " is not a text", "write one word or a quoted text");
    return Optional.empty();
  }

  /** A list of texts; a single text stands for a list of one. */
  List<Scalar> texts(YamlNode node, String what) {
    if (node instanceof Scalar scalar && !isEmpty(node)) {
      return List.of(scalar);
    }
    List<Scalar> texts = new ArrayList<>();
    for (YamlNode item : items(node, what)) {
      text(item, "an item of " + what).ifPresent(texts::add);
    }
    return texts;
  }

  /** The items of a list; none where nothing is written. */
  List<YamlNode> items(YamlNode node, String what) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    if (!isEmpty(node)) {
      problem(node.span(), what + " is not a list", "write it as `- item` lines, or as [a, b]");
    }
    return List.of();
  }

  /** Whether nothing is written there. */
  static boolean isEmpty(YamlNode node) {
    return node instanceof Scalar scalar
        && scalar.style() == Style.PLAIN
        && (scalar.text().isEmpty() || scalar.text().equals("~") || scalar.text().equals("null"));
  }
}
