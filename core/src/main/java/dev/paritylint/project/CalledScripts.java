package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Setting;
import dev.paritylint.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scripts that are deployments themselves and that workflows call for the same environment: what
 * they set is said once, by the workflow only where it knows more.
 */
final class CalledScripts {
  private record Key(String environment, String name, Span at) {
    static Key of(Setting setting) {
      return new Key(setting.environment().name(), setting.name(), setting.origin().at());
    }
  }

  private CalledScripts() {}

  static List<Setting> once(List<Setting> settings) {
    Map<Key, Setting> ofScripts = new HashMap<>();
    for (Setting setting : settings) {
      if (setting.deployment().kind() == DeploymentKind.SCRIPT) {
        ofScripts.putIfAbsent(Key.of(setting), setting);
      }
    }
    Set<Key> better = new HashSet<>();
    for (Setting setting : settings) {
      Setting other = ofScripts.get(Key.of(setting));
      boolean called = setting.deployment().kind() == DeploymentKind.WORKFLOW;
      if (called && other != null && setting.value().isKnown() && !other.value().isKnown()) {
        better.add(Key.of(setting));
      }
    }
    return settings.stream()
        .filter(one -> !ofScripts.containsKey(Key.of(one)) || isKept(one, better))
        .toList();
  }

  private static boolean isKept(Setting setting, Set<Key> better) {
    boolean script = setting.deployment().kind() == DeploymentKind.SCRIPT;
    boolean workflow = setting.deployment().kind() == DeploymentKind.WORKFLOW;
    return !(script || workflow) || script != better.contains(Key.of(setting));
  }
}
