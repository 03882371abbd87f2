package dev.paritylint.cli;

import dev.paritylint.cli.configuration.ConfigText;
import dev.paritylint.cli.configuration.Effective;
import dev.paritylint.cli.configuration.EffectiveConfiguration;
import dev.paritylint.cli.report.ConfigJson;
import dev.paritylint.project.config.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the configuration that holds. */
@Command(
    name = "config",
    description = "Show the configuration that holds: declared, detected and default.")
final class ConfigCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to read.")
  private Path path = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of paritylint.yml instead, for editors.")
  private boolean schema;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  ConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (schema) {
      surroundings.out().print(ConfigFile.schema());
      return ExitCode.CLEAN;
    }
    Target target = Target.of(List.of(path), surroundings.folder());
    Workspace workspace = configuration.open(surroundings, target);
    @Nullable Path file = configuration.find(surroundings, target.root());
    List<String> files = file == null ? List.of() : List.of(Workspace.shown(file, target.root()));
    Effective effective =
        new EffectiveConfiguration(workspace.config(), workspace.landscape())
            .of(files, workspace.services(), BaselinePlace.NAME);
    surroundings
        .out()
        .print(
            format == Format.JSON
                ? new ConfigJson(effective).print()
                : new ConfigText(effective).print());
    return ExitCode.CLEAN;
  }
}
