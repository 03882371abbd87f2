package dev.paritylint.cli;

import dev.paritylint.lint.Severity;
import java.util.Map;

/** The words that options of each type take. */
final class Words {
  static final Map<Class<?>, Choice<?>> CHOICES =
      Map.of(
          Format.class, new Choice<>(Format.values(), Format::label),
          CompareFormat.class, new Choice<>(CompareFormat.values(), CompareFormat::label),
          RuleFormat.class, new Choice<>(RuleFormat.values(), RuleFormat::label),
          Shell.class, new Choice<>(Shell.values(), Shell::label),
          Severity.class, new Choice<>(Severity.values(), Severity::label),
          PathBase.class, new Choice<>(PathBase.values(), PathBase::label),
          ColorChoice.class, new Choice<>(ColorChoice.values(), ColorChoice::label));

  private Words() {}
}
