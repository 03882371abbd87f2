package dev.paritylint.rules;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in another environment where a setting would stand if it were there too. Without such
 * a place the whole service is absent, and then no single setting of it is missing.
 */
public final class Counterparts {
  private static final String NGINX = "nginx.";
  private static final String PROXY = "nginx.proxy_";

  private final Map<String, List<Setting>> byService;

  private Counterparts(Map<String, List<Setting>> byService) {
    this.byService = byService;
  }

  public static Counterparts of(Landscape landscape) {
    return new Counterparts(
        landscape.settings().stream()
            .collect(Collectors.groupingBy(Setting::service, TreeMap::new, Collectors.toList())));
  }

  /** The same service in the corresponding deployment of the other environment. */
  public Optional<Place> of(Setting setting, Environment other) {
    return deployment(setting, other)
        .map(
            twin -> Place.at(twin.origin().at(), other.name() + " sets others here, but not this"));
  }

  /** Whether the other environment's corresponding deployments describe the service too. */
  public boolean exist(Setting setting, Environment other) {
    return deployment(setting, other).isPresent();
  }

  /** A setting of the same kind is the better twin to show. */
  private Optional<Setting> deployment(Setting setting, Environment other) {
    return byService.getOrDefault(setting.service(), List.of()).stream()
        .filter(candidate -> candidate.environment().equals(other))
        .filter(candidate -> correspond(setting.deployment(), candidate.deployment()))
        .filter(candidate -> !setting.name().startsWith(NGINX) || besideInNginx(setting, candidate))
        .filter(candidate -> !setting.name().startsWith(PROXY) || passesOn(other, setting))
        .min(Comparator.comparing(candidate -> candidate.kind() != setting.kind()));
  }

  /** A location that the other environment does not have lacks no single directive. */
  private static boolean besideInNginx(Setting setting, Setting candidate) {
    return candidate.name().startsWith(NGINX)
        && place(setting.name()).equals(place(candidate.name()));
  }

  /** What nginx sends on is nothing where it sends no request on. */
  private boolean passesOn(Environment other, Setting setting) {
    String place = place(setting.name());
    return byService.getOrDefault(setting.service(), List.of()).stream()
        .filter(candidate -> candidate.environment().equals(other))
        .map(Setting::name)
        .filter(name -> name.startsWith(PROXY))
        .map(Counterparts::place)
        .anyMatch(there -> place.isEmpty() || there.isEmpty() || there.equals(place));
  }

  /** The place of a setting: what stands behind the {@code @} of its name. */
  private static String place(String name) {
    int at = name.indexOf('@');
    return at < 0 ? "" : name.substring(at);
  }

  private static String withoutPlace(Setting setting) {
    String name = setting.name();
    return name.substring(0, name.length() - place(name).length());
  }

  /** Whether nginx sets the same header there too, at another of its levels. */
  public boolean isSetElsewhere(Setting setting, Environment other) {
    String bare = withoutPlace(setting);
    return bare.startsWith(NGINX)
        && byService.getOrDefault(setting.service(), List.of()).stream()
            .filter(candidate -> candidate.environment().equals(other))
            .map(Counterparts::withoutPlace)
            .anyMatch(bare::equals);
  }

  /**
   * Whether two deployments describe the same thing. Scripts and env files are many in a
   * repository, and only the same file for another environment is the same thing.
   */
  public static boolean correspond(Deployment one, Deployment other) {
    return switch (one.kind()) {
      case TERRAFORM, COMPOSE -> one.kind() == other.kind();
      case SCRIPT, DOTENV, NGINX, WORKFLOW ->
          one.kind() == other.kind()
              && Normalization.equal(
                  one.main(), one.environment(), other.main(), other.environment());
    };
  }
}
