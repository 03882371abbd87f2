package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Table;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every setting with its value and its origin, by environment and deployment, for people. */
public final class SettingsText {
  private final Landscape landscape;
  private final Look look;

  public SettingsText(Landscape landscape, Look look) {
    this.landscape = landscape;
    this.look = look;
  }

  public String print() {
    Map<Deployment, List<Setting>> groups =
        Order.of(landscape).stream()
            .collect(
                Collectors.groupingBy(
                    Setting::deployment, LinkedHashMap::new, Collectors.toList()));
    StringBuilder out = new StringBuilder();
    String environment = "";
    for (Map.Entry<Deployment, List<Setting>> group : groups.entrySet()) {
      String name = group.getKey().environment().name();
      if (!name.equals(environment)) {
        out.append(out.isEmpty() ? "" : "\n").append(Printable.of(name)).append('\n');
        environment = name;
      }
      out.append("  ").append(Printable.of(group.getKey().id())).append('\n');
      out.append(table(group.getValue()).print());
    }
    return out.toString();
  }

  private Table table(List<Setting> settings) {
    Table table = new Table("    ");
    for (Setting setting : settings) {
      table.row(
          Printable.of(setting.key()),
          setting.kind().label(),
          Values.of(setting),
          Chain.place(setting.origin().at(), look),
          Chain.of(setting.origin(), look));
    }
    return table;
  }
}
