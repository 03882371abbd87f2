package dev.paritylint.rules.header;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.Counterparts;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A header that one environment sets and another does not.
 *
 * @param here the environment that sets it
 * @param there the one that does not
 * @param twin what stands there in its place
 */
record OneSidedHeader(Setting setting, Environment here, Environment there, Place twin) {
  private static final Comparator<OneSidedHeader> BY_PLACE =
      Comparator.comparing(header -> header.setting().origin().at());

  private record Cause(
      String service, String header, String value, Environment here, Environment there) {}

  /** All of them, those of one header with one value together. */
  static Collection<List<OneSidedHeader>> groups(List<Row> rows, Landscape landscape) {
    Counterparts counterparts = Counterparts.of(landscape);
    Map<Cause, List<OneSidedHeader>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      for (Comparison pair : landscape.comparisons()) {
        of(row, pair.left(), pair.right(), counterparts).ifPresent(one -> one.addTo(groups));
        of(row, pair.right(), pair.left(), counterparts).ifPresent(one -> one.addTo(groups));
      }
    }
    groups.values().forEach(group -> group.sort(BY_PLACE));
    return groups.values();
  }

  private static Optional<OneSidedHeader> of(
      Row row, Environment here, Environment there, Counterparts counterparts) {
    if (row.in(here).isEmpty() || !row.in(there).isEmpty()) {
      return Optional.empty();
    }
    Setting setting = row.in(here).get(0);
    return counterparts.isSetElsewhere(setting, there)
        ? Optional.empty()
        : counterparts
            .of(setting, there)
            .map(twin -> new OneSidedHeader(setting, here, there, twin));
  }

  private void addTo(Map<Cause, List<OneSidedHeader>> groups) {
    groups
        .computeIfAbsent(
            new Cause(service(), header(), setting.shown(), here, there),
            cause -> new ArrayList<>())
        .add(this);
  }

  /** How waivers name a group: by the header alone, where it is lost at several places. */
  static String name(List<OneSidedHeader> group) {
    OneSidedHeader first = group.get(0);
    return group.size() == 1 ? first.name() : first.header() + "@*";
  }

  String service() {
    return setting.service();
  }

  String name() {
    return setting.name();
  }

  /** The name without the block in which it is set. */
  String header() {
    return HeaderName.of(name()).unplaced();
  }

  /** The header's own name. */
  String bare() {
    return HeaderName.of(name()).bare();
  }

  /** In nginx one may decide on all headers that one directive sets; elsewhere on each of them. */
  String cause() {
    HeaderName header = HeaderName.of(name());
    return header.source().startsWith("nginx.") ? header.source() : header.unplaced();
  }

  /** A browser heeds HSTS over TLS only (RFC 6797, section 8.1). */
  boolean isMeaningless(Encryption encryption) {
    return StrictTransport.isNamedBy(bare())
        && encryption.isTls(setting.origin().at())
        && encryption.isPlain(twin.at());
  }

  Place place() {
    return Spread.place(setting);
  }
}
