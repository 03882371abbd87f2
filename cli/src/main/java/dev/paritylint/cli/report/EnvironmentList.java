package dev.paritylint.cli.report;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The environments with their deployments and reasons, as every document has them. */
final class EnvironmentList {
  private final Landscape landscape;
  private final String prefix;

  EnvironmentList(Landscape landscape, String prefix) {
    this.landscape = landscape;
    this.prefix = prefix;
  }

  void write(Json json) {
    json.objects("environments", landscape.environments(), one -> environment(one, json));
  }

  private void environment(Environment environment, Json json) {
    json.text("name", environment.name());
    json.texts("spellings", environment.spellings());
    json.text("class", environment.kind().label());
    json.text("qualifier", environment.qualifier());
    json.text("instance", environment.instance());
    json.text("confidence", environment.confidence().label());
    json.objects("because", environment.because(), evidence -> because(evidence, json));
    json.objects(
        "deployments",
        landscape.deployments().stream()
            .filter(one -> one.environment().name().equals(environment.name()))
            .toList(),
        one -> deployment(one, json));
  }

  private static void because(Evidence evidence, Json json) {
    json.text("what", evidence.what());
    json.path("path", evidence.path());
    json.number("line", evidence.line());
  }

  private void deployment(Deployment deployment, Json json) {
    json.text("id", deployment.id());
    json.text("kind", deployment.kind().label());
    json.texts("paths", deployment.paths().stream().map(path -> prefix + path).toList());
    json.text("service", onlyService(deployment));
  }

  /** Null where the deployment holds several services, or none. */
  private @Nullable String onlyService(Deployment deployment) {
    Set<String> services =
        landscape.settings().stream()
            .filter(setting -> setting.deployment().equals(deployment))
            .map(Setting::service)
            .collect(Collectors.toSet());
    return services.size() == 1 ? services.iterator().next() : null;
  }
}
