package dev.paritylint.platform;

import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the platforms do with timeouts, headers and sessions, row by row, each with its source. */
public final class Catalogue {
  private static final List<String> FILES =
      List.of("gcp.yaml", "aws.yaml", "azure.yaml", "nginx.yaml", "servers.yaml");

  private final List<Attribute> attributes = new ArrayList<>();
  private final Map<String, List<Attribute>> byResource = new LinkedHashMap<>();
  private final Map<String, HopRow> hops = new LinkedHashMap<>();
  private final List<RejectionRow> rejections = new ArrayList<>();
  private final Map<String, Schema> schemas = new LinkedHashMap<>();
  private final Map<String, String> blockLabels = new LinkedHashMap<>();
  private final Map<String, String> serviceAttributes = new LinkedHashMap<>();

  private Catalogue() {}

  /** Reads the catalogue that ships with this program. */
  public static Catalogue load() {
    return Shipped.CATALOGUE;
  }

  /** Read when it is first asked for, and never changed. */
  private static final class Shipped {
    private static final Catalogue CATALOGUE = read();
  }

  private static Catalogue read() {
    Catalogue catalogue = new Catalogue();
    for (String file : FILES) {
      catalogue.add(DataFile.open(file));
    }
    return catalogue;
  }

  private void add(Row file) {
    CatalogueRows rows = CatalogueRows.of(file);
    rows.attributes().forEach(this::add);
    rows.hops().forEach(hop -> hops.put(hop.platform(), hop));
    rejections.addAll(rows.rejections());
    for (Schema schema : rows.schemas()) {
      schema.resources().forEach(resource -> schemas.put(resource, schema));
    }
    blockLabels.putAll(rows.blockLabels());
    serviceAttributes.putAll(rows.services());
  }

  private void add(Attribute attribute) {
    attributes.add(attribute);
    attribute.places().stream()
        .flatMap(place -> place.resources().stream())
        .distinct()
        .forEach(
            resource ->
                byResource.computeIfAbsent(resource, type -> new ArrayList<>()).add(attribute));
  }

  public List<Attribute> attributes() {
    return Collections.unmodifiableList(attributes);
  }

  /** The attributes that a Terraform resource type, or a command of gcloud, can have. */
  public List<Attribute> of(String resourceType) {
    return Collections.unmodifiableList(byResource.getOrDefault(resourceType, List.of()));
  }

  /**
   * The attribute that a setting's name means, with or without the place after {@code @} and the
   * name of a header.
   */
  public Optional<Attribute> named(String settingName) {
    return attributes.stream().filter(attribute -> attribute.covers(settingName)).findFirst();
  }

  public List<HopRow> hops() {
    return List.copyOf(hops.values());
  }

  /** The kind of hop that the catalogue calls {@code gcp.cloud_run} and the like. */
  public Optional<HopRow> hop(String platform) {
    return Optional.ofNullable(hops.get(platform));
  }

  /** Whether the platform's own documents say what a limit of a hop says. */
  public Certainty certainty(Hop hop, Limit limit) {
    return hop(hop.platform()).stream()
        .flatMap(row -> row.limits().stream())
        .filter(row -> row.kind() == limit.kind() && isNamed(row.name(), limit.name()))
        .map(LimitRow::certainty)
        .findFirst()
        .orElse(Certainty.UNCONFIRMED);
  }

  private static boolean isNamed(String row, String limit) {
    return limit.equals(row) || limit.startsWith(row + "@");
  }

  public List<RejectionRow> rejections() {
    return Collections.unmodifiableList(rejections);
  }

  /** Which children a resource type's blocks can have, where that is known. */
  public Optional<Schema> schema(String resourceType) {
    return Optional.ofNullable(schemas.get(resourceType));
  }

  /** The attribute that tells one block of this type from its like. */
  public Optional<String> blockLabel(String blockType) {
    return Optional.ofNullable(blockLabels.get(blockType));
  }

  /** The attribute by which people know the service that a resource type makes. */
  public Optional<String> serviceAttribute(String resourceType) {
    return Optional.ofNullable(serviceAttributes.get(resourceType));
  }
}
