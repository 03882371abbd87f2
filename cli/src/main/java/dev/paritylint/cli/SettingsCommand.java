package dev.paritylint.cli;

import dev.paritylint.cli.report.SettingsJson;
import dev.paritylint.cli.report.SettingsText;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Landscape;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what every environment will run with. */
@Command(name = "settings", description = "List every setting with its value and its origin.")
final class SettingsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to read.")
  private Path path = Path.of("");

  @Mixin private final DocumentOptions document = new DocumentOptions();

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  SettingsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    Landscape landscape = configuration.open(surroundings, target).landscape();
    String prefix = document.prefix(target.root());
    if (document.isJson()) {
      surroundings.out().print(new SettingsJson(landscape, prefix).print());
    } else {
      Look look = new Look(Painter.PLAIN, Width.of(surroundings), prefix);
      surroundings.out().print(new SettingsText(landscape, look).print());
    }
    return landscape.deployments().isEmpty()
        ? NothingToLint.say(surroundings, target)
        : ExitCode.CLEAN;
  }
}
