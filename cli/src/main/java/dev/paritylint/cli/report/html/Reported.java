package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.CompareRow;
import dev.paritylint.cli.report.compare.CompareTable;
import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.model.Setting;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that a page tells, and which finding belongs to which setting. */
record Reported(
    LintResult result,
    CompareTable table,
    Look look,
    Secrets secrets,
    Map<String, List<Integer>> byKey,
    Map<Span, List<Integer>> byPlace) {

  static Reported of(LintResult result, CompareTable table, Look look) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    Map<Span, List<Integer>> byPlace = new HashMap<>();
    List<Finding> findings = result.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      byKey.computeIfAbsent(finding.key(), key -> new ArrayList<>()).add(i);
      byPlace.computeIfAbsent(finding.place().at(), at -> new ArrayList<>()).add(i);
      for (Finding part : finding.parts()) {
        byKey.computeIfAbsent(part.key(), key -> new ArrayList<>()).add(i);
      }
    }
    return new Reported(result, table, look, Secrets.of(result.landscape()), byKey, byPlace);
  }

  /** The numbers of the findings about a setting, gravest first. */
  Set<Integer> findings(CompareRow row) {
    Set<Integer> found = new TreeSet<>(byKey.getOrDefault(row.row().key(), List.of()));
    for (Setting setting : row.row().all()) {
      found.addAll(byKey.getOrDefault(setting.key(), List.of()));
      found.addAll(byPlace.getOrDefault(setting.origin().at(), List.of()));
    }
    return found;
  }

  /** Whether a finding about headers has its place there. */
  boolean isBlamed(Span at) {
    return byPlace.getOrDefault(at, List.of()).stream()
        .anyMatch(number -> finding(number).rule().family().equals("header"));
  }

  Finding finding(int number) {
    return result.findings().get(number);
  }

  /** How the page names a finding. */
  static String anchor(int number) {
    return "finding-" + (number + 1);
  }

  /** A text of the tool's own without the secrets that it quotes. */
  String clean(String text) {
    return secrets.hide(text);
  }
}
