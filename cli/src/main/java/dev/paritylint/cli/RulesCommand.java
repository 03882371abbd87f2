package dev.paritylint.cli;

import dev.paritylint.cli.report.RuleList;
import dev.paritylint.lint.Rule;
import dev.paritylint.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules: those that ship, then the team's own. */
@Command(name = "rules", description = "List the rules.")
final class RulesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json or markdown.")
  private RuleFormat format = RuleFormat.TEXT;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  private RulesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine withSubcommands(Surroundings surroundings) {
    return new CommandLine(new RulesCommand(surroundings))
        .addSubcommand(new RulesTestCommand(surroundings));
  }

  @Override
  public Integer call() {
    List<Rule> rules = new ArrayList<>(Rules.all());
    rules.addAll(Rules.of(configuration.read(surroundings, surroundings.folder())));
    RuleList list = new RuleList(rules.stream().map(Rule::info).toList());
    surroundings
        .out()
        .print(
            switch (format) {
              case TEXT -> list.text();
              case JSON -> list.json();
              case MARKDOWN -> list.markdown();
            });
    return ExitCode.CLEAN;
  }
}
