package dev.paritylint.rules.header;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.DifferingSetting;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header is set in one environment only, or with another value in another. */
public final class HeaderParityRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/parity",
          Severity.WARNING,
          "a header is set in one environment only, or with another value");

  /** What these do depends on the whole route: {@code header/websocket-upgrade} asks for that. */
  private static final Pattern OF_UPGRADES =
      Pattern.compile("(?i)nginx\\.proxy_set_header\\.(upgrade|connection)(@.*)?");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Of an environment variable nobody knows what stands in for it: that is for other rules. */
  private static final Pattern OF_VARIABLES = Pattern.compile("[A-Za-z0-9_]+");

  private record Differing(String service, List<String> environments, String header, String text) {}

  private record Lacking(String service, Environment here, Environment there, String cause) {}

  @Override
  public List<Finding> check(Landscape landscape) {
    Encryption encryption = new Encryption();
    List<Row> rows =
        Matrix.of(landscape).rows(SettingKind.HEADER).stream()
            .filter(row -> !OF_UPGRADES.matcher(row.name()).matches())
            .toList();
    List<Finding> findings =
        new ArrayList<>(differing(rows, HeaderEquality.of(landscape, encryption), landscape));
    List<Row> ofProxies =
        rows.stream().filter(row -> !OF_VARIABLES.matcher(row.name()).matches()).toList();
    findings.addAll(lacking(ofProxies, encryption, landscape));
    return findings;
  }

  /** The same difference in ten blocks is one. */
  private static List<Finding> differing(
      List<Row> rows, HeaderEquality equality, Landscape landscape) {
    DifferingSetting grave =
        new DifferingSetting(INFO, INFO.severity(), equality::sameOrWeaker, "header");
    DifferingSetting slight = new DifferingSetting(INFO, Severity.NOTE, equality::same, "header");
    Map<Differing, List<Finding>> causes = new LinkedHashMap<>();
    for (Row row : rows) {
      grave
          .across(row, landscape)
          .or(() -> slight.across(row, landscape))
          .ifPresent(
              one -> causes.computeIfAbsent(cause(row, one), cause -> new ArrayList<>()).add(one));
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach(
        (cause, parts) ->
            findings.add(
                new ToldTogether(
                        parts,
                        cause.header() + "@*",
                        some -> cause.text() + ", in %d blocks".formatted(some.size()),
                        parts.get(0).help())
                    .finding()));
    return findings;
  }

  private static Differing cause(Row row, Finding finding) {
    String header = HeaderName.of(row.name()).unplaced();
    return new Differing(
        row.service(),
        finding.environments(),
        header,
        finding.message().replace(row.name(), header));
  }

  /** What one environment lacks of what another's proxy adds is one question. */
  private static List<Finding> lacking(List<Row> rows, Encryption encryption, Landscape landscape) {
    Map<Lacking, List<List<OneSidedHeader>>> causes = new LinkedHashMap<>();
    for (List<OneSidedHeader> group : OneSidedHeader.groups(rows, landscape)) {
      OneSidedHeader first = group.get(0);
      if (!first.isMeaningless(encryption)) {
        causes
            .computeIfAbsent(
                new Lacking(first.service(), first.here(), first.there(), first.cause()),
                cause -> new ArrayList<>())
            .add(group);
      }
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, groups) -> findings.add(lacking(cause, groups)));
    return findings;
  }

  private static Finding lacking(Lacking cause, List<List<OneSidedHeader>> groups) {
    Map<String, String> names = new LinkedHashMap<>();
    List<Finding> parts = new ArrayList<>();
    for (List<OneSidedHeader> group : groups) {
      Finding part = finding(group);
      names.put(part.key(), group.get(0).bare());
      parts.add(part);
    }
    return new ToldTogether(
            parts,
            cause.cause() + "*",
            some ->
                "%s of %s are set in %s and not in %s"
                    .formatted(
                        Spread.list(names(some, names)),
                        cause.service(),
                        cause.here().name(),
                        cause.there().name()),
            "set them in %s too".formatted(cause.there().name()))
        .finding();
  }

  private static List<String> names(List<Finding> parts, Map<String, String> names) {
    return parts.stream().map(part -> names.getOrDefault(part.key(), "")).distinct().toList();
  }

  /** One header that one environment lacks in ten blocks is lost once. */
  private static Finding finding(List<OneSidedHeader> group) {
    OneSidedHeader first = group.get(0);
    List<Place> related = new ArrayList<>(List.of(first.twin()));
    group.stream().skip(1).map(OneSidedHeader::place).forEach(related::add);
    return new Finding(
        INFO,
        Comparability.weigh(INFO.severity(), List.of(first.here(), first.there())),
        Stream.of(first.here().name(), first.there().name()).sorted().toList(),
        first.service(),
        OneSidedHeader.name(group),
        "%s of %s is %s in %s%s and not set in %s"
            .formatted(
                group.size() == 1 ? first.name() : first.header(),
                first.service(),
                first.setting().shown(),
                first.here().name(),
                group.size() == 1 ? "" : ", in %d blocks,".formatted(group.size()),
                first.there().name()),
        first.place(),
        related,
        "set the header in %s too".formatted(first.there().name()));
  }
}
