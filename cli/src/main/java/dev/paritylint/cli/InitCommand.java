package dev.paritylint.cli;

import dev.paritylint.cli.configuration.Proposals;
import dev.paritylint.cli.configuration.Seen;
import dev.paritylint.cli.configuration.WaiverProposals;
import dev.paritylint.lint.Finding;
import dev.paritylint.project.config.ConfigFile;
import dev.paritylint.rules.Rules;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the configuration that says what was detected. */
@Command(name = "init", description = "Write a paritylint.yml that says what was detected.")
final class InitCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "The folder to write it for.")
  private Path path = Path.of("");

  @Option(
      names = "--suggest-waivers",
      description =
          "Propose a waiver for each finding; each waits for its reason, and until then the file is"
              + " refused.")
  private boolean suggestWaivers;

  @Option(names = "--force", description = "Write over the configuration that is there.")
  private boolean force;

  @Option(names = "--stdout", description = "Print it instead of writing a file.")
  private boolean print;

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Target target = Target.of(List.of(path), surroundings.folder());
    if (!target.files().isEmpty()) {
      throw new Refusal(
          "a configuration is for a folder, and '" + path + "' is a file; name its folder");
    }
    if (!print && !force) {
      refuseToReplace(target.root());
    }
    Workspace workspace = Workspace.open(target.root(), null);
    if (workspace.landscape().deployments().isEmpty()) {
      return NothingToLint.say(surroundings, target);
    }
    Seen detected = seen(workspace);
    List<Finding> findings = suggestWaivers ? detected.result().findings() : List.of();
    String text =
        new Proposals(detected, config -> seen(workspace.beside(workspace.tree(), config))).best();
    write(text + WaiverProposals.of(findings), target.root());
    if (!print) {
      surroundings.err().print(sentence(WaiverProposals.count(findings)));
    }
    return ExitCode.CLEAN;
  }

  private static Seen seen(Workspace workspace) {
    return new Seen(workspace.lint(Rules.byDefault()), workspace.services(), workspace.doubts());
  }

  private void write(String text, Path root) {
    if (print) {
      surroundings.out().print(text);
      return;
    }
    Path file = existing(root);
    if (Files.isSymbolicLink(file)) {
      throw new Refusal("'" + file + "' is a symbolic link; remove it first");
    }
    Output.write(surroundings, file, text);
  }

  /** The configuration of the folder itself, or the one to write. */
  private static Path existing(Path root) {
    return ConfigFile.NAMES.stream()
        .map(root::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .orElse(root.resolve(ConfigFile.NAMES.get(0)));
  }

  private static void refuseToReplace(Path root) {
    Path own = existing(root);
    if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(
          "there is a configuration '"
              + own
              + "' already; write over it with --force, or see what"
              + " would be written with --stdout");
    }
    Enclosing.configuration(root)
        .ifPresent(
            above -> {
              throw new Refusal(
                  "the configuration '"
                      + above
                      + "' holds for this folder already; put one before"
                      + " it with --force, or see what would be written with --stdout");
            });
  }

  private static String sentence(long waivers) {
    String written =
        "paritylint: wrote "
            + ConfigFile.NAMES.get(0)
            + "; 'paritylint config' shows what holds with it\n";
    return waivers == 0
        ? written
        : written + "paritylint: " + waivers + " proposed waivers wait for their reasons\n";
  }
}
