package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.Json;
import dev.paritylint.cli.report.SettingsJson;
import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import java.util.List;

/**
 * Settings side by side for programs; its schema is {@code docs/schemas/compare-v1.schema.json}.
 */
public final class CompareJson {
  private final CompareTable table;
  private final Secrets secrets;
  private final String prefix;

  /** Of all rows of the table; {@code prefix} stands before each path. */
  public CompareJson(CompareTable table, Secrets secrets, String prefix) {
    this.table = table;
    this.secrets = secrets;
    this.prefix = prefix;
  }

  /** {@code whole} is the table with every row: what the sums are of. */
  public String print(CompareTable whole) {
    List<String> names = table.environments().stream().map(Environment::name).toList();
    return Json.document(
        prefix,
        json -> {
          json.texts("environments", names);
          json.objects("settings", table.rows(), row -> row(row, names, json));
          json.object("summary", () -> summary(whole, json));
        });
  }

  private void row(CompareRow row, List<String> names, Json json) {
    json.text("service", row.service());
    json.text("kind", row.kind().label());
    json.text("name", row.name());
    json.text("agreement", row.agreement().label());
    json.texts("missing", names.stream().filter(name -> isMissing(row, names, name)).toList());
    List<Setting> settings =
        row.cells().stream().flatMap(List::stream).flatMap(v -> v.settings().stream()).toList();
    json.objects("values", settings, setting -> SettingsJson.setting(setting, secrets, json));
  }

  private static boolean isMissing(CompareRow row, List<String> names, String name) {
    return row.cells().get(names.indexOf(name)).isEmpty();
  }

  private static void summary(CompareTable whole, Json json) {
    json.number("different", whole.count(Agreement.DIFFERENT));
    json.number("missing", whole.count(Agreement.MISSING));
    json.number("unknown", whole.count(Agreement.UNKNOWN));
    json.number("ownNames", whole.count(Agreement.OWN_NAMES));
    json.number("equal", whole.count(Agreement.EQUAL));
  }
}
