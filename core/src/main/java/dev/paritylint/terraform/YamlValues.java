package dev.paritylint.terraform;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code yamldecode} makes of a text; everything in it stands at the call. */
final class YamlValues {
  private static final int MAX_DEPTH = 200;

  private final Arguments arguments;

  private YamlValues(Arguments arguments) {
    this.arguments = arguments;
  }

  static TerraformValue decode(Arguments arguments) {
    YamlFile file = YamlParser.parse(SourceFile.of("yamldecode", arguments.text(0)));
    for (Problem problem : file.problems()) {
      if (problem.kind() == Problem.Kind.UNREADABLE) {
        throw arguments.failure("the text is not read as YAML: " + problem.message());
      }
    }
    if (file.documents().size() != 1) {
      throw arguments.failure("the text holds " + file.documents().size() + " documents, not one");
    }
    return new YamlValues(arguments).value(file.documents().get(0), 0);
  }

  private TerraformValue value(YamlNode node, int depth) {
    arguments.budget().spend(1);
    if (depth > MAX_DEPTH) {
      throw arguments.failure("the YAML is nested too deeply");
    }
    if (node instanceof Scalar scalar) {
      return YamlScalars.value(scalar);
    } else if (node instanceof Sequence sequence) {
      List<Traced> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(arguments.element(value(item, depth + 1))));
      return new Elements(items);
    } else if (node instanceof Mapping mapping) {
      Map<String, Traced> entries = new TreeMap<>(Keys.ORDER);
      for (Entry entry : mapping.entries()) {
        entries.put(key(entry.key()), arguments.element(value(entry.value(), depth + 1)));
      }
      return new Attributes(entries);
    }
    throw new AssertionError("no case for " + node.getClass());
  }

  private String key(Scalar key) {
    TerraformValue value = YamlScalars.value(key);
    if (value instanceof Null) {
      throw arguments.failure("a key is null");
    }
    return value instanceof Text text ? text.text() : Conversion.text(value);
  }
}
