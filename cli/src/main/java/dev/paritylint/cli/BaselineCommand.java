package dev.paritylint.cli;

import dev.paritylint.lint.Baseline;
import dev.paritylint.lint.LintResult;
import dev.paritylint.rules.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes down what is found today, so that from now on only news is reported. */
@Command(
    name = "baseline",
    description = "Write down the findings of today; lint reports only what is new since.")
final class BaselineCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to lint.")
  private Path path = Path.of("");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The file to write (default: .paritylint-baseline.json in PATH or above).")
  private @Nullable Path file;

  @Option(names = "--strict-unknown", description = "Also values that cannot be known.")
  private boolean strictUnknown;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  BaselineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    if (!target.files().isEmpty()) {
      throw new Refusal("a baseline is of a folder, and '" + path + "' is a file; name its folder");
    }
    Workspace workspace = configuration.open(surroundings, target);
    LintResult result = workspace.lint(strictUnknown ? Rules.all() : Rules.byDefault());
    BaselinePlace place = place(target, workspace);
    Baseline before = place.exists() ? place.read() : Baseline.EMPTY;
    Baseline.Change change = before.updated(result.findings(), place.prefix());
    if (workspace.landscape().deployments().isEmpty() && result.findings().isEmpty()) {
      return NothingToLint.say(surroundings, target);
    }
    place.write(change.baseline());
    surroundings.out().print(sentence(shown(place.file()), change));
    return ExitCode.CLEAN;
  }

  private BaselinePlace place(Target target, Workspace workspace) {
    Path named = file;
    if (named != null) {
      return BaselinePlace.named(named, surroundings);
    }
    Optional<BaselinePlace> found =
        BaselinePlace.find(
            target.root(), configuration.find(surroundings, target.root()), workspace);
    return found.orElse(new BaselinePlace(target.root().resolve(BaselinePlace.NAME), ""));
  }

  /** As people there would name it. */
  private Path shown(Path file) {
    Path folder = surroundings.folder();
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }

  private static String sentence(Path file, Baseline.Change change) {
    return "%s: %d added, %d kept, %d dropped\n"
        .formatted(file, change.added(), change.kept(), change.dropped());
  }
}
