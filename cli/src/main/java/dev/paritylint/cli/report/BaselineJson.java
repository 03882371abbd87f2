package dev.paritylint.cli.report;

import dev.paritylint.lint.Baseline;

/** A baseline as it lies in a repository: sorted, so that a change of it is read as one. */
public final class BaselineJson {
  private BaselineJson() {}

  public static String print(Baseline baseline) {
    return Json.document(
        "", json -> json.objects("findings", baseline.entries(), entry -> entry(entry, json)));
  }

  private static void entry(Baseline.Entry entry, Json json) {
    json.text("path", entry.path());
    json.text("rule", entry.rule());
    json.texts("environments", entry.environments());
    json.text("service", entry.service());
    json.text("setting", entry.setting());
    json.text("message", entry.message());
  }
}
