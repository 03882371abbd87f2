package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;

/** Every environment and every setting with its origin, for programs. */
public final class SettingsJson {
  private final Landscape landscape;
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public SettingsJson(Landscape landscape, String prefix) {
    this.landscape = landscape;
    this.prefix = prefix;
  }

  public String print() {
    Secrets secrets = Secrets.of(landscape);
    return Json.document(
        prefix,
        json -> {
          new EnvironmentList(landscape, prefix).write(json);
          json.objects("settings", Order.of(landscape), one -> setting(one, secrets, json));
        });
  }

  public static void setting(Setting setting, Secrets secrets, Json json) {
    json.text("environment", setting.environment().name());
    json.text("deployment", setting.deployment().id());
    json.text("service", setting.service());
    json.text("kind", setting.kind().label());
    json.text("name", setting.name());
    value(setting, secrets, json);
    json.text("unknown", setting.value() instanceof Value.Unknown u ? u.reason() : null);
    json.flag("secret", setting.secret());
    json.at(setting.origin().at());
    json.objects(
        "via",
        setting.origin().via(),
        step -> {
          json.path("path", step.at().path());
          json.number("line", step.at().line());
          json.number("column", step.at().column());
          json.text("what", step.what());
        });
  }

  private static void value(Setting setting, Secrets secrets, Json json) {
    Value value = setting.value();
    if (setting.secret() || value instanceof Value.Unknown) {
      json.text("value", null);
    } else if (value instanceof Value.Text text) {
      json.text("value", secrets.hide(text.text()));
    } else if (value instanceof Value.Seconds seconds) {
      json.number("value", seconds.seconds());
    } else if (value instanceof Value.Unlimited) {
      json.text("value", "unlimited");
    } else {
      throw new AssertionError("no JSON for " + value.getClass()); // SettingsJsonTest: unreachable
    }
  }
}
