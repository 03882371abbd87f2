package dev.paritylint.cli;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.NameGlob;
import dev.paritylint.model.Setting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the settings that somebody names. */
final class SettingName {
  private SettingName() {}

  /**
   * Those with this key, else with this name in any service, else that the glob matches, else whose
   * value comes through it ({@code var.timeout}); at least one.
   */
  static List<Setting> find(String word, Landscape landscape) {
    NameGlob glob = new NameGlob(word);
    List<Predicate<Setting>> ways =
        List.of(
            setting -> setting.key().equals(word),
            setting -> setting.name().equals(word),
            setting -> glob.matches(setting.key()) || glob.matches(setting.name()),
            setting -> setting.origin().via().stream().anyMatch(one -> one.what().equals(word)));
    for (Predicate<Setting> way : ways) {
      List<Setting> found = landscape.settings().stream().filter(way).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw new Refusal(
        "no setting '"
            + word
            + "'"
            + Nearest.hint(word, known(landscape))
            + "; 'paritylint settings' lists them all");
  }

  private static Set<String> known(Landscape landscape) {
    Set<String> known = new TreeSet<>();
    landscape.settings().stream()
        .flatMap(setting -> Stream.of(setting.key(), setting.name()))
        .forEach(known::add);
    return known;
  }
}
