package dev.paritylint.cli.report;

import dev.paritylint.cli.report.Painter.Role;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The way of each setting's value through the files, by environment, for people. */
public final class TraceText {
  private static final String STEP = "└─ ";

  private final Landscape landscape;
  private final Look look;
  private final StringBuilder out = new StringBuilder();

  /** All settings of the landscape are shown. */
  public TraceText(Landscape landscape, Look look) {
    this.landscape = landscape;
    this.look = look;
  }

  public String print() {
    Map<String, List<Setting>> byKey =
        Order.of(landscape).stream()
            .collect(Collectors.groupingBy(Setting::key, TreeMap::new, Collectors.toList()));
    byKey.forEach(
        (key, settings) -> {
          out.append(out.isEmpty() ? "" : "\n");
          line(0, Role.STRONG, key);
          environments().forEach(environment -> in(environment, settings));
        });
    return out.toString();
  }

  /** Those that anything is deployed to. */
  private List<Environment> environments() {
    return landscape.environments().stream()
        .filter(
            environment ->
                landscape.deployments().stream()
                    .anyMatch(one -> one.environment().equals(environment)))
        .toList();
  }

  private void in(Environment environment, List<Setting> settings) {
    line(1, Role.PLACE, environment.name());
    Map<Deployment, List<Setting>> here =
        settings.stream()
            .filter(setting -> setting.environment().equals(environment))
            .collect(
                Collectors.groupingBy(
                    Setting::deployment, LinkedHashMap::new, Collectors.toList()));
    if (here.isEmpty()) {
      plain(2, "not set");
    }
    here.forEach(
        (deployment, found) -> {
          plain(2, deployment.id());
          List<Setting> written = written(found);
          written.forEach(setting -> value(setting, found));
        });
  }

  /** A variable with a meaning is there twice; its text is what is written. */
  private static List<Setting> written(List<Setting> settings) {
    List<Setting> variables =
        settings.stream().filter(setting -> setting.kind() == SettingKind.VARIABLE).toList();
    return variables.isEmpty() ? settings : variables;
  }

  private void value(Setting setting, List<Setting> all) {
    plain(3, Values.of(setting) + meaning(setting, all));
    Origin origin = setting.origin();
    plain(3, STEP + Chain.place(origin.at(), look));
    int depth = 4;
    for (Origin.Step step : origin.via()) {
      String place = step.at().equals(origin.at()) ? "here" : Chain.place(step.at(), look);
      plain(depth++, STEP + step.what() + ": " + place);
      Span overridden = step.overridden();
      if (overridden != null) {
        plain(depth, STEP + "instead of " + Chain.overridden(overridden, look));
      }
    }
  }

  /** {@code (timeout: 30 s)} beside the text of a variable that means one. */
  private static String meaning(Setting written, List<Setting> all) {
    return all.stream()
        .filter(setting -> setting.kind() != written.kind())
        .filter(setting -> setting.origin().at().equals(written.origin().at()))
        .filter(setting -> !setting.shown().equals(written.shown()))
        .map(setting -> " (" + setting.kind().label() + ": " + Values.of(setting) + ")")
        .distinct()
        .collect(Collectors.joining());
  }

  private void plain(int level, String text) {
    out.append("  ".repeat(level)).append(Printable.of(text)).append('\n');
  }

  private void line(int level, Role role, String text) {
    out.append("  ".repeat(level))
        .append(look.painter().paint(role, Printable.of(text)))
        .append('\n');
  }
}
