package dev.paritylint.cli;

import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.githook.Hook;
import dev.paritylint.githook.HookKind;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Removes our hooks and puts back those that were there before. */
@Command(name = "uninstall", description = "Remove our hooks from this repository.")
final class HookUninstallCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  HookUninstallCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    try (GitRepository repository = GitRepository.openTop(surroundings.folder())) {
      Path folder = repository.hooksFolder();
      for (HookKind kind : HookKind.values()) {
        surroundings.out().print(HookSentence.of(new Hook(folder, kind).uninstall()));
      }
    }
    return ExitCode.CLEAN;
  }
}
