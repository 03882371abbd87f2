package dev.paritylint.cli;

import dev.paritylint.cli.report.TrialsText;
import dev.paritylint.project.config.Config;
import dev.paritylint.rules.custom.RuleTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tries a team's own rules on the settings that it made up for them. */
@Command(name = "test", description = "Run the tests of the rules in paritylint.yml.")
final class RulesTestCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The folder whose configuration holds.")
  private Path path = Path.of("");

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  RulesTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    Config config = configuration.read(surroundings, target.root());
    List<RuleTrial> trials =
        config.customRules().stream().flatMap(rule -> RuleTrial.of(rule).stream()).toList();
    if (trials.isEmpty()) {
      surroundings
          .err()
          .println(
              "paritylint: no rule of the configuration has tests; write them below"
                  + " `custom-rules`");
      return ExitCode.NOTHING_TO_LINT;
    }
    surroundings.out().print(TrialsText.print(trials));
    return trials.stream().allMatch(RuleTrial::passed) ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }
}
