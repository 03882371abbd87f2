package dev.paritylint.cli.report.sarif;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.SummaryLine;
import dev.paritylint.cli.report.Wording;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Summary;
import dev.paritylint.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A lint run in SARIF 2.1.0 (OASIS), as GitHub code scanning wants it (GitHub docs, "SARIF support
 * for code scanning"). GitHub opens an alert for whatever is in the log, suppressed or not: so the
 * waived are in it only when they are asked for.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** GitHub refuses a log with more. */
  private static final int RESULTS = 25_000;

  private final String prefix;
  private final Tool tool;
  private final Optional<Checkout> checkout;
  private final Waived waived;

  /** What becomes of findings that are waived. */
  public enum Waived {
    LEFT_OUT,
    SUPPRESSED
  }

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public SarifReport(String prefix, Tool tool, Optional<Checkout> checkout, Waived waived) {
    this.prefix = prefix;
    this.tool = tool;
    this.checkout = checkout;
    this.waived = waived;
  }

  public String print(LintResult result) {
    Wording wording = new Wording(result.landscape(), prefix);
    return Json.foreign(
        "",
        json -> {
          json.text("$schema", SCHEMA);
          json.text("version", "2.1.0");
          json.objects("runs", List.of(result), run -> run(run, wording, json));
        });
  }

  private void run(LintResult result, Wording wording, Json json) {
    List<Finding> all = findings(result);
    List<Finding> findings = all.subList(0, Math.min(RESULTS, all.size()));
    List<RuleInfo> rules =
        findings.stream()
            .map(Finding::rule)
            .distinct()
            .sorted(Comparator.comparing(RuleInfo::id))
            .toList();
    json.object("tool", () -> json.object("driver", () -> driver(rules, json)));
    json.objects(
        "invocations",
        List.of(result),
        one -> invocation(one, all.size() - findings.size(), wording, json));
    checkout.ifPresent(one -> provenance(one, json));
    json.object(
        "originalUriBaseIds",
        () ->
            json.object(
                Locations.ROOT,
                () ->
                    json.object(
                        "description", () -> json.text("text", "What all paths start from."))));
    json.text("columnKind", "utf16CodeUnits");
    List<String> ids = rules.stream().map(RuleInfo::id).toList();
    new Results(result, ids, wording, json).write(findings);
    json.object("properties", () -> properties(result.summary(), json));
  }

  private List<Finding> findings(LintResult result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    if (waived == Waived.SUPPRESSED) {
      findings.addAll(result.waived());
      findings.sort(Finding.ORDER);
    }
    return findings;
  }

  private void driver(List<RuleInfo> rules, Json json) {
    json.text("name", "paritylint");
    if (!tool.version().isEmpty()) {
      json.text("version", tool.version());
    }
    new RuleDescriptors(tool).write(rules, json);
  }

  private static void invocation(LintResult result, int cut, Wording wording, Json json) {
    json.flag("executionSuccessful", true);
    List<Problem> problems = result.landscape().problems();
    json.objects(
        "toolExecutionNotifications",
        problems,
        problem -> {
          json.text("level", problem.kind() == Problem.Kind.UNREADABLE ? "warning" : "note");
          String text = wording.line(problem.message() + "; " + problem.help());
          json.object("message", () -> json.text("text", RuleDescriptors.sentence(text)));
          new Locations(wording, json).only("locations", problem.at(), "");
        });
    String sum = SummaryLine.of(result.summary());
    String left = cut == 0 ? "" : "; " + SummaryLine.count(cut, "further finding") + " left out";
    json.objects(
        "toolConfigurationNotifications",
        List.of(sum + left),
        text -> {
          json.text("level", "note");
          json.object("message", () -> json.text("text", RuleDescriptors.sentence(text)));
        });
  }

  private static void provenance(Checkout checkout, Json json) {
    json.objects(
        "versionControlProvenance",
        List.of(checkout),
        one -> {
          json.text("repositoryUri", one.repository());
          json.text("revisionId", one.revision());
          if (!one.branch().isEmpty()) {
            json.text("branch", one.branch());
          }
          json.object("mappedTo", () -> json.text("uriBaseId", Locations.ROOT));
        });
  }

  private static void properties(Summary summary, Json json) {
    json.number("environments", summary.environments());
    json.number("deployments", summary.deployments());
    json.number("settings", summary.settings());
    json.number("compared", summary.compared());
    json.number("unknown", summary.unknown());
    json.number("unmatched", summary.unmatched());
    json.number("waived", summary.waived());
    json.number("baselined", summary.baselined());
  }
}
