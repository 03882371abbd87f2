package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A variable that a change has just given to one side only. Where production lacks it, half of such
 * variables are completed within a year, and the day of the change is when people want to hear of
 * it; where production alone has it, most stay as they are.
 */
public final class AddedVariable {
  private static final String RULE = "variable/missing";

  private final Landscape landscape;
  private final Predicate<Span> changed;
  private final UnaryOperator<Set<String>> read;

  /**
   * What tells.
   *
   * @param changed whether the change wrote a place
   * @param read those of some names that a program reads
   */
  public AddedVariable(
      Landscape landscape, Predicate<Span> changed, UnaryOperator<Set<String>> read) {
    this.landscape = landscape;
    this.changed = changed;
    this.read = read;
  }

  /** The finding, as a warning where it is such a reminder. */
  public Finding judge(Finding finding) {
    if (!finding.rule().id().equals(RULE) || finding.severity() != Severity.NOTE) {
      return finding;
    }
    Set<Setting> added =
        finding.parts().stream()
            .map(part -> part.place().at())
            .filter(changed)
            .flatMap(at -> variables(finding, at).stream())
            .filter(setting -> isLackedByProduction(finding, setting))
            .collect(Collectors.toSet());
    return !added.isEmpty() && (isDeclared(added) || isRead(added))
        ? finding.withSeverity(Severity.WARNING)
        : finding;
  }

  private boolean isRead(Set<Setting> added) {
    return !read.apply(added.stream().map(Setting::name).collect(Collectors.toSet())).isEmpty();
  }

  /** Whether a template beside the file that has it declares any of them. */
  private boolean isDeclared(Set<Setting> added) {
    return landscape.contracts().stream()
        .anyMatch(
            contract ->
                added.stream()
                    .filter(one -> one.deployment().equals(contract.deployment()))
                    .anyMatch(one -> contract.of(one.name()).isPresent()));
  }

  private List<Setting> variables(Finding finding, Span at) {
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.VARIABLE)
        .filter(setting -> setting.service().equals(finding.service()))
        .filter(setting -> setting.origin().at().equals(at))
        .toList();
  }

  private boolean isLackedByProduction(Finding finding, Setting added) {
    return landscape.environments().stream()
        .filter(one -> one.kind() == EnvironmentClass.PRODUCTION)
        .filter(one -> finding.environments().contains(one.name()))
        .anyMatch(production -> !has(production, added));
  }

  private boolean has(Environment environment, Setting added) {
    return landscape.settings().stream()
        .anyMatch(
            other ->
                other.environment().equals(environment)
                    && other.kind() == SettingKind.VARIABLE
                    && other.key().equals(added.key()));
  }
}
