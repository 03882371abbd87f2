package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.platform.Unit;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.ResourcePairs.Pair;
import dev.paritylint.terraform.ResourcePath.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a resource into settings, as the catalogue says what its attributes are. */
final class ResourceSettings {
  private final Catalogue catalogue;
  private final Deployment deployment;
  private final ResourceServices services;
  private final ResourcePath paths;
  private final ResourcePairs pairs;
  private final Map<String, List<Described>> known = new HashMap<>();
  private final Map<String, Map<String, Setting>> byName = new HashMap<>();

  ResourceSettings(Catalogue catalogue, Deployment deployment, ResourceServices services) {
    this.catalogue = catalogue;
    this.deployment = deployment;
    this.services = services;
    this.paths = new ResourcePath(catalogue);
    this.pairs = new ResourcePairs(paths);
  }

  /**
   * A setting that stands in the configuration.
   *
   * @param complaint what its platform will say of how it is written, or empty
   */
  record Described(Setting setting, Attribute attribute, String complaint) {}

  /** What the resource sets. */
  List<Described> of(Resource resource) {
    return catalogue.of(resource.type()).stream()
        .flatMap(attribute -> of(resource, attribute).stream())
        .toList();
  }

  /** What the resource sets of one attribute; worked out once, since every route asks again. */
  List<Described> of(Resource resource, Attribute attribute) {
    return known.computeIfAbsent(
        resource.address() + " " + attribute.name(), key -> describe(resource, attribute));
  }

  /** The one that the resource sets under this very name, place included. */
  Optional<Setting> named(Resource resource, Attribute attribute, String name) {
    return Optional.ofNullable(
        byName
            .computeIfAbsent(
                resource.address() + " " + attribute.name(),
                key -> {
                  Map<String, Setting> names = new HashMap<>();
                  of(resource, attribute)
                      .forEach(one -> names.putIfAbsent(one.setting().name(), one.setting()));
                  return names;
                })
            .get(name));
  }

  private List<Described> describe(Resource resource, Attribute attribute) {
    return attribute.places().stream()
        .filter(place -> place.resources().contains(resource.type()))
        .flatMap(place -> of(resource, attribute, place).stream())
        .toList();
  }

  private List<Described> of(Resource resource, Attribute attribute, Place place) {
    if (place.form() == Place.Form.VALUE) {
      return values(resource, attribute, place);
    }
    return pairs.of(resource, place).stream()
        .map(pair -> new Described(setting(resource, attribute, pair), attribute, ""))
        .toList();
  }

  private Setting setting(Resource resource, Attribute attribute, Pair pair) {
    boolean header = attribute.kind() == SettingKind.HEADER;
    return new Setting(
        deployment,
        pair.service(services.of(resource)),
        attribute.kind(),
        header ? attribute.name() + "." + pair.name() + at(pair.label()) : pair.name(),
        pair.value(),
        pair.origin(),
        pair.secret());
  }

  private List<Described> values(Resource resource, Attribute attribute, Place place) {
    List<Described> settings = new ArrayList<>();
    for (Found found : paths.attributes(resource, place)) {
      Optional<Value> written = ResourceTexts.value(found.value().value());
      if (written.isPresent()) {
        Value value =
            attribute.kind() == SettingKind.TIMEOUT
                ? length(written.get(), place.unit())
                : written.get();
        String complaint =
            written.get().isKnown() && value instanceof Value.Unknown unknown
                ? unknown.reason()
                : "";
        settings.add(
            new Described(setting(resource, attribute, found, value), attribute, complaint));
      }
    }
    return settings;
  }

  private Setting setting(Resource resource, Attribute attribute, Found found, Value value) {
    return new Setting(
        deployment,
        services.of(resource),
        attribute.kind(),
        attribute.name() + at(found.label()),
        value,
        found.value().origin(),
        Tracing.holdSecrets(List.of(found.value())));
  }

  private static String at(String label) {
    return label.isEmpty() ? "" : "@" + label;
  }

  private static Value length(Value value, Unit unit) {
    if (!(value instanceof Value.Text text)) {
      return value;
    }
    return unit.seconds(text.text())
        .<Value>map(Value.Seconds::new)
        .orElseGet(() -> new Value.Unknown("\"" + text.text() + "\" is not " + unit.wanted()));
  }

  /**
   * What the platform does where the resource does not set a timeout: it stands where the resource
   * does, and its chain says that nobody set it.
   */
  Optional<Setting> fallback(Resource resource, Attribute attribute) {
    if (attribute.kind() != SettingKind.TIMEOUT || !attribute.fallback().isKnown()) {
      return Optional.empty();
    }
    Origin.Step step = new Origin.Step(resource.header(), "default of " + attribute.name());
    return Optional.of(
        new Setting(
            deployment,
            services.of(resource),
            attribute.kind(),
            attribute.name(),
            attribute.fallback(),
            new Origin(resource.header(), List.of(step)),
            false));
  }
}
