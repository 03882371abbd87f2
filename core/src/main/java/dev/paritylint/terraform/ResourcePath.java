package dev.paritylint.terraform;

import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.EvaluatedRoot.Content;
import dev.paritylint.terraform.EvaluatedRoot.Nested;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a resource's nested blocks along a path of the catalogue. */
final class ResourcePath {
  private static final String EVERY_KEY = "*";

  /**
   * A block that the path reaches.
   *
   * @param label what tells it from its like ({@code /ws,/ws/*}), or empty
   * @param container which of several containers it lies in, counted from 0
   */
  record Reached(Content content, Span at, String label, int container) {}

  /** An attribute that the path reaches. */
  record Found(Traced value, String label) {}

  private final Catalogue catalogue;

  ResourcePath(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The blocks of a place, without those that are something else. */
  List<Reached> blocks(Resource resource, Place place) {
    return blocks(resource, place.path()).stream()
        .filter(block -> isMeant(block.content(), place))
        .toList();
  }

  private static boolean isMeant(Content content, Place place) {
    return place.where().entrySet().stream()
        .allMatch(wanted -> ResourceTexts.text(content, wanted.getKey()).equals(wanted.getValue()));
  }

  /** The attributes of a place. */
  List<Found> attributes(Resource resource, Place place) {
    if (place.where().isEmpty()) {
      return attributes(resource, place.path());
    }
    List<String> path = place.path();
    List<Found> found = new ArrayList<>();
    for (Reached block : blocks(resource, path.subList(0, path.size() - 1))) {
      Traced value = block.content().attributes().get(path.get(path.size() - 1));
      if (value != null && isMeant(block.content(), place)) {
        found.add(new Found(value, block.label()));
      }
    }
    return found;
  }

  /** The blocks at the end of a path; the resource itself for an empty one. */
  List<Reached> blocks(Resource resource, List<String> path) {
    List<Reached> here = List.of(new Reached(resource.content(), resource.header(), "", 0));
    for (String type : path) {
      List<Reached> below = new ArrayList<>();
      here.forEach(from -> below.addAll(step(from, type)));
      here = below;
    }
    return here;
  }

  private List<Reached> step(Reached from, String type) {
    List<Reached> below = new ArrayList<>();
    int index = 0;
    for (Nested block : from.content().blocks(type)) {
      String own = label(block);
      boolean container = type.equals("containers") || type.equals("container");
      below.add(
          new Reached(
              block.content(),
              block.header(),
              own.isEmpty() ? from.label() : own,
              container ? index : from.container()));
      index++;
    }
    return below;
  }

  private String label(Nested block) {
    return catalogue
        .blockLabel(block.type())
        .map(attribute -> String.join(",", ResourceTexts.texts(block.content(), attribute)))
        .orElse("");
  }

  /**
   * The attributes at the end of a path, whose last segments may be keys of a map; {@code *} stands
   * for every key, which then tells them apart.
   */
  List<Found> attributes(Resource resource, List<String> path) {
    if (path.size() == 3 && path.get(1).equals(EVERY_KEY)) {
      return entries(resource.content().attributes().get(path.get(0)), path.get(2));
    }
    List<Found> found = new ArrayList<>();
    for (int blocks = path.size() - 1; blocks >= Math.max(0, path.size() - 2); blocks--) {
      List<String> rest = path.subList(blocks, path.size());
      for (Reached block : blocks(resource, path.subList(0, blocks))) {
        Traced value = lookUp(block.content(), rest);
        if (value != null) {
          found.add(new Found(value, block.label()));
        }
      }
    }
    return found;
  }

  private static List<Found> entries(@Nullable Traced map, String attribute) {
    List<Found> found = new ArrayList<>();
    if (map != null && map.value() instanceof TerraformValue.Attributes all) {
      all.entries()
          .forEach(
              (key, entry) -> {
                if (entry.value() instanceof TerraformValue.Attributes one
                    && one.entries().get(attribute) != null) {
                  found.add(new Found(one.entries().get(attribute), key));
                }
              });
    }
    return found;
  }

  private static @Nullable Traced lookUp(Content content, List<String> rest) {
    Traced value = content.attributes().get(rest.get(0));
    if (value == null || rest.size() == 1) {
      return value;
    }
    return value.value() instanceof TerraformValue.Attributes map
        ? map.entries().get(rest.get(1))
        : null;
  }
}
