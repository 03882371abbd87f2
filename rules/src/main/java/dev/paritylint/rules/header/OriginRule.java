package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Fallback;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.header.FrontEnds.FrontEnd;
import dev.paritylint.rules.header.Origins.Use;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Allowed origins lack the environment's own front end, hold another environment's, or are written
 * so that no browser's origin equals them. Another environment's host in a variable is told by
 * {@code url/cross-environment}.
 */
public final class OriginRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/origin",
          Severity.ERROR,
          "allowed origins lack the environment's own front end, hold another's, or are malformed");

  /** One cause: one mistake of one service, in however many environments and deployments. */
  private record Cause(String service, String name, String what) {}

  /** What is wrong with one list. */
  private record Fault(
      Origins origins,
      Severity severity,
      String what,
      String label,
      String help,
      List<Place> also) {
    Span at() {
      return origins.setting().origin().at();
    }

    Cause cause() {
      Setting setting = origins.setting();
      return new Cause(setting.service(), setting.name(), what);
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    List<Origins> all =
        landscape.settings().stream()
            .filter(setting -> setting.environment().kind() != EnvironmentClass.LOCAL)
            .flatMap(setting -> Origins.of(setting).stream())
            .toList();
    FrontEnds frontEnds = new FrontEnds(landscape);
    ForeignOrigins foreign = new ForeignOrigins(landscape);
    Map<Cause, List<Fault>> causes = new LinkedHashMap<>();
    for (Origins origins : all) {
      if (origins.isForm()) {
        continue;
      }
      malformed(origins, all)
          .or(() -> withCredentials(origins, landscape))
          .or(() -> foreign(origins, foreign))
          .or(() -> lacking(origins, frontEnds, landscape))
          .ifPresent(
              fault ->
                  causes.computeIfAbsent(fault.cause(), cause -> new ArrayList<>()).add(fault));
    }
    Map<Span, List<Fault>> byPlace = new LinkedHashMap<>();
    causes
        .values()
        .forEach(
            faults ->
                byPlace
                    .computeIfAbsent(gravest(faults).at(), at -> new ArrayList<>())
                    .addAll(faults));
    return byPlace.values().stream().map(OriginRule::finding).toList();
  }

  private static Optional<Fault> malformed(Origins origins, List<Origins> all) {
    return Stream.of(OriginForm.values())
        .filter(form -> !form.in(origins).isEmpty())
        .findFirst()
        .filter(form -> !origins.mayHoldHosts() || isOdd(form, origins, all))
        .map(
            form ->
                new Fault(
                    origins,
                    isOdd(form, origins, all) ? INFO.severity() : Severity.WARNING,
                    "holds %s, and %s".formatted(Spread.list(form.in(origins)), form.why()),
                    "never matches",
                    form.help(),
                    List.of()));
  }

  /**
   * Whether it is certainly a mistake: the header is sent as it stands, and of a variable there are
   * entries without the fault. Where all are so, the program may well mend them itself.
   */
  private static boolean isOdd(OriginForm form, Origins origins, List<Origins> all) {
    return !origins.isVariable()
        || all.stream()
            .filter(other -> other.setting().key().equals(origins.setting().key()))
            .flatMap(other -> other.entries().stream())
            .filter(entry -> !Origins.isPattern(entry))
            .anyMatch(entry -> OriginForm.of(entry, origins.use()).filter(form::equals).isEmpty());
  }

  private static Optional<Fault> withCredentials(Origins origins, Landscape landscape) {
    if (!origins.entries().contains("*") || origins.use() == Use.HOSTS) {
      return Optional.empty();
    }
    return Credentials.of(origins, landscape)
        .map(
            credentials ->
                new Fault(
                    origins,
                    INFO.severity(),
                    "is * while %s is true, which browsers refuse".formatted(credentials.name()),
                    "any origin",
                    "list the origins, or allow no credentials",
                    List.of(new Place(credentials.origin(), "with credentials"))));
  }

  private static Optional<Fault> foreign(Origins origins, ForeignOrigins foreign) {
    return foreign
        .first(origins)
        .map(
            found ->
                new Fault(
                    origins,
                    INFO.severity(),
                    "allows %s, a host of %s".formatted(found.entry(), found.named().name()),
                    "names " + found.named().name(),
                    "allow the front end of " + origins.setting().environment().name(),
                    List.of()));
  }

  private static Optional<Fault> lacking(
      Origins origins, FrontEnds frontEnds, Landscape landscape) {
    boolean open = origins.isOpen() || Credentials.hasPattern(origins, landscape);
    if (open || origins.use() == Use.CSRF || origins.use() == Use.HOSTS) {
      return Optional.empty();
    }
    List<FrontEnd> wanted = frontEnds.of(origins);
    if (wanted.isEmpty() || wanted.stream().anyMatch(each -> origins.covers(each.address()))) {
      return Optional.empty();
    }
    FrontEnd first = wanted.get(0);
    String origin = Origins.origin(first.address());
    return Optional.of(
        new Fault(
            origins,
            lackingSeverity(origins, first),
            "is %s and lacks %s, the environment's own front end, %s"
                .formatted(origins.setting().shown(), origin, first.said()),
            "lacks " + origin,
            "add " + origin,
            List.of(first.place())));
  }

  /** What holds only where nobody sets another list is no more than a hint. */
  private static Severity lackingSeverity(Origins origins, FrontEnd wanted) {
    if (Fallback.is(origins.setting())) {
      return Severity.NOTE;
    }
    return wanted.own() ? INFO.severity() : Severity.WARNING;
  }

  private static Fault gravest(List<Fault> faults) {
    return faults.stream().min(Comparator.comparing(Fault::severity)).orElseThrow();
  }

  private static Finding finding(List<Fault> faults) {
    Fault first = gravest(faults);
    Setting setting = first.origins().setting();
    List<String> environments =
        Spread.environments(faults.stream().map(fault -> fault.origins().setting()));
    List<Place> related = new ArrayList<>();
    faults.stream()
        .map(fault -> new Place(fault.origins().setting().origin(), fault.label()))
        .filter(place -> !place.at().equals(setting.origin().at()))
        .forEach(related::add);
    faults.forEach(fault -> related.addAll(fault.also()));
    return new Finding(
        INFO,
        first.severity(),
        environments,
        setting.service(),
        setting.name(),
        "%s of %s %s in %s"
            .formatted(setting.name(), setting.service(), first.what(), Spread.list(environments)),
        new Place(setting.origin(), first.label()),
        related.stream().distinct().toList(),
        first.help());
  }
}
