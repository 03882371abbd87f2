package dev.paritylint.cli.configuration;

import dev.paritylint.lint.LintResult;
import dev.paritylint.project.Doubt;
import dev.paritylint.project.config.DeclaredService;
import java.util.List;

/**
 * What is seen of a repository under one configuration.
 *
 * @param services canonical names and what else they stand for
 */
public record Seen(LintResult result, List<DeclaredService> services, List<Doubt> doubts) {
  public Seen {
    services = List.copyOf(services);
    doubts = List.copyOf(doubts);
  }
}
