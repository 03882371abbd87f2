package dev.paritylint.workflow;

import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The combinations that a job runs in, as far as they are written down.
 *
 * @param combinations for each run, the value of each axis; empty where nothing is known of them
 */
record Matrix(List<Map<String, Scalar>> combinations) {
  static final Matrix NONE = new Matrix(List.of());

  /** GitHub's own limit of jobs from one matrix. */
  private static final int MOST = 256;

  static Matrix of(@Nullable Mapping node) {
    if (node == null) {
      return NONE;
    }
    List<Map<String, Scalar>> rows = List.of(Map.of());
    for (Entry axis : node.entries()) {
      if (!axis.key().text().equals("include") && !axis.key().text().equals("exclude")) {
        rows = times(rows, axis.key().text(), Yaml.items(axis.value()));
      }
    }
    List<Map<String, Scalar>> all = new ArrayList<>();
    rows.stream().filter(row -> !row.isEmpty()).forEach(all::add);
    for (YamlNode excluded : Yaml.items(Yaml.node(node, "exclude"))) {
      Map<String, Scalar> left = flat("", excluded);
      all.removeIf(row -> !left.isEmpty() && holds(row, left));
    }
    include(all, Yaml.items(Yaml.node(node, "include")));
    return new Matrix(all.size() > MOST ? List.of() : all);
  }

  private static List<Map<String, Scalar>> times(
      List<Map<String, Scalar>> rows, String axis, List<YamlNode> values) {
    List<Map<String, Scalar>> product = new ArrayList<>();
    for (Map<String, Scalar> row : rows) {
      for (YamlNode value : values) {
        if (product.size() <= MOST) {
          Map<String, Scalar> more = new LinkedHashMap<>(row);
          more.putAll(flat(axis, value));
          product.add(more);
        }
      }
    }
    return product.isEmpty() ? rows : product;
  }

  /** An entry of `include` joins the combinations that it contradicts in nothing, or is its own. */
  private static void include(List<Map<String, Scalar>> all, List<YamlNode> entries) {
    List<Map<String, Scalar>> before = List.copyOf(all);
    for (YamlNode entry : entries) {
      Map<String, Scalar> more = flat("", entry);
      boolean joined = false;
      for (Map<String, Scalar> row : before) {
        if (agree(row, more)) {
          row.putAll(more);
          joined = true;
        }
      }
      if (!joined && all.size() <= MOST) {
        all.add(more);
      }
    }
  }

  /** Whether a combination has all that an entry of `exclude` names. */
  private static boolean holds(Map<String, Scalar> row, Map<String, Scalar> left) {
    return left.entrySet().stream()
        .allMatch(
            entry -> {
              Scalar own = row.get(entry.getKey());
              return own != null && own.text().equals(entry.getValue().text());
            });
  }

  private static boolean agree(Map<String, Scalar> row, Map<String, Scalar> more) {
    boolean shared = false;
    for (Map.Entry<String, Scalar> entry : more.entrySet()) {
      Scalar own = row.get(entry.getKey());
      if (own != null && !own.text().equals(entry.getValue().text())) {
        return false;
      }
      shared |= own != null;
    }
    return shared;
  }

  private static Map<String, Scalar> flat(String name, YamlNode node) {
    Map<String, Scalar> flat = new LinkedHashMap<>();
    if (node instanceof Scalar scalar) {
      flat.put(name, scalar);
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        String key = entry.key().text();
        flat.putAll(flat(name.isEmpty() ? key : name + "." + key, entry.value()));
      }
    }
    return flat;
  }
}
