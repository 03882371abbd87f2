package dev.paritylint.cli;

import dev.paritylint.cli.report.SettingsJson;
import dev.paritylint.cli.report.TraceText;
import dev.paritylint.cli.report.terminal.Links;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the way that a setting's value came, in every environment. */
@Command(
    name = "trace",
    description = "Show where a setting's value comes from, in every environment.")
final class TraceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description =
          "A setting (backend.LOG_LEVEL), a name in any service (LOG_LEVEL, *_TIMEOUT), or what"
              + " values come through (var.timeout).")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      arity = "0..1",
      description = "The folder to read (default: the current one).")
  private Path path = Path.of("");

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private ColorChoice color = ColorChoice.AUTO;

  @Mixin private final DocumentOptions document = new DocumentOptions();

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  TraceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    Landscape landscape = configuration.open(surroundings, target).landscape();
    if (landscape.deployments().isEmpty()) {
      return NothingToLint.say(surroundings, target);
    }
    List<Setting> found = SettingName.find(name, landscape);
    Landscape traced = landscape.withSettings(found);
    String prefix = document.prefix(target.root());
    if (document.isJson()) {
      surroundings.out().print(new SettingsJson(traced, prefix).print());
    } else {
      Painter painter = color.painter(surroundings);
      Links links = LinkChoice.below(target.root(), painter, surroundings);
      Look look = new Look(painter, Width.of(surroundings), prefix, links);
      surroundings.out().print(new TraceText(traced, look, LineChoice.of(surroundings)).print());
    }
    return ExitCode.CLEAN;
  }
}
