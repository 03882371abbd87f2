package dev.paritylint.rules.header;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.SettingKind;
import dev.paritylint.parity.Equality;
import dev.paritylint.parity.Matrix;
import dev.paritylint.parity.Row;
import dev.paritylint.rules.DifferingSetting;
import java.util.ArrayList;
import java.util.List;
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

  @Override
  public List<Finding> check(Landscape landscape) {
    DifferingSetting differing =
        new DifferingSetting(INFO, INFO.severity(), Equality.of(landscape)::same, "header");
    List<Row> rows =
        Matrix.of(landscape).rows(SettingKind.HEADER).stream()
            .filter(row -> !OF_UPGRADES.matcher(row.name()).matches())
            .toList();
    List<Finding> findings = new ArrayList<>();
    rows.forEach(row -> differing.across(row, landscape).ifPresent(findings::add));
    for (List<OneSidedHeader> group : OneSidedHeader.groups(rows, landscape)) {
      findings.add(finding(group));
    }
    return findings;
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
