package dev.paritylint.terraform;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Place;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.ResourcePath.Found;
import dev.paritylint.terraform.ResourcePath.Reached;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;

/** Reads what a resource holds under names of its author's: headers and variables. */
final class ResourcePairs {

  /**
   * One name and its value.
   *
   * @param suffix what to add to the resource's service, for a further container of it
   */
  record Pair(
      String name, Value value, Origin origin, boolean secret, String label, String suffix) {
    String service(String resource) {
      return suffix.isEmpty() ? resource : resource + "-" + suffix;
    }
  }

  static final Value FROM_STORE = new Value.Unknown("comes from a secret store");

  private final ResourcePath paths;

  ResourcePairs(ResourcePath paths) {
    this.paths = paths;
  }

  List<Pair> of(Resource resource, Place place) {
    return switch (place.form()) {
      case VALUE -> List.of();
      case LINES -> lines(resource, place);
      case PAIRS -> blocks(resource, place);
      case MAP -> maps(resource, place);
      case SECRETS -> stored(resource, place);
      case CONTAINERS -> containers(resource, place);
    };
  }

  /** A list of {@code Name: value}; an item without a colon is not a header. */
  private List<Pair> lines(Resource resource, Place place) {
    List<Pair> pairs = new ArrayList<>();
    for (Found found : paths.attributes(resource, place.path())) {
      if (found.value().value() instanceof Elements list) {
        list.items().forEach(item -> line(item, found.label(), pairs));
      }
    }
    return pairs;
  }

  private static void line(Traced item, String label, List<Pair> pairs) {
    if (item.value() instanceof TerraformValue.Unknown unknown) {
      int colon = unknown.prefix().indexOf(':');
      if (colon > 0) {
        Value value =
            new Value.Unknown(unknown.reason(), unknown.prefix().substring(colon + 1).strip());
        String name = unknown.prefix().substring(0, colon).strip();
        pairs.add(new Pair(name, value, item.origin(), item.sensitive(), label, ""));
      }
      return;
    }
    String text = ResourceTexts.scalar(item.value()).orElse("");
    int colon = text.indexOf(':');
    if (colon > 0) {
      Value value = new Value.Text(text.substring(colon + 1).strip());
      String name = text.substring(0, colon).strip();
      pairs.add(new Pair(name, value, item.origin(), item.sensitive(), label, ""));
    }
  }

  private List<Pair> blocks(Resource resource, Place place) {
    List<Pair> pairs = new ArrayList<>();
    for (Reached block : paths.blocks(resource, place)) {
      String name = ResourceTexts.text(block.content(), place.pairName());
      if (!name.isEmpty()) {
        pairs.add(pair(block, place, name));
      }
    }
    return pairs;
  }

  private static Pair pair(Reached block, Place place, String name) {
    String suffix = block.container() == 0 ? "" : Integer.toString(block.container());
    if (place.secrets().stream().anyMatch(path -> has(block.content(), path))) {
      return new Pair(name, FROM_STORE, Origin.literal(block.at()), true, block.label(), suffix);
    }
    Traced traced = block.content().attributes().get(place.pairValue());
    if (traced == null) {
      Origin origin = Origin.literal(block.at());
      return new Pair(name, new Value.Text(""), origin, false, block.label(), suffix);
    }
    Value value = ResourceTexts.value(traced.value()).orElseGet(() -> new Value.Text(""));
    return new Pair(name, value, traced.origin(), traced.sensitive(), block.label(), suffix);
  }

  private static boolean has(Content content, List<String> path) {
    String name = path.get(0);
    Traced attribute = content.attributes().get(name);
    boolean set = attribute != null && !(attribute.value() instanceof TerraformValue.Null);
    return set || !content.blocks(name).isEmpty();
  }

  private List<Pair> maps(Resource resource, Place place) {
    List<Pair> pairs = new ArrayList<>();
    for (Found found : paths.attributes(resource, place.path())) {
      boolean sensitive = found.value().sensitive();
      if (found.value().value() instanceof TerraformValue.Attributes map) {
        map.entries()
            .forEach(
                (name, traced) ->
                    ResourceTexts.value(traced.value())
                        .ifPresent(
                            value ->
                                pairs.add(
                                    new Pair(
                                        name,
                                        value,
                                        traced.origin(),
                                        sensitive || traced.sensitive(),
                                        found.label(),
                                        ""))));
      }
    }
    return pairs;
  }

  /** Of each entry only the name: the value is where the reference leads to. */
  private List<Pair> stored(Resource resource, Place place) {
    return maps(resource, place).stream()
        .map(pair -> new Pair(pair.name(), FROM_STORE, pair.origin(), true, pair.label(), ""))
        .toList();
  }

  private List<Pair> containers(Resource resource, Place place) {
    List<Pair> pairs = new ArrayList<>();
    for (Found found : paths.attributes(resource, place.path())) {
      pairs.addAll(ContainerDefinitions.read(found.value()));
    }
    return pairs;
  }
}
