package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Secrets;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.ResourceSettings.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describes an evaluated root: the settings, routes and rejections of its resources. */
final class ResourceReading {
  private final Catalogue catalogue;
  private final Secrets secrets;
  private final Meanings meanings;

  ResourceReading(Catalogue catalogue, Secrets secrets, Meanings meanings) {
    this.catalogue = catalogue;
    this.secrets = secrets;
    this.meanings = meanings;
  }

  /**
   * Everything that follows from the root.
   *
   * @param unsetScheme what Google's provider takes an unset load balancing scheme for
   */
  Reading of(EvaluatedRoot root, Deployment deployment, String unsetScheme) {
    ResourceIndex index = new ResourceIndex(root);
    ResourceServices services = new ResourceServices(root, catalogue);
    ResourceSettings described = new ResourceSettings(catalogue, deployment, services);
    ResourceRejections refused = new ResourceRejections(catalogue);
    ResourceSchemas schemas = new ResourceSchemas(catalogue, deployment, services);
    GoogleBackends backends = new GoogleBackends(index, unsetScheme);
    ResourceHops hops = new ResourceHops(catalogue, described, services);

    Containers containers = new Containers(catalogue, deployment);

    List<Setting> settings = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Resource resource : root.resources()) {
      if (!resource.data()) {
        Map<String, String> facts = backends.facts(resource);
        List<Setting> variables = new ArrayList<>();
        for (Described one : described.of(resource)) {
          settings.add(one.setting());
          if (one.setting().kind() == SettingKind.VARIABLE) {
            variables.add(one.setting());
          }
          refused.of(one, facts).ifPresent(rejections::add);
        }
        settings.addAll(containers.of(resource, variables));
        defaults(resource, described, refused, facts, settings);
        rejections.addAll(schemas.of(resource));
      }
    }
    ModuleInputs inputs = new ModuleInputs(catalogue, meanings, deployment, services);
    for (Resource call : root.calls()) {
      for (Described one : described.of(call)) {
        settings.add(one.setting());
        refused.of(one, Map.of()).ifPresent(rejections::add);
      }
      settings.addAll(inputs.of(call));
    }
    settings.addAll(new GivenNames(meanings, deployment).of(root, settings));
    List<Route> routes =
        new ArrayList<>(new GoogleRoutes(deployment, index, backends, hops, services).read());
    Entrances entrances = new Entrances(index);
    routes.addAll(RootRoutes.read(new Wiring(deployment, index, hops, services, entrances)));
    return new Reading(
        settings.stream().map(this::marked).toList(),
        routes,
        rejections,
        List.of(),
        List.of(),
        root.problems());
  }

  private void defaults(
      Resource resource,
      ResourceSettings described,
      ResourceRejections refused,
      Map<String, String> facts,
      List<Setting> settings) {
    for (Attribute attribute : catalogue.of(resource.type())) {
      if (described.of(resource, attribute).isEmpty() && !refused.refuses(attribute, facts)) {
        described.fallback(resource, attribute).ifPresent(settings::add);
      }
    }
  }

  private Setting marked(Setting setting) {
    return !setting.secret() && secrets.isSecret(setting)
        ? new Setting(
            setting.deployment(),
            setting.service(),
            setting.kind(),
            setting.name(),
            setting.value(),
            setting.origin(),
            true)
        : setting;
  }
}
