package dev.paritylint.rules.naming;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that is no address names another environment: a database, a bucket, a secret. */
public final class CrossEnvironmentVariableRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/cross-environment",
          Severity.ERROR,
          "a value of one environment names another: its database, bucket, project or secret");
  private static final Set<SettingKind> JUDGED =
      Set.of(SettingKind.VARIABLE, SettingKind.ATTRIBUTE);
  private static final int MANY = 3;

  private record Judged(ForeignName foreign, Row row, Severity severity) {}

  /** One cause: one file that reaches for one environment, whoever it serves. */
  private record Cause(String named, String path) {
    static Cause of(Judged judged) {
      return new Cause(
          judged.foreign().named().name(), judged.foreign().setting().origin().source().path());
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    ForeignNames names = ForeignNames.of(landscape);
    Mentions mentions = Mentions.in(landscape);
    Landscape mentioned = mentions.inPlaceOfSettings(landscape);
    NamingEvidence evidence = new NamingEvidence(landscape, mentioned);
    Map<Cause, List<Judged>> causes = new LinkedHashMap<>();
    Stream.concat(
            rows(landscape).flatMap(row -> judged(row, names, evidence).stream()),
            rows(mentioned)
                .flatMap(row -> judged(row, names, evidence).stream())
                .filter(one -> !mentions.isOneOfBoth(one.foreign())))
        .forEach(one -> causes.computeIfAbsent(Cause.of(one), cause -> new ArrayList<>()).add(one));
    List<Finding> findings = new ArrayList<>();
    causes.values().forEach(judged -> findings.add(together(judged, evidence)));
    ForeignKey.in(landscape).forEach(key -> findings.add(key.finding(INFO)));
    ForeignJob.in(landscape).forEach(job -> findings.add(job.finding(INFO)));
    return findings;
  }

  private static Stream<Row> rows(Landscape landscape) {
    return Matrix.of(landscape).rows().stream().filter(row -> JUDGED.contains(row.kind()));
  }

  private static List<Judged> judged(Row row, ForeignNames names, NamingEvidence evidence) {
    List<Judged> judged = new ArrayList<>();
    for (Setting setting : row.all()) {
      for (ForeignName foreign : names.in(setting)) {
        evidence
            .verdict(foreign, row)
            .ifPresent(severity -> judged.add(new Judged(foreign, row, severity)));
      }
    }
    return judged;
  }

  /** Each of them can be waived by itself. */
  private static Finding together(List<Judged> judged, NamingEvidence evidence) {
    Finding all = finding(judged, evidence);
    return judged.size() == 1 ? all : all.standingFor(new Reaching(judged, evidence));
  }

  private record Reaching(List<Judged> judged, NamingEvidence evidence) implements Group {
    @Override
    public List<Finding> parts() {
      return judged.stream().map(one -> finding(List.of(one), evidence)).toList();
    }

    @Override
    public Finding of(List<Finding> some) {
      Set<String> keys = some.stream().map(Finding::key).collect(Collectors.toSet());
      return together(
          judged.stream().filter(one -> keys.contains(one.foreign().setting().key())).toList(),
          evidence);
    }
  }

  private static Finding finding(List<Judged> judged, NamingEvidence evidence) {
    Judged first = judged.stream().min(Comparator.comparing(Judged::severity)).orElseThrow();
    ForeignName foreign = first.foreign();
    Setting setting = foreign.setting();
    List<String> environments =
        Spread.environments(judged.stream().map(one -> one.foreign().setting()));
    Optional<String> own = evidence.ownVariant(foreign);
    return new Finding(
        INFO,
        first.severity(),
        environments,
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, which names %s"
            .formatted(
                setting.name(),
                setting.service(),
                foreign.identifier(),
                Spread.list(environments),
                foreign.named().name()),
        new Place(setting.origin(), "names " + foreign.named().name()),
        related(first, judged),
        own.map(name -> "use " + name).orElse("use what belongs to " + Spread.list(environments)));
  }

  private static List<Place> related(Judged first, List<Judged> judged) {
    Setting setting = first.foreign().setting();
    Stream<Place> others =
        judged.stream()
            .map(one -> one.foreign().setting())
            .filter(other -> !other.origin().at().equals(setting.origin().at()))
            .limit(MANY)
            .map(Spread::place);
    Stream<Place> there =
        first.row().in(first.foreign().named()).stream().limit(1).map(Spread::place);
    return Stream.concat(others, there)
        .filter(place -> !place.at().equals(setting.origin().at()))
        .distinct()
        .toList();
  }
}
