package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Style;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables in an action's input that is JSON: a list of {@code {"name": …, "value": …}} or a
 * map (azure/appservice-settings, input app-settings-json).
 */
final class InputDocument {
  private final Passage input;
  private final String service;
  private final Evaluator evaluator;
  private final List<Fact> facts = new ArrayList<>();

  private InputDocument(Passage input, String service, Names names) {
    this.input = input;
    this.service = service;
    this.evaluator = new Evaluator(names);
  }

  static List<Fact> facts(Passage input, String service, Names names) {
    InputDocument document = new InputDocument(input, service, names);
    for (YamlNode root : YamlParser.parse(SourceFile.of("input", input.text())).documents()) {
      document.read(root);
    }
    return document.facts;
  }

  private void read(YamlNode root) {
    if (root instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.value() instanceof Scalar value) {
          add(entry.key().text(), value);
        }
      }
    }
    for (YamlNode item : Yaml.items(root)) {
      if (item instanceof Mapping mapping) {
        Scalar name = Yaml.scalar(mapping, "name");
        Scalar value = Yaml.scalar(mapping, "value");
        if (name != null && value != null) {
          add(name.text(), value);
        }
      }
    }
  }

  private void add(String name, Scalar value) {
    boolean quoted = value.style() == Style.SINGLE_QUOTED || value.style() == Style.DOUBLE_QUOTED;
    int around = quoted ? 1 : 0;
    int from = value.span().start() + around;
    Passage text = input.part(from, Math.max(from, value.span().end() - around));
    Resolved resolved = evaluator.text(text);
    boolean plain = resolved.value().isKnown() && text.text().indexOf('\\') >= 0;
    Resolved given = plain ? Resolved.known(value.text()) : resolved;
    Origin origin = new Origin(text.span(0, text.text().length()), resolved.via());
    facts.add(Fact.variable(service, name, given, origin));
  }
}
