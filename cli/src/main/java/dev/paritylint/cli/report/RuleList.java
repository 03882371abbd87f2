package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Table;
import dev.paritylint.lint.RuleInfo;
import java.util.List;

/** The rules with their severity and what they flag. */
public final class RuleList {
  private final List<RuleInfo> rules;

  public RuleList(List<RuleInfo> rules) {
    this.rules = List.copyOf(rules);
  }

  /** One line each. */
  public String text() {
    Table table = new Table("");
    rules.forEach(rule -> table.row(rule.id(), rule.severity().label(), rule.summary()));
    return table.print();
  }

  /** A table. */
  public String markdown() {
    StringBuilder out = new StringBuilder("| rule | severity | flags |\n| --- | --- | --- |\n");
    for (RuleInfo rule : rules) {
      out.append("| `").append(rule.id()).append("` | ").append(rule.severity().label());
      out.append(" | ").append(cell(rule.summary())).append(" |\n");
    }
    return out.toString();
  }

  public String json() {
    return Json.document("", json -> json.objects("rules", rules, rule -> fields(rule, json)));
  }

  /** One rule with its page. */
  public static String json(RuleInfo rule, String page) {
    return Json.document(
        "",
        json -> {
          fields(rule, json);
          json.text("page", page);
        });
  }

  private static void fields(RuleInfo rule, Json json) {
    json.text("id", rule.id());
    json.text("family", rule.family());
    json.text("severity", rule.severity().label());
    json.text("summary", rule.summary());
  }

  private static String cell(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace('\n', ' ');
  }
}
