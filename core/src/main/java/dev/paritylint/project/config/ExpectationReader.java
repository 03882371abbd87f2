package dev.paritylint.project.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.paritylint.platform.Durations;
import dev.paritylint.project.config.Expectation.Bound;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the `expect` of a team's rule: one word, or one key with what it needs. */
final class ExpectationReader {
  static final List<String> WORDS = List.of("equal", "same-shape", "present", "absent");
  static final List<String> KEYS =
      List.of("one-of", "matches", "range", "at-least", "at-most", "ratio");
  static final List<String> RANGE = List.of("min", "max");
  static final List<String> RATIO = List.of("of", "min", "max");

  private static final java.util.regex.Pattern NUMBER =
      java.util.regex.Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,9})?");

  private final Shapes shapes;

  ExpectationReader(Shapes shapes) {
    this.shapes = shapes;
  }

  Optional<Expectation> read(YamlNode node) {
    if (!(node instanceof Mapping)) {
      return shapes.text(node, "`expect`").flatMap(this::word);
    }
    List<Entry> entries = shapes.known(node, "`expect`", KEYS);
    if (entries.size() > 1) {
      shapes.problem(
          entries.get(1).key().span(),
          "`expect` asks for several things",
          "write one rule for each");
    }
    return entries.size() == 1 ? keyed(entries.get(0)) : Optional.empty();
  }

  private Optional<Expectation> word(Scalar word) {
    return switch (word.text()) {
      case "equal" -> Optional.of(new Expectation.Equal());
      case "same-shape" -> Optional.of(new Expectation.SameShape());
      case "present" -> Optional.of(new Expectation.Present());
      case "absent" -> Optional.of(new Expectation.Absent());
      default -> {
        shapes.unknown(word, "expectation", "`expect`", WORDS);
        yield Optional.empty();
      }
    };
  }

  private Optional<Expectation> keyed(Entry entry) {
    return switch (entry.key().text()) {
      case "one-of" -> oneOf(entry.value());
      case "matches" -> shapes.text(entry.value(), "`matches`").flatMap(this::matches);
      case "range" -> range(entry.value());
      case "at-least" ->
          bound(entry.value(), "`at-least`").map(b -> new Expectation.Range(b, null));
      case "at-most" -> bound(entry.value(), "`at-most`").map(b -> new Expectation.Range(null, b));
      default -> ratio(entry.value());
    };
  }

  private Optional<Expectation> oneOf(YamlNode node) {
    List<String> values = shapes.texts(node, "`one-of`").stream().map(Scalar::text).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(new Expectation.OneOf(values));
  }

  private Optional<Expectation> matches(Scalar text) {
    try {
      return Optional.of(new Expectation.Matches(Pattern.compile(text.text()).pattern()));
    } catch (PatternSyntaxException malformed) {
      shapes.problem(
          text.span(),
          "`" + text.text() + "` is no regular expression: " + malformed.getDescription(),
          "write one as RE2 has them, without look-around and back-references");
      return Optional.empty();
    }
  }

  private Optional<Expectation> range(YamlNode node) {
    Map<String, Bound> bounds = new HashMap<>();
    for (Entry entry : shapes.known(node, "`range`", RANGE)) {
      String key = entry.key().text();
      bound(entry.value(), "`" + key + "`").ifPresent(bound -> bounds.put(key, bound));
    }
    if (bounds.isEmpty()) {
      shapes.problem(node.span(), "`range` has no bounds", "write `range: {min: 1, max: 5}`");
      return Optional.empty();
    }
    return Optional.of(new Expectation.Range(bounds.get("min"), bounds.get("max")));
  }

  private Optional<Expectation> ratio(YamlNode node) {
    Map<String, Scalar> texts = new HashMap<>();
    for (Entry entry : shapes.known(node, "`ratio`", RATIO)) {
      String key = entry.key().text();
      shapes.text(entry.value(), "`" + key + "`").ifPresent(text -> texts.put(key, text));
    }
    Scalar of = texts.get("of");
    Optional<BigDecimal> least = factor(texts.get("min"));
    Optional<BigDecimal> most = factor(texts.get("max"));
    if (of == null || (least.isEmpty() && most.isEmpty())) {
      shapes.problem(
          node.span(),
          "`ratio` lacks " + (of == null ? "`of`" : "`min` and `max`"),
          "write `ratio: {of: OTHER_SETTING, min: 2}`");
      return Optional.empty();
    }
    return Optional.of(new Expectation.Ratio(of.text(), least.orElse(null), most.orElse(null)));
  }

  private Optional<BigDecimal> factor(@Nullable Scalar text) {
    if (text == null) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text.text()).matches()) {
      return Optional.of(new BigDecimal(text.text()));
    }
    shapes.problem(text.span(), "`" + text.text() + "` is no number", "write one as 2 or 1.5");
    return Optional.empty();
  }

  private Optional<Bound> bound(YamlNode node, String what) {
    return shapes.text(node, what).map(ExpectationReader::bound);
  }

  /** A number, a length of time, or else the name of another setting. */
  private static Bound bound(Scalar text) {
    String written = text.text();
    if (NUMBER.matcher(written).matches()) {
      return new Bound.Fixed(new BigDecimal(written), written);
    }
    return Durations.parse(written)
        .<Bound>map(seconds -> new Bound.Fixed(seconds, written))
        .orElseGet(() -> new Bound.Of(written));
  }
}
