package dev.paritylint.project.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How grave the findings of a rule are, or that it does not run. */
public enum RuleLevel {
  ERROR,
  WARNING,
  NOTE,
  OFF;

  /** The name in {@code paritylint.yml}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RuleLevel> of(String label) {
    return Arrays.stream(values()).filter(level -> level.label().equals(label)).findFirst();
  }

  /** The levels of a rule that runs. */
  static List<String> severities() {
    return labels().stream().filter(label -> !label.equals(OFF.label())).toList();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(RuleLevel::label).toList();
  }
}
