package dev.paritylint.project.config;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the `waivers` of a configuration; one without rule or reason does not hold. */
final class WaiversReader {
  private static final String EVERY = "*";

  private final Shapes shapes;

  WaiversReader(Shapes shapes) {
    this.shapes = shapes;
  }

  List<Waiver> read(YamlNode node) {
    List<Waiver> waivers = new ArrayList<>();
    for (YamlNode item : shapes.items(node, "`waivers`")) {
      waiver(item).ifPresent(waivers::add);
    }
    return waivers;
  }

  private Optional<Waiver> waiver(YamlNode node) {
    Map<String, String> texts = new HashMap<>();
    List<String> environments = new ArrayList<>();
    @Nullable LocalDate expires = null;
    for (Entry part : shapes.known(node, "a waiver", ConfigKeys.WAIVER)) {
      String key = part.key().text();
      if (key.equals("environments")) {
        shapes.texts(part.value(), "`environments`").forEach(name -> environments.add(name.text()));
        continue;
      }
      if (key.equals("reason") && Shapes.isEmpty(part.value())) {
        continue;
      }
      Optional<Scalar> text = shapes.text(part.value(), "`" + key + "`");
      if (text.isPresent() && key.equals("expires")) {
        expires = date(text.get());
      }
      text.ifPresent(scalar -> texts.put(key, scalar.text()));
    }
    String rule = texts.get("rule");
    String reason = texts.get("reason");
    if (rule == null || reason == null || reason.isBlank()) {
      shapes.problem(
          node.span(),
          "a waiver has no `" + (rule == null ? "rule" : "reason") + "`",
          rule == null ? "say which rule it is for" : "say why the difference is intended");
      return Optional.empty();
    }
    String setting = texts.getOrDefault("setting", EVERY);
    String owner = texts.getOrDefault("owner", "");
    return Optional.of(
        new Waiver(rule, setting, environments, reason, owner, expires, node.span()));
  }

  private @Nullable LocalDate date(Scalar text) {
    try {
      return LocalDate.parse(text.text());
    } catch (DateTimeException notOne) {
      shapes.problem(
          text.span(),
          "`" + text.text() + "` is not a date",
          "write year, month and day, as 2027-01-31");
      return null;
    }
  }
}
