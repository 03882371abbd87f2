package dev.paritylint.cli;

import dev.paritylint.cli.report.EnvironmentsJson;
import dev.paritylint.cli.report.EnvironmentsText;
import dev.paritylint.cli.report.MatchesText;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which environments there are, and why they are believed in. */
@Command(name = "environments", description = "Show which environments were found, and why.")
final class EnvironmentsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to read.")
  private Path path = Path.of("");

  @Mixin private final DocumentOptions document = new DocumentOptions();

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  EnvironmentsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    Workspace workspace = configuration.open(surroundings, target);
    String prefix = document.prefix(target.root());
    if (document.isJson()) {
      EnvironmentsJson json = new EnvironmentsJson(workspace.landscape(), prefix);
      surroundings
          .out()
          .print(json.print(workspace.doubts(), workspace.matches(), workspace.likenesses()));
    } else {
      Look look = new Look(Painter.PLAIN, Width.of(surroundings), prefix);
      EnvironmentsText text = new EnvironmentsText(workspace.landscape(), look);
      surroundings.out().print(text.print(workspace.doubts(), workspace.services()));
      surroundings.out().print(MatchesText.print(workspace.matches(), workspace.likenesses()));
    }
    return workspace.landscape().deployments().isEmpty()
        ? NothingToLint.say(surroundings, target)
        : ExitCode.CLEAN;
  }
}
