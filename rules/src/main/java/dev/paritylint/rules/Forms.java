package dev.paritylint.rules;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Files that are forms for somebody else to fill in: more than a few of their values wait. */
public final class Forms {
  private static final int FEW = 3;

  private final Map<String, Set<String>> waiting = new HashMap<>();

  private Forms() {}

  public static Forms in(Landscape landscape) {
    Forms forms = new Forms();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.VARIABLE
          && setting.value() instanceof Value.Text text
          && Placeholders.in(text.text()).isPresent()) {
        forms
            .waiting
            .computeIfAbsent(setting.origin().source().path(), path -> new HashSet<>())
            .add(setting.name());
      }
    }
    return forms;
  }

  public boolean include(String path) {
    return waiting.getOrDefault(path, Set.of()).size() > FEW;
  }
}
