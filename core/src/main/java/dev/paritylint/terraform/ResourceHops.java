package dev.paritylint.terraform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.HopRow;
import dev.paritylint.platform.LimitRow;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a hop of a resource, with the limits that the catalogue has for it. */
final class ResourceHops {
  private final Catalogue catalogue;
  private final ResourceSettings settings;
  private final ResourceServices services;

  ResourceHops(Catalogue catalogue, ResourceSettings settings, ResourceServices services) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.services = services;
  }

  /**
   * The hop of a resource.
   *
   * @param facts what is known about it, for the rows' conditions
   * @param label which of its repeated blocks the route passes, or empty
   */
  Hop of(String platform, Resource resource, Map<String, String> facts, String label) {
    HopRow row = row(platform);
    List<Limit> limits = new ArrayList<>();
    for (LimitRow limit : row.limits()) {
      if (limit.when().hold(facts)) {
        limit(limit, resource, label).ifPresent(limits::add);
      }
    }
    return new Hop(
        platform,
        row.label() + " " + services.of(resource),
        resource.header(),
        limits,
        row.upgrade());
  }

  /** What a resource sets of an attribute of the catalogue. */
  Optional<Setting> named(Resource resource, String name) {
    return catalogue.named(name).flatMap(attribute -> settings.named(resource, attribute, name));
  }

  /** A hop that is configured where this deployment does not show: its limits are unknown. */
  Hop elsewhere(String platform, String name, Span at) {
    HopRow row = row(platform);
    Value unknown = new Value.Unknown("set where " + name + " is deployed");
    List<Limit> limits =
        row.limits().stream()
            .map(
                limit ->
                    new Limit(
                        limit.kind(), unknown, limit.name(), at, List.of(), false, limit.why()))
            .toList();
    return new Hop(platform, row.label() + " " + name, at, limits, row.upgrade());
  }

  private HopRow row(String platform) {
    return catalogue
        .hop(platform)
        .orElseThrow(() -> new IllegalStateException("no hop " + platform));
  }

  private Optional<Limit> limit(LimitRow row, Resource resource, String label) {
    if (row.fixed().isKnown()) {
      return Optional.of(
          new Limit(
              row.kind(), row.fixed(), row.name(), resource.header(), List.of(), false, row.why()));
    }
    return catalogue.named(row.name()).flatMap(attribute -> limit(row, attribute, resource, label));
  }

  private Optional<Limit> limit(
      LimitRow row, Attribute attribute, Resource resource, String label) {
    String name = label.isEmpty() ? row.name() : row.name() + "@" + label;
    Optional<Setting> set = settings.named(resource, attribute, name);
    return set.map(setting -> limit(row, setting, true))
        .or(() -> settings.fallback(resource, attribute).map(own -> limit(row, own, false)));
  }

  private static Limit limit(LimitRow row, Setting setting, boolean set) {
    return new Limit(
        row.kind(),
        setting.value(),
        setting.name(),
        setting.origin().at(),
        setting.origin().via(),
        set,
        row.why());
  }
}
