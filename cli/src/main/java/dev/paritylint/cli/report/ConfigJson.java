package dev.paritylint.cli.report;

import dev.paritylint.cli.configuration.Effective;
import dev.paritylint.cli.configuration.Source;
import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.project.config.Waiver;
import java.time.LocalDate;

/** The configuration that holds, for programs. */
public final class ConfigJson {
  private final Effective effective;

  public ConfigJson(Effective effective) {
    this.effective = effective;
  }

  public String print() {
    return Json.document(
        "",
        json -> {
          json.text("configuration", effective.files().stream().findFirst().orElse(null));
          json.objects("environments", effective.environments(), one -> environment(one, json));
          json.objects("services", effective.services(), one -> service(one, json));
          json.objects("meanings", effective.meanings(), one -> meaning(one, json));
          json.objects("compare", effective.compare(), one -> pair(one, json));
          json.objects("rules", effective.rules(), one -> rule(one, json));
          json.objects("waivers", effective.waivers(), one -> waiver(one, json));
          json.object("baseline", () -> baseline(effective.baseline(), json));
        });
  }

  private static void environment(Effective.Of one, Json json) {
    json.text("name", one.name());
    source(one.source(), json);
    json.object(
        "class",
        () -> {
          json.text("name", one.kind().label());
          source(one.kindSource(), json);
        });
    json.objects(
        "aliases",
        one.aliases(),
        alias -> {
          json.text("word", alias.word());
          source(alias.source(), json);
        });
    json.objects(
        "deployments",
        one.deployments(),
        realised -> {
          json.text("id", realised.deployment().id());
          json.text("kind", realised.deployment().kind().label());
          json.texts("paths", realised.deployment().paths());
          source(realised.source(), json);
        });
  }

  private static void service(Effective.Service one, Json json) {
    json.text("name", one.name());
    json.texts("aliases", one.aliases());
    source(one.source(), json);
  }

  private static void meaning(DeclaredMeaning one, Json json) {
    json.text("name", one.variables().glob());
    json.text("means", one.means());
    json.number("unit", one.unit());
  }

  private static void pair(Effective.Pair one, Json json) {
    json.text("left", one.left());
    json.text("right", one.right());
    source(one.source(), json);
  }

  private static void rule(Effective.Level one, Json json) {
    json.text("id", one.rule());
    json.text("level", one.level());
    source(one.source(), json);
  }

  private static void waiver(Waiver one, Json json) {
    json.text("rule", one.rule());
    json.text("setting", one.setting());
    json.texts("environments", one.environments());
    json.text("reason", one.reason());
    json.text("owner", one.owner());
    LocalDate expires = one.expires();
    json.text("expires", expires == null ? null : expires.toString());
    json.at(one.at());
  }

  private static void baseline(Effective.Baseline one, Json json) {
    json.text("path", one.path());
    source(one.source(), json);
  }

  private static void source(Source source, Json json) {
    json.object(
        "from",
        () -> {
          json.text("what", source.kind().label());
          json.text("why", source.why());
          json.text("path", source.path());
          json.number("line", source.line());
        });
  }
}
