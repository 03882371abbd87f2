package dev.paritylint.terraform;

import dev.paritylint.hcl.BodySchema;
import dev.paritylint.hcl.BodySchema.Argument;
import dev.paritylint.hcl.BodySchema.Blocks;
import dev.paritylint.hcl.BodySchema.Either;
import dev.paritylint.hcl.BodySchema.Member;
import dev.paritylint.hcl.BodySchema.Strings;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the properties of a resource in JSON mean: Terraform's own arguments and blocks, what the
 * catalogue knows of the resource's type, and the shape of the rest.
 */
final class ResourceSchema {
  private static final Argument TEMPLATE = new Argument(Strings.TEMPLATES);
  private static final Argument EXPRESSION = new Argument(Strings.EXPRESSIONS);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final List<Place> places;
  private final Set<String> blocks;

  ResourceSchema(String type) {
    this.places =
        Catalogue.load().of(type).stream()
            .flatMap(attribute -> attribute.places().stream())
            .filter(place -> place.resources().contains(type))
            .toList();
    this.blocks =
        Catalogue.load().schema(type).map(schema -> schema.children().keySet()).orElse(Set.of());
  }

  Member member(String name) {
    return switch (name) {
      case "count", "for_each" -> TEMPLATE;
      case "provider", "depends_on" -> EXPRESSION;
      case "lifecycle" -> new Blocks(ResourceSchema::lifecycle);
      case "provisioner" -> new Blocks(1, labels -> ResourceSchema::provisioner);
      case "connection", "timeouts" -> new Blocks(BodySchema.TEMPLATES);
      default -> below(List.of(), name);
    };
  }

  private static Member lifecycle(String name) {
    return switch (name) {
      case "ignore_changes", "replace_triggered_by" -> EXPRESSION;
      case "precondition", "postcondition" -> new Blocks(BodySchema.TEMPLATES);
      default -> new Argument(Strings.LITERALS);
    };
  }

  private static Member provisioner(String name) {
    return switch (name) {
      case "when", "on_failure" -> EXPRESSION;
      case "connection" -> new Blocks(BodySchema.TEMPLATES);
      default -> TEMPLATE;
    };
  }

  /** A property of the block that a path of block types leads to. */
  private Member below(List<String> path, String name) {
    if (name.equals("dynamic")) {
      return new Blocks(1, labels -> property -> generator(path, labels.get(0), property));
    }
    List<String> here = join(path, name);
    BodySchema body = inner -> below(here, inner);
    if (blocks.contains(String.join(".", here))
        || places.stream().anyMatch(place -> isBlock(place, here))) {
      return new Blocks(body);
    }
    boolean argument = places.stream().anyMatch(place -> isArgument(place, here));
    return argument ? TEMPLATE : new Either(body);
  }

  /** What stands in {@code dynamic}: how often there is a block, and its content. */
  private Member generator(List<String> path, String type, String name) {
    return switch (name) {
      case "content" -> new Blocks(inner -> below(join(path, type), inner));
      case "iterator" -> EXPRESSION;
      default -> TEMPLATE;
    };
  }

  private static boolean isBlock(Place place, List<String> path) {
    List<String> known = place.path();
    boolean pairs = place.form() == Place.Form.PAIRS;
    return known.size() + (pairs ? 1 : 0) > path.size()
        && known.subList(0, path.size()).equals(path)
        && (known.size() == path.size() || NAME.matcher(known.get(path.size())).matches());
  }

  /** A path may lead on into a map, by keys that need not be names. */
  private static boolean isArgument(Place place, List<String> path) {
    return place.path().size() >= path.size() && place.path().subList(0, path.size()).equals(path);
  }

  private static List<String> join(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
