package dev.paritylint.project.config;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.model.NameGlob;
import dev.paritylint.platform.Purpose;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the `meanings` of a configuration: names of variables, and what they mean. */
final class MeaningsReader {
  private static final Map<String, BigDecimal> UNITS = units();

  private final Shapes shapes;

  MeaningsReader(Shapes shapes) {
    this.shapes = shapes;
  }

  private static Map<String, BigDecimal> units() {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    units.put("ms", new BigDecimal("0.001"));
    units.put("s", BigDecimal.ONE);
    units.put("min", BigDecimal.valueOf(60));
    units.put("h", BigDecimal.valueOf(3600));
    return units;
  }

  /** What a name can mean. */
  static List<String> labels() {
    List<String> labels =
        new ArrayList<>(Arrays.stream(Purpose.values()).map(Purpose::label).toList());
    labels.add(DeclaredMeaning.URL);
    labels.add(DeclaredMeaning.HEADER);
    labels.add(DeclaredMeaning.NOTHING);
    return labels;
  }

  /** The units that a bare number can have. */
  static List<String> unitNames() {
    return List.copyOf(UNITS.keySet());
  }

  List<DeclaredMeaning> read(YamlNode node) {
    return shapes.entries(node, "`meanings`").stream()
        .flatMap(entry -> meaning(entry).stream())
        .toList();
  }

  private Optional<DeclaredMeaning> meaning(Entry entry) {
    String where = "the meaning of `" + entry.key().text() + "`";
    if (!(entry.value() instanceof Mapping)) {
      return shapes
          .text(entry.value(), where)
          .flatMap(means -> meaning(entry, means, BigDecimal.ONE));
    }
    @Nullable Scalar means = null;
    @Nullable BigDecimal unit = BigDecimal.ONE;
    for (Entry part : shapes.known(entry.value(), where, ConfigKeys.MEANING)) {
      Optional<Scalar> text = shapes.text(part.value(), "`" + part.key().text() + "`");
      if (part.key().text().equals("means")) {
        means = text.orElse(null);
      } else {
        unit = text.flatMap(label -> unit(label, where)).orElse(null);
      }
    }
    if (means == null) {
      shapes.problem(
          entry.key().span(), where + " says nothing", "write `means: websocket-idle`, or another");
    }
    return means == null || unit == null ? Optional.empty() : meaning(entry, means, unit);
  }

  private Optional<BigDecimal> unit(Scalar label, String where) {
    BigDecimal unit = UNITS.get(label.text());
    if (unit == null) {
      shapes.unknown(label, "unit", where, unitNames());
    }
    return Optional.ofNullable(unit);
  }

  private Optional<DeclaredMeaning> meaning(Entry entry, Scalar means, BigDecimal unit) {
    if (!labels().contains(means.text())) {
      shapes.unknown(means, "meaning", "`meanings`", labels());
      return Optional.empty();
    }
    return Optional.of(new DeclaredMeaning(new NameGlob(entry.key().text()), means.text(), unit));
  }
}
