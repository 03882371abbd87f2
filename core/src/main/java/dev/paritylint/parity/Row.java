package dev.paritylint.parity;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One setting in every environment that has it, by a name without what each environment puts into
 * it of itself; an environment with several deployments may have it several times. Environments are
 * by name, in alphabetical order.
 */
public record Row(
    String service, SettingKind kind, String name, SortedMap<String, List<Setting>> settings) {
  public Row {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** The setting's key: {@code service.name}. */
  public String key() {
    return service + "." + name;
  }

  /** The last part of the name: {@code bucket} of {@code module.store.bucket@2}. */
  String leaf() {
    int place = name.indexOf('@');
    String bare = place < 0 ? name : name.substring(0, place);
    return bare.substring(bare.lastIndexOf('.') + 1);
  }

  /** Whether it says where Terraform keeps a state, which is nothing of what runs. */
  public boolean isOfState() {
    return service.equals("terraform") && name.startsWith("backend.");
  }

  /** The settings of one environment, none where it lacks the setting. */
  public List<Setting> in(Environment environment) {
    return settings.getOrDefault(environment.name(), List.of());
  }

  /** The settings of every environment, environment by environment. */
  public List<Setting> all() {
    return settings.values().stream().flatMap(List::stream).toList();
  }
}
