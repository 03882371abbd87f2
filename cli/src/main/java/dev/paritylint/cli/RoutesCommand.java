package dev.paritylint.cli;

import dev.paritylint.cli.report.RouteList;
import dev.paritylint.cli.report.RoutesJson;
import dev.paritylint.cli.report.RoutesText;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.model.Landscape;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how requests reach each service, and what the layers on the way allow. */
@Command(
    name = "routes",
    description = "Show how requests reach each service, and what each layer on the way allows.")
final class RoutesCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to read.")
  private Path path = Path.of("");

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = "Show only the routes of this environment; may be repeated.")
  private List<String> environments = List.of();

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private ColorChoice color = ColorChoice.AUTO;

  @Mixin private final DocumentOptions document = new DocumentOptions();

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  RoutesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    Landscape landscape = configuration.open(surroundings, target).landscape();
    Set<String> selected = new TreeSet<>();
    environments.forEach(word -> selected.add(EnvironmentName.find(word, landscape).name()));
    RouteList routes = RouteList.of(landscape, selected);
    String prefix = document.prefix(target.root());
    if (document.isJson()) {
      surroundings.out().print(new RoutesJson(routes, prefix).print());
    } else if (!landscape.deployments().isEmpty()) {
      Look look = new Look(color.painter(surroundings), Width.of(surroundings), prefix);
      surroundings.out().print(new RoutesText(routes, look).print());
    }
    return landscape.deployments().isEmpty()
        ? NothingToLint.say(surroundings, target)
        : ExitCode.CLEAN;
  }
}
