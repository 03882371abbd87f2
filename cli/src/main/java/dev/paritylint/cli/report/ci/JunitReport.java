package dev.paritylint.cli.report.ci;

import dev.paritylint.cli.report.SummaryLine;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lint run as tests: a suite for each rule that found something, a case for each finding. What
 * does not fail the run, and what is waived, is a test that was skipped. The first suite tells how
 * much was compared. The form is that of Jenkins.
 */
public final class JunitReport {
  private static final String TOOL = "paritylint";

  private final String prefix;
  private final Severity threshold;

  /** {@code skipped} is why it counts for nothing, empty where it fails. */
  private record Case(Finding finding, String skipped) {
    boolean fails() {
      return skipped.isEmpty();
    }
  }

  /**
   * @param prefix stands before each path: empty, or a folder with its slash
   * @param threshold what fails the run
   */
  public JunitReport(String prefix, Severity threshold) {
    this.prefix = prefix;
    this.threshold = threshold;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    List<Case> cases = cases(result, wording);
    Map<String, List<Case>> byRule = new TreeMap<>();
    for (Case each : cases) {
      byRule.computeIfAbsent(each.finding().rule().id(), rule -> new ArrayList<>()).add(each);
    }
    return Xml.document(
        xml ->
            xml.element(
                "testsuites",
                () -> {
                  comparison(result, xml);
                  byRule.forEach((rule, its) -> suite(rule, its, wording, xml));
                },
                "name",
                TOOL,
                "tests",
                String.valueOf(1 + cases.size()),
                "failures",
                String.valueOf(failures(cases)),
                "errors",
                "0"));
  }

  private List<Case> cases(LintResult result, Wording wording) {
    List<Case> cases = new ArrayList<>();
    for (Finding finding : result.findings()) {
      boolean fails = finding.severity().compareTo(threshold) <= 0;
      cases.add(new Case(finding, fails ? "" : "a " + finding.severity().label()));
    }
    for (Finding finding : result.waived()) {
      String reason = result.exemption(finding).map(Exemption::reason).orElse("");
      cases.add(new Case(finding, "waived: " + wording.line(reason)));
    }
    return cases;
  }

  private static void comparison(LintResult result, Xml xml) {
    String sum = SummaryLine.of(result.summary());
    boolean nothing = result.summary().compared() == 0;
    xml.element(
        "testsuite",
        () ->
            xml.element(
                "testcase",
                () -> {
                  if (nothing) {
                    xml.text("skipped", "nothing was compared");
                  }
                  xml.text("system-out", sum);
                },
                "name",
                "settings are compared",
                "classname",
                TOOL),
        counts(TOOL, 1, 0, nothing ? 1 : 0));
  }

  private static void suite(String rule, List<Case> cases, Wording wording, Xml xml) {
    Alike names = new Alike();
    int failures = failures(cases);
    xml.element(
        "testsuite",
        () ->
            cases.forEach(
                one ->
                    xml.element(
                        "testcase",
                        () -> outcome(one, wording, xml),
                        "name",
                        names.numbered(name(one.finding(), wording)),
                        "classname",
                        TOOL + "." + rule)),
        counts(rule, cases.size(), failures, cases.size() - failures));
  }

  private static void outcome(Case one, Wording wording, Xml xml) {
    Finding finding = one.finding();
    List<String> lines = new ArrayList<>(List.of(wording.headline(finding)));
    lines.addAll(wording.more(finding));
    String text = String.join("\n", lines);
    if (one.fails()) {
      String type = finding.severity().label();
      xml.text("failure", text, "type", type, "message", wording.message(finding));
    } else {
      xml.text("skipped", one.skipped() + "\n" + text); // Jenkins allows no attributes here
    }
  }

  /** Without lines, so that the same test is found again. */
  private static String name(Finding finding, Wording wording) {
    return wording.line(wording.path(finding.place().at())) + ": " + wording.message(finding);
  }

  private static int failures(List<Case> cases) {
    return (int) cases.stream().filter(Case::fails).count();
  }

  private static String[] counts(String name, int tests, int failures, int skipped) {
    return new String[] {
      "name", name,
      "tests", String.valueOf(tests),
      "failures", String.valueOf(failures),
      "errors", "0",
      "skipped", String.valueOf(skipped)
    };
  }
}
