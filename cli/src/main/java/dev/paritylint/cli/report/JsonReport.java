package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.lint.Exemption;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Summary;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A lint run for programs: all findings, waived ones marked, and the values nobody knows. */
public final class JsonReport {
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public JsonReport(String prefix) {
    this.prefix = prefix;
  }

  public String print(LintResult result) {
    Secrets secrets = Secrets.of(result.landscape());
    Set<Finding> waived = new HashSet<>(result.waived());
    List<Finding> findings =
        Stream.concat(result.findings().stream(), result.waived().stream())
            .sorted(Finding.ORDER)
            .toList();
    List<Setting> unresolved =
        Order.of(result.landscape()).stream().filter(s -> !s.value().isKnown()).toList();
    return Json.document(
        prefix,
        json -> {
          json.objects("findings", findings, f -> finding(f, waived, result, secrets, json));
          json.objects("unresolved", unresolved, setting -> unresolved(setting, json));
          json.object("summary", () -> summary(result.summary(), json));
        });
  }

  private static void finding(
      Finding finding, Set<Finding> waived, LintResult result, Secrets secrets, Json json) {
    json.text("rule", finding.rule().id());
    json.text("severity", finding.severity().label());
    json.texts("environments", finding.environments());
    json.text("service", finding.service());
    json.text("setting", finding.setting());
    json.text("message", secrets.hide(finding.message()));
    json.at(finding.place().at());
    json.objects(
        "related",
        finding.related(),
        place -> {
          json.at(place.at());
          json.text("message", secrets.hide(place.label()));
        });
    json.text("help", secrets.hide(finding.help()));
    json.text("docs", "paritylint explain " + finding.rule().id());
    json.text("fingerprint", finding.fingerprint());
    json.flag("waived", waived.contains(finding));
    result
        .exemption(finding)
        .ifPresent(one -> json.object("waiver", () -> waiver(one, secrets, json)));
  }

  private static void waiver(Exemption exemption, Secrets secrets, Json json) {
    json.text("reason", secrets.hide(exemption.reason()));
    json.text("owner", exemption.owner());
    LocalDate last = exemption.expires();
    json.text("expires", last == null ? null : last.toString());
    json.at(exemption.at());
  }

  private static void unresolved(Setting setting, Json json) {
    json.text("environment", setting.environment().name());
    json.text("service", setting.service());
    json.text("name", setting.name());
    json.text("reason", ((Value.Unknown) setting.value()).reason());
    json.at(setting.origin().at());
  }

  private static void summary(Summary summary, Json json) {
    json.number("environments", summary.environments());
    json.number("deployments", summary.deployments());
    json.number("settings", summary.settings());
    json.number("compared", summary.compared());
    json.number("unknown", summary.unknown());
    json.number("unmatched", summary.unmatched());
    json.number("files", summary.files());
    json.number("errors", summary.errors());
    json.number("warnings", summary.warnings());
    json.number("notes", summary.notes());
    json.number("waived", summary.waived());
    json.number("baselined", summary.baselined());
  }
}
