package dev.paritylint.yaml;

import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A YAML document as it is written. Nothing is typed: a scalar keeps its text, style and tag, and
 * the owner of the format decides what {@code 012} or {@code yes} means. Aliases and merge keys are
 * resolved; what came through them keeps the span of where it was written.
 */
public sealed interface YamlNode {
  Span span();

  /**
   * The explicit tag without its exclamation mark ({@code reset}), a standard one in its long form
   * ({@code tag:yaml.org,2002:str}), or empty.
   */
  String tag();

  /** A single value; the span is the token with its quotes. */
  record Scalar(String text, Style style, String tag, Span span) implements YamlNode {

    /** The text, each character with its place in the file. */
    public Passage passage() {
      return ScalarPassage.of(this);
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, String tag, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Entries in their order, each key once; a repeated key is a problem and the last one holds. */
  record Mapping(List<Entry> entries, String tag, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      return entries.stream()
          .filter(entry -> entry.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** One key and its value. */
  record Entry(Scalar key, YamlNode value) {}

  /** How a scalar is written. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }
}
