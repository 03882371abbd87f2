package dev.paritylint.rules.url;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A browser or a cloud is given an address that only leads somewhere on one machine. */
public final class LocalRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/local",
          Severity.ERROR,
          "a browser or a cloud is given localhost or the name of a container");

  /** One cause: one such host of an environment, in as many variables as there are. */
  private record Cause(String environment, String host, int port, String why) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Clouds clouds = Clouds.of(landscape);
    Readers readers = Readers.of(landscape);
    OneMachine machines = OneMachine.of(landscape);
    Map<Cause, List<Unreachable>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      if (setting.kind() == SettingKind.URL) {
        Unreachable.in(setting, clouds)
            .filter(found -> !readers.areServers(found))
            .map(found -> machines.runs(found) ? found.withSeverity(Severity.NOTE) : found)
            .ifPresent(
                found ->
                    causes.computeIfAbsent(cause(found), cause -> new ArrayList<>()).add(found));
      }
    }
    Map<Span, List<Unreachable>> byPlace = new LinkedHashMap<>();
    causes
        .values()
        .forEach(
            all ->
                byPlace
                    .computeIfAbsent(first(all).setting().origin().at(), at -> new ArrayList<>())
                    .addAll(all));
    return byPlace.values().stream().map(all -> finding(all, landscape)).toList();
  }

  private static Unreachable first(List<Unreachable> all) {
    return all.stream().min(Comparator.comparing(Unreachable::severity)).orElseThrow();
  }

  private static Cause cause(Unreachable found) {
    return new Cause(
        found.setting().environment().name(),
        found.address().host(),
        found.address().port(),
        found.why());
  }

  private static Finding finding(List<Unreachable> all, Landscape landscape) {
    Unreachable first = first(all);
    Setting setting = first.setting();
    List<String> environments = Spread.environments(all.stream().map(Unreachable::setting));
    List<Place> related =
        all.stream()
            .map(Unreachable::setting)
            .filter(other -> !other.origin().at().equals(setting.origin().at()))
            .map(Spread::place)
            .distinct()
            .toList();
    return new Finding(
        INFO,
        first.severity(),
        environments,
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                Spread.list(environments),
                first.why()),
        new Place(setting.origin(), "reachable on one machine only"),
        related,
        help(setting, landscape));
  }

  private static String help(Setting setting, Landscape landscape) {
    return elsewhere(setting, landscape)
        .map(other -> "use %s, as %s does".formatted(other.shown(), other.deployment().id()))
        .orElse("use the address by which everybody reaches it");
  }

  /** Another deployment of the environment that has a public address there. */
  private static Optional<Setting> elsewhere(Setting setting, Landscape landscape) {
    return landscape.settings().stream()
        .filter(other -> other.kind() == SettingKind.URL && other.key().equals(setting.key()))
        .filter(other -> other.environment().equals(setting.environment()))
        .filter(
            other ->
                Addresses.single(other)
                    .map(WebAddress::host)
                    .filter(Reach::isPublicName)
                    .isPresent())
        .findFirst();
  }
}
