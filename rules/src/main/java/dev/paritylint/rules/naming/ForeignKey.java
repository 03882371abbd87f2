package dev.paritylint.rules.naming;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a map that holds another environment's host, beside keys with the same host of its own.
 *
 * @param twin the key with the environment's own host
 */
record ForeignKey(Setting setting, Environment named, Setting twin) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+){2,}");

  private record MapOf(Deployment deployment, String service) {}

  static List<ForeignKey> in(Landscape landscape) {
    Map<MapOf, List<Setting>> maps = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      boolean judged =
          setting.kind() == SettingKind.VARIABLE && Tiers.isKnown(setting.environment());
      if (judged && host(setting).isPresent()) {
        maps.computeIfAbsent(
                new MapOf(setting.deployment(), setting.service()), map -> new ArrayList<>())
            .add(setting);
      }
    }
    List<ForeignKey> found = new ArrayList<>();
    maps.forEach(
        (map, settings) ->
            settings.forEach(
                setting -> foreign(setting, settings, landscape).ifPresent(found::add)));
    return found;
  }

  private static Optional<ForeignKey> foreign(
      Setting setting, List<Setting> beside, Landscape landscape) {
    Environment own = setting.environment();
    return landscape.environments().stream()
        .filter(other -> !other.equals(own) && Tiers.isKnown(other))
        .filter(other -> names(setting, other))
        .findFirst()
        .filter(other -> !isListOfAll(setting, other, beside))
        .flatMap(
            other ->
                twin(setting, other, beside).map(twin -> new ForeignKey(setting, other, twin)));
  }

  private static boolean names(Setting setting, Environment other) {
    Set<String> own = Synonyms.of(setting.environment());
    Set<String> words = new TreeSet<>(Synonyms.of(other));
    words.removeAll(own);
    String host = host(setting).orElse("");
    return Normalization.names(host, words) && !Normalization.names(host, own);
  }

  /** The same key for every environment: a table of them. */
  private static boolean isListOfAll(Setting setting, Environment named, List<Setting> beside) {
    String bare = Normalization.strip(setting.name(), named);
    return beside.stream()
        .filter(other -> !other.equals(setting))
        .map(other -> Normalization.strip(other.name(), other.environment()))
        .anyMatch(bare::equals);
  }

  private static Optional<Setting> twin(Setting setting, Environment named, List<Setting> beside) {
    Environment own = setting.environment();
    String bare = Normalization.strip(host(setting).orElse(""), named);
    return beside.stream()
        .filter(other -> Normalization.names(host(other).orElse(""), Synonyms.of(own)))
        .filter(other -> Normalization.strip(host(other).orElse(""), own).equals(bare))
        .findFirst();
  }

  private static Optional<String> host(Setting setting) {
    Matcher host = HOST.matcher(setting.name());
    return host.find() ? Optional.of(host.group()) : Optional.empty();
  }

  Finding finding(RuleInfo rule) {
    String own = setting.environment().name();
    return new Finding(
        rule,
        Severity.WARNING,
        List.of(own),
        setting.service(),
        setting.name(),
        "%s of %s is a key in %s, and names %s, where %s names %s"
            .formatted(setting.name(), setting.service(), own, named.name(), twin.name(), own),
        new Place(setting.origin(), "its key names " + named.name()),
        List.of(new Place(twin.origin(), "the key here names " + own)),
        "name the host of " + own);
  }
}
