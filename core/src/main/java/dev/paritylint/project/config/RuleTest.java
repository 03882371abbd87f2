package dev.paritylint.project.config;

import dev.paritylint.source.Span;
import java.util.List;

/**
 * Settings that a team makes up to try one of its rules on.
 *
 * @param finds whether the rule has to report something
 * @param at where the test stands
 */
public record RuleTest(String name, List<Given> settings, boolean finds, Span at) {

  /** One made-up setting; {@code at} is where its value is written. */
  public record Given(String environment, String service, String name, String value, Span at) {}

  public RuleTest {
    settings = List.copyOf(settings);
  }
}
