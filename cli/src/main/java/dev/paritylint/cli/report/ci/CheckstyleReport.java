package dev.paritylint.cli.report.ci;

import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A lint run in the form of Checkstyle's XML logger, which Jenkins, reviewdog and editors read. It
 * has no schema; its writer is {@code com.puppycrawl.tools.checkstyle.XMLLogger}.
 */
public final class CheckstyleReport {
  /** Readers take it for the version of Checkstyle whose form this is. */
  private static final String FORM = "10.0";

  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public CheckstyleReport(String prefix) {
    this.prefix = prefix;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    Map<String, List<Finding>> files =
        result.findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> wording.path(finding.place().at()),
                    TreeMap::new,
                    Collectors.toList()));
    return Xml.document(
        xml ->
            xml.element(
                "checkstyle",
                () -> files.forEach((path, findings) -> file(path, findings, wording, xml)),
                "version",
                FORM));
  }

  private static void file(String path, List<Finding> findings, Wording wording, Xml xml) {
    xml.element(
        "file", () -> findings.forEach(finding -> error(finding, wording, xml)), "name", path);
  }

  private static void error(Finding finding, Wording wording, Xml xml) {
    xml.empty(
        "error",
        "line",
        String.valueOf(finding.place().at().line()),
        "column",
        String.valueOf(finding.place().at().column()),
        "severity",
        severity(finding.severity()),
        "message",
        wording.message(finding),
        "source",
        "paritylint." + finding.rule().id());
  }

  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "info" : severity.label();
  }
}
