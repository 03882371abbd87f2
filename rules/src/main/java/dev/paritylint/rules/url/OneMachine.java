package dev.paritylint.rules.url;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.WebAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Environments that are used on the machine that runs them, as far as their addresses tell: several
 * lead to that machine, and none is public.
 */
final class OneMachine {
  private static final int FEW = 2;

  private final Map<Environment, Set<String>> local = new HashMap<>();
  private final Set<Environment> published = new HashSet<>();

  static OneMachine of(Landscape landscape) {
    OneMachine machines = new OneMachine();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.URL && !UrlNames.isHealthCheck(setting)) {
        Addresses.in(setting).forEach(address -> machines.add(setting, address));
      }
    }
    return machines;
  }

  private void add(Setting setting, WebAddress address) {
    if (Reach.isPublicName(address.host())) {
      published.add(setting.environment());
    } else if (Reach.isWeb(address) && Reach.isThisMachine(address.host())) {
      local
          .computeIfAbsent(setting.environment(), environment -> new HashSet<>())
          .add(setting.name());
    }
  }

  /** Whether an address that leads to that machine is one of more than a few. */
  boolean runs(Unreachable found) {
    Environment environment = found.setting().environment();
    return !Clouds.mayDescribe(found.setting().deployment())
        && Reach.isThisMachine(found.address().host())
        && !published.contains(environment)
        && local.getOrDefault(environment, Set.of()).size() > FEW;
  }
}
