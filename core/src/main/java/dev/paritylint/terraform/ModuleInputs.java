package dev.paritylint.terraform;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is given to modules that are not in the repository, by names alone: variables where an input
 * is called like a map of those, timeouts and addresses where it is called like one, and any other
 * known scalar as it is. What the catalogue has a row for is left to that.
 */
final class ModuleInputs {
  private final Catalogue catalogue;
  private final Meanings meanings;
  private final Deployment deployment;
  private final ResourceServices services;

  ModuleInputs(
      Catalogue catalogue, Meanings meanings, Deployment deployment, ResourceServices services) {
    this.catalogue = catalogue;
    this.meanings = meanings;
    this.deployment = deployment;
    this.services = services;
  }

  List<Setting> of(Resource call) {
    Set<String> described =
        catalogue.of(call.type()).stream()
            .flatMap(attribute -> attribute.places().stream())
            .filter(place -> place.resources().contains(call.type()))
            .map(place -> place.path().get(0))
            .collect(Collectors.toSet());
    List<Setting> settings = new ArrayList<>();
    call.content()
        .attributes()
        .forEach(
            (name, value) -> {
              if (!described.contains(name)) {
                settings.addAll(of(call, name, value));
              }
            });
    return settings;
  }

  private List<Setting> of(Resource call, String name, Traced input) {
    if (input.value() instanceof Attributes map) {
      return meanings.holdsVariables(name) ? entries(call, map, input) : List.of();
    } else if (input.value() instanceof Elements list && !areScalars(list)) {
      return meanings.holdsVariables(name) ? items(call, list, input) : List.of();
    }
    return ResourceTexts.value(input.value())
        .flatMap(value -> scalar(call, name, value, input))
        .stream()
        .toList();
  }

  private static boolean areScalars(Elements list) {
    return list.items().stream()
        .noneMatch(item -> item.value() instanceof Attributes || item.value() instanceof Elements);
  }

  /** {@code {NAME = value}}. */
  private List<Setting> entries(Resource call, Attributes map, Traced whole) {
    List<Setting> variables = new ArrayList<>();
    map.entries()
        .forEach((name, value) -> variable(call, name, value, whole).ifPresent(variables::add));
    return variables;
  }

  /** {@code [{name = NAME, value = value}]}. */
  private List<Setting> items(Resource call, Elements list, Traced whole) {
    List<Setting> variables = new ArrayList<>();
    for (Traced item : list.items()) {
      if (item.value() instanceof Attributes pair) {
        @Nullable Traced name = pair.entries().get("name");
        @Nullable Traced value = pair.entries().get("value");
        if (name != null && value != null) {
          ResourceTexts.scalar(name.value())
              .flatMap(text -> variable(call, text, value, whole))
              .ifPresent(variables::add);
        }
      }
    }
    return variables;
  }

  private Optional<Setting> variable(Resource call, String name, Traced value, Traced whole) {
    boolean nested = value.value() instanceof Attributes || value.value() instanceof Elements;
    return nested
        ? Optional.empty()
        : ResourceTexts.value(value.value())
            .map(
                text ->
                    setting(
                        call,
                        SettingKind.VARIABLE,
                        name,
                        text,
                        Tracing.sensitive(value, whole.sensitive())));
  }

  /** What nobody knows is worth a word only where its name says what it is for. */
  private Optional<Setting> scalar(Resource call, String name, Value value, Traced input) {
    Setting plain = setting(call, SettingKind.ATTRIBUTE, "module." + name, value, input);
    Setting variable = setting(call, SettingKind.VARIABLE, name, value, input);
    Optional<Setting> meant =
        meanings.derive(variable).stream()
            .findFirst()
            .map(one -> setting(call, one.kind(), plain.name(), one.value(), input));
    return meant.or(() -> Optional.of(plain).filter(one -> isLine(value)));
  }

  private static boolean isLine(Value value) {
    return value instanceof Value.Text text && text.text().indexOf('\n') < 0;
  }

  private Setting setting(Resource call, SettingKind kind, String name, Value value, Traced input) {
    return new Setting(
        deployment,
        services.of(call),
        kind,
        name,
        value,
        input.origin(),
        Tracing.holdSecrets(List.of(input)));
  }
}
