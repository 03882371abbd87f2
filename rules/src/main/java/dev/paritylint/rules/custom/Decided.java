package dev.paritylint.rules.custom;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Row;
import dev.paritylint.project.config.Expectation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a team has decided by a rule of its own: whether its settings have to agree, or be there at
 * all. The rules that ship have nothing to say of that any more, be the team content or not.
 */
final class Decided implements Predicate<Finding> {
  private static final Set<String> SAME_SHAPE =
      Set.of("timeout/parity", "header/parity", "url/parity", "variable/parity", "variable/type");
  private static final Set<String> EQUAL =
      Set.of(
          "timeout/parity",
          "timeout/unit",
          "header/parity",
          "url/parity",
          "variable/parity",
          "variable/type");
  private static final Set<String> THERE = Set.of("variable/missing");

  private final Set<String> rules;
  private final Map<String, Set<String>> environments = new HashMap<>();

  private Decided(Set<String> rules) {
    this.rules = rules;
  }

  static Decided by(Expectation expected, Selected selected, Landscape landscape) {
    Decided decided = new Decided(rules(expected));
    Set<String> judged = new HashSet<>();
    selected.environments(landscape).forEach(environment -> judged.add(environment.name()));
    for (Row row : selected.rows()) {
      decided.add(row.key(), judged);
      row.all().stream().map(Setting::key).forEach(key -> decided.add(key, judged));
    }
    return decided;
  }

  private void add(String key, Set<String> judged) {
    environments.computeIfAbsent(key, unseen -> new HashSet<>()).addAll(judged);
  }

  /** What a number has to be, or a text to look like, says nothing of another environment's. */
  private static Set<String> rules(Expectation expected) {
    if (expected instanceof Expectation.Equal) {
      return EQUAL;
    } else if (expected instanceof Expectation.SameShape) {
      return SAME_SHAPE;
    }
    return expected instanceof Expectation.Present || expected instanceof Expectation.Absent
        ? THERE
        : Set.of();
  }

  @Override
  public boolean test(Finding finding) {
    return rules.contains(finding.rule().id())
        && environments.getOrDefault(finding.key(), Set.of()).containsAll(finding.environments());
  }
}
