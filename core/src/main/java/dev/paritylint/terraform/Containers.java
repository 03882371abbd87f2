package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.ResourcePath.Found;
import java.util.List;
import java.util.stream.Stream;

/**
 * Containers that run side by side in one service: they share {@code localhost}. What says so is an
 * attribute, {@code gcp.cloud_run.containers}, which only services with several have.
 */
final class Containers {
  private static final String NAME = "containers";

  private final Catalogue catalogue;
  private final Deployment deployment;
  private final ResourcePath paths;

  Containers(Catalogue catalogue, Deployment deployment) {
    this.catalogue = catalogue;
    this.deployment = deployment;
    this.paths = new ResourcePath(catalogue);
  }

  /** The attribute, under each name by which the resource's variables know their service. */
  List<Setting> of(Resource resource, List<Setting> variables) {
    return catalogue.of(resource.type()).stream()
        .filter(attribute -> attribute.kind() == SettingKind.VARIABLE)
        .flatMap(attribute -> of(resource, attribute, variables))
        .toList();
  }

  private Stream<Setting> of(Resource resource, Attribute attribute, List<Setting> variables) {
    int count =
        attribute.places().stream()
            .filter(place -> place.resources().contains(resource.type()))
            .mapToInt(place -> count(resource, place))
            .max()
            .orElse(0);
    if (count < 2) {
      return Stream.empty();
    }
    String name = attribute.name().substring(0, attribute.name().lastIndexOf('.') + 1) + NAME;
    return variables.stream()
        .map(Setting::service)
        .distinct()
        .map(
            service ->
                new Setting(
                    deployment,
                    service,
                    SettingKind.ATTRIBUTE,
                    name,
                    new Value.Text(Integer.toString(count)),
                    Origin.literal(resource.header()),
                    false));
  }

  private int count(Resource resource, Place place) {
    List<String> path = place.path();
    return switch (place.form()) {
      case PAIRS -> paths.blocks(resource, path.subList(0, path.size() - 1)).size();
      case CONTAINERS -> paths.attributes(resource, path).stream().mapToInt(this::count).sum();
      case VALUE, LINES, MAP, SECRETS -> 1;
    };
  }

  private int count(Found found) {
    return found.value().value() instanceof TerraformValue.Text text
        ? ContainerDefinitions.count(text.text())
        : 0;
  }
}
