package dev.paritylint.lint;

import dev.paritylint.lint.Baseline.Entry;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a baseline as it lies on disk. JSON is YAML, and this project reads YAML with places.
 *
 * @param problems why it is none; then it has no entries
 */
public record BaselineFile(Baseline baseline, List<Problem> problems) {
  private static final String HELP = "write it anew with `paritylint baseline`";

  public BaselineFile {
    problems = List.copyOf(problems);
  }

  /** Reads a file; never throws for what stands in it. */
  public static BaselineFile read(SourceFile source) {
    YamlFile file = YamlParser.parse(source);
    if (!file.problems().isEmpty()) {
      return wrong(file.problems().get(0).at(), "the baseline cannot be read here");
    }
    if (file.documents().size() != 1 || !(file.documents().get(0) instanceof Mapping top)) {
      return wrong(source.whole(), "the file is no baseline");
    }
    if (!text(top, "version").equals("1")) {
      return wrong(top.span(), "the baseline is of no known version");
    }
    if (!(top.get("findings").orElse(null) instanceof Sequence findings)) {
      return wrong(top.span(), "the baseline has no list of `findings`");
    }
    List<Entry> entries = new ArrayList<>();
    for (YamlNode item : findings.items()) {
      if (!(item instanceof Mapping one) || text(one, "rule").isEmpty()) {
        return wrong(item.span(), "this entry of the baseline names no rule");
      }
      entries.add(entry(one));
    }
    return new BaselineFile(new Baseline(entries), List.of());
  }

  private static Entry entry(Mapping one) {
    List<String> environments = new ArrayList<>();
    if (one.get("environments").orElse(null) instanceof Sequence names) {
      for (YamlNode name : names.items()) {
        if (name instanceof Scalar scalar) {
          environments.add(scalar.text());
        }
      }
    }
    return new Entry(
        text(one, "rule"),
        environments,
        text(one, "service"),
        text(one, "setting"),
        text(one, "path"),
        text(one, "message"));
  }

  private static String text(Mapping mapping, String key) {
    Optional<YamlNode> value = mapping.get(key);
    return value.isPresent() && value.get() instanceof Scalar scalar ? scalar.text() : "";
  }

  private static BaselineFile wrong(Span at, String message) {
    return new BaselineFile(Baseline.EMPTY, List.of(new Problem(at, message, HELP)));
  }
}
