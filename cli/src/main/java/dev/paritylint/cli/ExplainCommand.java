package dev.paritylint.cli;

import dev.paritylint.cli.report.RuleList;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.project.config.CustomRule;
import dev.paritylint.rules.Rules;
import dev.paritylint.rules.custom.TeamRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of one rule. */
@Command(name = "explain", description = "Explain a rule: what it flags, why, and how to fix it.")
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "RULE", description = "The rule's id, such as timeout/parity.")
  private String rule = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default) and markdown are the page itself; json has it in a document.")
  private RuleFormat format = RuleFormat.TEXT;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Rule> shipped = Rules.byId(rule);
    if (shipped.isPresent()) {
      print(shipped.get().info(), Rules.page(rule));
    } else {
      CustomRule own = ofTheTeam();
      print(new TeamRule(own).info(), page(own));
    }
    return ExitCode.CLEAN;
  }

  private void print(RuleInfo info, String page) {
    String whole = page.endsWith("\n") ? page : page + "\n";
    surroundings.out().print(format == RuleFormat.JSON ? RuleList.json(info, whole) : whole);
  }

  private CustomRule ofTheTeam() {
    List<CustomRule> own = configuration.read(surroundings, surroundings.folder()).customRules();
    return own.stream()
        .filter(one -> one.id().equals(rule))
        .findFirst()
        .orElseThrow(() -> unknown(own));
  }

  private Refusal unknown(List<CustomRule> own) {
    List<String> ids = new ArrayList<>(Rules.all().stream().map(one -> one.info().id()).toList());
    own.forEach(one -> ids.add(one.id()));
    return new Refusal(
        "unknown rule '"
            + rule
            + "'"
            + Nearest.hint(rule, ids)
            + "; 'paritylint rules' lists them");
  }

  /** What the team says of its rule. */
  private static String page(CustomRule rule) {
    List<String> parts = new ArrayList<>();
    parts.add("# " + rule.id());
    parts.add("A rule of this repository (" + rule.at() + "). Severity: " + rule.level().label());
    Stream.of(rule.message(), rule.help()).filter(text -> !text.isEmpty()).forEach(parts::add);
    return String.join("\n\n", parts) + "\n";
  }
}
