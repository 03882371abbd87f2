package dev.paritylint.cli.report.html;

import dev.paritylint.cli.report.compare.CompareRow;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.SettingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matrix: a row for each setting, a column for each environment, a group for each service. */
record SettingsSection(Reported reported) {
  /** More columns than this scroll by themselves. */
  private static final int FITTING = 3;

  /** So many columns have a width of their own in the style sheet. */
  private static final int MOST = 9;

  Markup markup() {
    Markup out = new Markup();
    out.open("section", "id", "settings", "aria-labelledby", "settings-title");
    out.element("h2", "Settings", "id", "settings-title").line();
    if (reported.table().rows().isEmpty()) {
      return out.element("p", "No setting was read.", "class", "nothing").close("section");
    }
    List<Environment> environments = reported.table().environments();
    int count = environments.size();
    String size = count > FITTING ? "matrix wide" : "matrix";
    String columns = "columns-" + (count > MOST ? "many" : String.valueOf(count));
    out.open("div", "class", size).open("table", "id", "matrix", "class", columns);
    out.element("caption", "Settings by service, differences first");
    out.open("thead").open("tr").element("th", "Setting", "scope", "col");
    for (Environment environment : environments) {
      out.open("th", "scope", "col").text(environment.name()).text(" ");
      out.element("span", environment.kind().label(), "class", "class").close("th");
    }
    out.close("tr").close("thead").line();
    groups().forEach((service, rows) -> group(service, rows, out));
    out.close("table").close("div");
    out.element("p", "No setting fits the filters.", "class", "nothing filtered", "hidden", "");
    return out.close("section").line();
  }

  /** Services with a difference first; the rows of each are in the table's order. */
  private Map<String, List<CompareRow>> groups() {
    Map<String, List<CompareRow>> groups = new LinkedHashMap<>();
    reported.table().rows().stream()
        .sorted(
            Comparator.comparing((CompareRow row) -> !row.agreement().isDifference())
                .thenComparing(CompareRow::service))
        .forEach(row -> groups.computeIfAbsent(row.service(), s -> new ArrayList<>()).add(row));
    return groups;
  }

  private void group(String service, List<CompareRow> rows, Markup out) {
    String columns = String.valueOf(1 + reported.table().environments().size());
    out.open("tbody", "data-service", service).open("tr", "class", "group");
    out.open("th", "scope", "rowgroup", "colspan", columns).text(service).text(" ");
    out.element("span", String.valueOf(rows.size()), "class", "count").close("th").close("tr");
    rows.forEach(row -> row(row, out));
    out.close("tbody").line();
  }

  private void row(CompareRow row, Markup out) {
    Set<Integer> findings = reported.findings(row);
    String state = row.agreement().label();
    String severity =
        findings.stream()
            .map(number -> reported.finding(number).severity())
            .min(Comparator.naturalOrder())
            .map(Severity::label)
            .orElse("");
    out.line();
    out.open(
        "tr",
        "tabindex",
        "-1",
        "data-state",
        state,
        "data-kind",
        row.kind().label(),
        "data-severity",
        severity.isEmpty() ? "none" : severity);
    out.open("th", "scope", "row");
    out.element("span", row.name(), "class", "name").open("span", "class", "facts");
    state(row, out);
    if (row.kind() != SettingKind.VARIABLE) {
      out.element("span", row.kind().label(), "class", "kind");
    }
    if (row.isSecret()) {
      out.element("span", "secret", "class", "kind");
    }
    for (int number : findings) {
      String level = reported.finding(number).severity().label();
      out.element(
          "a",
          level,
          "class",
          "tag " + level,
          "href",
          "#" + Reported.anchor(number),
          "title",
          reported.finding(number).rule().id());
    }
    out.close("span").close("th");
    ValueCells cells = ValueCells.of(row, reported.look());
    List<Environment> environments = reported.table().environments();
    for (int i = 0; i < environments.size(); i++) {
      out.open("td", "data-environment", environments.get(i).name());
      cells.write(i, out);
      out.close("td");
    }
    out.close("tr");
  }

  private void state(CompareRow row, Markup out) {
    out.open("span", "class", "state of-" + row.agreement().label());
    out.element("span", State.sign(row.agreement()), "aria-hidden", "true");
    out.text(" " + State.words(row.agreement(), reported.table().environments().size()));
    out.close("span");
  }
}
