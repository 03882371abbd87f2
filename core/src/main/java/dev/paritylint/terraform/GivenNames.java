package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Meanings;
import dev.paritylint.source.Span;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a root is given by its var files where nothing that is described shows it, and what its data
 * sources look up by a name that is written there: a state bucket, a certificate, a secret.
 */
final class GivenNames {
  private static final Set<String> LOOKED_UP =
      Set.of("name", "bucket", "key", "path", "domain", "project", "secret", "secret_id");

  private final Meanings meanings;
  private final Deployment deployment;
  private final String service;

  GivenNames(Meanings meanings, Deployment deployment) {
    this.meanings = meanings;
    this.deployment = deployment;
    this.service = RootName.of(deployment);
  }

  /** What the others do not show already; {@code described} is what they show. */
  List<Setting> of(EvaluatedRoot root, List<Setting> described) {
    Map<String, List<Span>> shown = new HashMap<>();
    for (Setting setting : described) {
      add(shown, setting.origin().at());
      setting.origin().via().stream().map(Origin.Step::at).forEach(at -> add(shown, at));
    }
    List<Setting> given = new ArrayList<>();
    root.variables()
        .forEach(
            (name, value) -> {
              if (isOfVarFile(value) && !isShown(value.origin().at(), shown)) {
                variable("var." + name, value).ifPresent(given::add);
              }
            });
    for (Resource resource : root.resources()) {
      if (resource.data()) {
        given.addAll(lookedUp(resource));
      }
    }
    return given;
  }

  private static void add(Map<String, List<Span>> shown, Span at) {
    shown.computeIfAbsent(at.path(), path -> new ArrayList<>()).add(at);
  }

  /** Whether a described setting has its value, or a part of it, from here. */
  private static boolean isShown(Span value, Map<String, List<Span>> shown) {
    return shown.getOrDefault(value.path(), List.of()).stream()
        .anyMatch(at -> at.start() < value.end() && value.start() < at.end());
  }

  private static boolean isOfVarFile(Traced value) {
    String path = value.origin().at().path();
    return path.endsWith(".tfvars") || path.endsWith(".tfvars.json");
  }

  /** An address is compared as one; what else it may mean is for what uses it to say. */
  private Optional<Setting> variable(String name, Traced value) {
    return text(value)
        .map(
            text -> {
              Setting plain = setting(SettingKind.VARIABLE, name, text, value);
              return meanings.derive(plain).stream()
                  .filter(meant -> meant.kind() == SettingKind.URL)
                  .findFirst()
                  .map(url -> setting(SettingKind.URL, name, url.value(), value))
                  .orElseGet(() -> setting(SettingKind.ATTRIBUTE, name, text, value));
            });
  }

  private List<Setting> lookedUp(Resource data) {
    List<Setting> names = new ArrayList<>();
    data.content()
        .attributes()
        .forEach(
            (name, value) -> {
              boolean literal = value.origin().via().isEmpty();
              if (literal && LOOKED_UP.contains(name)) {
                text(value)
                    .map(
                        text ->
                            setting(
                                SettingKind.ATTRIBUTE, data.address() + "." + name, text, value))
                    .ifPresent(names::add);
              }
            });
    return names;
  }

  private static Optional<Value> text(Traced value) {
    return ResourceTexts.value(value.value())
        .filter(text -> text instanceof Value.Text line && line.text().indexOf('\n') < 0);
  }

  private Setting setting(SettingKind kind, String name, Value text, Traced value) {
    return new Setting(
        deployment, service, kind, name, text, value.origin(), Tracing.holdSecrets(List.of(value)));
  }
}
