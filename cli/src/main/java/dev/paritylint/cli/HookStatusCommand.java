package dev.paritylint.cli;

import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.githook.Hook;
import dev.paritylint.githook.HookKind;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which of our hooks are there. */
@Command(name = "status", description = "Say which hooks are there.")
final class HookStatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  HookStatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    try (GitRepository repository = GitRepository.openTop(surroundings.folder())) {
      Path folder = repository.hooksFolder();
      for (HookKind kind : HookKind.values()) {
        surroundings.out().print(HookSentence.of(new Hook(folder, kind).status()));
      }
    }
    return ExitCode.CLEAN;
  }
}
