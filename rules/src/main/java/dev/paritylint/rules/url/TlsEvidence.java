package dev.paritylint.rules.url;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What speaks for a plain address being a mistake: someone reaches the same host over TLS. */
final class TlsEvidence {

  /**
   * The strongest that was found.
   *
   * @param clause the end of a message: what shows that the host has TLS
   */
  record Proof(Severity severity, String clause, Place place) {}

  private record Key(String service, String name) {}

  private final Landscape landscape;
  private final Equality equality;
  private final Map<String, List<Setting>> urls = new HashMap<>();
  private final Map<Key, Row> rows = new HashMap<>();

  TlsEvidence(Landscape landscape) {
    this.landscape = landscape;
    this.equality = Equality.of(landscape);
    for (Row row : Matrix.of(landscape).rows(SettingKind.URL)) {
      row.all().forEach(each -> rows.put(new Key(row.service(), each.name()), row));
      row.settings()
          .forEach(
              (environment, settings) ->
                  urls.computeIfAbsent(environment, name -> new ArrayList<>()).addAll(settings));
    }
  }

  Optional<Proof> of(Plain plain) {
    return ownUrl(plain).or(() -> ownRoute(plain)).or(() -> siblings(plain));
  }

  /** The environment itself addresses the host over TLS elsewhere. */
  private Optional<Proof> ownUrl(Plain plain) {
    return urls.getOrDefault(plain.environment().name(), List.of()).stream()
        .filter(
            setting ->
                Addresses.in(setting).stream()
                    .anyMatch(address -> Plain.isOverTls(address, plain.address())))
        .findFirst()
        .map(
            setting ->
                new Proof(
                    Severity.ERROR,
                    "where %s reaches the same host over TLS".formatted(setting.name()),
                    Spread.place(setting)));
  }

  private Optional<Proof> ownRoute(Plain plain) {
    if (!plain.isOnUsualPort()) {
      return Optional.empty();
    }
    return landscape.routes().stream()
        .filter(route -> route.environment().equals(plain.environment()))
        .filter(route -> route.host().equalsIgnoreCase(plain.address().host()))
        .filter(Route::isEncrypted)
        .flatMap(route -> route.hops().stream())
        .filter(Hop::encrypted)
        .findFirst()
        .map(
            hop ->
                new Proof(
                    Severity.ERROR,
                    "where %s serves that host over TLS".formatted(hop.label()),
                    Place.at(hop.at(), "serves that host over TLS")));
  }

  /** Most of the environments that it is compared with have the same host over TLS here. */
  private Optional<Proof> siblings(Plain plain) {
    Row row = rows.get(new Key(plain.setting().service(), plain.setting().name()));
    if (row == null) {
      return Optional.empty();
    }
    List<Setting> encrypted = new ArrayList<>();
    int others = 0;
    for (Environment sibling : compared(plain.environment())) {
      List<Setting> settings = row.in(sibling);
      if (!settings.isEmpty() && settings.stream().allMatch(each -> isSameOverTls(each, plain))) {
        encrypted.add(settings.get(0));
      } else if (!settings.isEmpty()) {
        others++;
      }
    }
    if (encrypted.size() <= others) {
      return Optional.empty();
    }
    Setting witness = encrypted.get(0);
    List<Environment> environments = List.of(plain.environment(), witness.environment());
    return Optional.of(
        new Proof(
            Comparability.weigh(Severity.WARNING, environments),
            "and %s in %s".formatted(witness.shown(), witness.environment().name()),
            Spread.place(witness)));
  }

  private List<Environment> compared(Environment environment) {
    List<Environment> others = new ArrayList<>();
    for (Comparison comparison : landscape.comparisons()) {
      if (comparison.left().equals(environment)) {
        others.add(comparison.right());
      } else if (comparison.right().equals(environment)) {
        others.add(comparison.left());
      }
    }
    return others;
  }

  private boolean isSameOverTls(Setting sibling, Plain plain) {
    Optional<WebAddress> there = Addresses.single(sibling);
    return there.isPresent()
        && there.get().isEncrypted()
        && Plain.portsFit(there.get(), plain.address())
        && equality.same(
            there.get().host(), sibling.environment(), plain.address().host(), plain.environment());
  }
}
