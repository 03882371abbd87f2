package dev.paritylint.rules.url;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An environment refers to another environment's host. */
public final class CrossEnvironmentRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/cross-environment",
          Severity.ERROR,
          "an environment refers to another environment's host");

  /** One cause: the same environment reaching for the same host of the same other one. */
  private record Cause(String environment, String named, String host) {}

  private record Judged(ForeignHost foreign, Row row, Severity severity) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Hosts hosts = Hosts.of(landscape);
    Enumerations lists = Enumerations.in(landscape, hosts);
    Map<Cause, List<Judged>> causes = new LinkedHashMap<>();
    for (Row row : Matrix.of(landscape).rows(SettingKind.URL)) {
      Evidence evidence = new Evidence(landscape, hosts, row);
      for (Setting setting : row.all()) {
        if (!setting.environment().isDeployed() || lists.holdOwnBeside(setting)) {
          continue;
        }
        for (ForeignHost foreign : hosts.foreign(setting)) {
          evidence
              .verdict(foreign)
              .ifPresent(
                  severity ->
                      causes
                          .computeIfAbsent(cause(foreign), cause -> new ArrayList<>())
                          .add(new Judged(foreign, row, severity)));
        }
      }
    }
    return causes.values().stream().map(judged -> finding(judged, hosts)).toList();
  }

  private static Cause cause(ForeignHost foreign) {
    return new Cause(
        foreign.setting().environment().name(), foreign.named().name(), foreign.host());
  }

  private static Finding finding(List<Judged> places, Hosts hosts) {
    Judged first =
        places.stream().min((a, b) -> a.severity().compareTo(b.severity())).orElseThrow();
    ForeignHost foreign = first.foreign();
    Setting setting = foreign.setting();
    Optional<String> own = hosts.ownVariant(foreign);
    List<Place> related = new ArrayList<>();
    places.stream()
        .map(judged -> judged.foreign().setting())
        .filter(other -> !other.equals(setting))
        .map(Spread::place)
        .forEach(related::add);
    first.row().in(foreign.named()).stream().limit(1).map(Spread::place).forEach(related::add);
    return new Finding(
        INFO,
        first.severity(),
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, a host of %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                setting.environment().name(),
                foreign.named().name()),
        new Place(setting.origin(), "names " + foreign.named().name()),
        related,
        own.map(host -> "use " + host).orElse("use the host of " + setting.environment().name()));
  }
}
