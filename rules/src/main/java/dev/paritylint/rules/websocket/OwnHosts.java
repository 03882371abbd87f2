package dev.paritylint.rules.websocket;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.WebAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which hosts are an environment's own, and no other company's: those that its routes serve, that
 * it allows as origins, or gives as its front end, and their neighbors in the same domain.
 */
final class OwnHosts {
  static final OwnHosts NONE = new OwnHosts();

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*ORIGINS?(_WHITELIST)?|(.*_)?ALLOWED_HOSTS|"
              + "(.*_)?(FRONTEND|APP|SITE|WEB|CLIENT|PUBLIC|ROOT)_(BASE_)?(URL|HOST)");

  private final Map<String, Set<String>> domains = new HashMap<>();

  private OwnHosts() {}

  static OwnHosts of(Landscape landscape) {
    OwnHosts hosts = new OwnHosts();
    for (Route route : landscape.routes()) {
      hosts.add(route.environment(), route.host());
    }
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.VARIABLE
          && NAMES.matcher(setting.name()).matches()
          && setting.value() instanceof Value.Text text) {
        for (String part : text.text().split("[,;\\s]+", -1)) {
          hosts.add(
              setting.environment(), WebAddress.parse(part).map(WebAddress::host).orElse(part));
        }
      }
    }
    return hosts;
  }

  private void add(Environment environment, String host) {
    String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^(\\*\\.|\\.)", "");
    if (bare.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
      domains
          .computeIfAbsent(environment.name(), name -> new TreeSet<>())
          .addAll(List.of(bare, domain(bare)));
    }
  }

  boolean include(Environment environment, String host) {
    Set<String> own = domains.getOrDefault(environment.name(), Set.of());
    return own.contains(host) || own.contains(domain(host));
  }

  /** Without the first label, as long as two remain. */
  private static String domain(String host) {
    String rest = host.substring(host.indexOf('.') + 1);
    return rest.contains(".") ? rest : host;
  }
}
