package dev.paritylint.platform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.ServiceNames.Raw;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What tells services apart or together besides their names: what they run, and their hosts. */
public final class ServiceTraces {
  private static final Pattern LABELS = Pattern.compile("[.-]+");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.:]+");

  private final Map<String, Set<String>> images = new TreeMap<>();
  private final Map<String, Set<String>> hosts = new TreeMap<>();

  private ServiceTraces() {}

  /** Traces that are known already, by canonical name. */
  static ServiceTraces of(Map<String, Set<String>> images, Map<String, Set<String>> hosts) {
    ServiceTraces traces = new ServiceTraces();
    traces.images.putAll(images);
    traces.hosts.putAll(hosts);
    return traces;
  }

  /** The traces of canonical names in what was read; names that have none are taken as they are. */
  public static ServiceTraces of(
      Collection<Setting> settings, Collection<Route> routes, Map<Raw, String> services) {
    ServiceTraces traces = new ServiceTraces();
    for (Setting setting : settings) {
      if (setting.kind() == SettingKind.ATTRIBUTE
          && setting.name().equals("compose.service")
          && setting.value() instanceof Value.Text text) {
        String service = canonical(setting.deployment(), setting.service(), services);
        add(traces.images, service, withoutTag(text.text()));
      }
    }
    traces.addHosts(routes, services);
    return traces;
  }

  /** A host that several services of a deployment share, by path, tells none of them. */
  private void addHosts(Collection<Route> routes, Map<Raw, String> services) {
    Map<Deployment, Map<String, Set<String>>> reached = new HashMap<>();
    for (Route route : routes) {
      if (!route.host().isEmpty() && isName(route.host())) {
        String service = canonical(route.deployment(), route.service(), services);
        Map<String, Set<String>> ofDeployment =
            reached.computeIfAbsent(route.deployment(), unseen -> new HashMap<>());
        add(ofDeployment, withoutEnvironment(route.host()), service);
      }
    }
    for (Map<String, Set<String>> ofDeployment : reached.values()) {
      ofDeployment.forEach(
          (host, names) -> {
            if (names.size() == 1) {
              add(hosts, names.iterator().next(), host);
            }
          });
    }
  }

  private static boolean isName(String host) {
    return host.indexOf('.') > 0
        && host.indexOf('*') < 0
        && host.indexOf('$') < 0
        && !ADDRESS.matcher(host).matches();
  }

  /** {@code api.staging.shop.example} and {@code api.shop.example} become one. */
  private static String withoutEnvironment(String host) {
    StringBuilder kept = new StringBuilder();
    for (String label : LABELS.split(host, -1)) {
      if (!EnvironmentWords.isKnown(label)) {
        kept.append(kept.isEmpty() ? "" : ".").append(label);
      }
    }
    return kept.toString();
  }

  private static String canonical(
      Deployment deployment, String service, Map<Raw, String> services) {
    return services.getOrDefault(new Raw(deployment, service), service);
  }

  /** Without tag and digest; a colon before a slash is a port. */
  private static String withoutTag(String image) {
    String name = image.substring(0, (image + "@").indexOf('@'));
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
  }

  private static void add(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, unseen -> new TreeSet<>()).add(value);
  }

  /** What a service runs, without tags. */
  Set<String> images(String service) {
    return images.getOrDefault(service, Set.of());
  }

  /** The hosts that lead to a service alone, without words for environments. */
  Set<String> hosts(String service) {
    return hosts.getOrDefault(service, Set.of());
  }
}
