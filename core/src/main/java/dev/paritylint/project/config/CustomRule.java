package dev.paritylint.project.config;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * A rule that a team writes itself: which settings, and what it expects of them.
 *
 * @param id family and name, {@code acme/replicas}
 * @param level never {@link RuleLevel#OFF}
 * @param message what a finding says, with names in braces for what differs; empty for the usual
 * @param help what to do about it; empty for the usual
 * @param at where its id stands
 */
public record CustomRule(
    String id,
    RuleLevel level,
    SettingSelection select,
    Expectation expect,
    String message,
    String help,
    List<RuleTest> tests,
    Span at) {
  public CustomRule {
    tests = List.copyOf(tests);
  }
}
