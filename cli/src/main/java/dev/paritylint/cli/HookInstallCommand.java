package dev.paritylint.cli;

import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.githook.Hook;
import dev.paritylint.githook.HookKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes our hooks; one that was there before is kept and runs first. */
@Command(name = "install", description = "Write the pre-commit hook of this repository.")
final class HookInstallCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "The program that the hook calls (default: this one).")
  private @Nullable Path launcher;

  @Option(
      names = "--pre-push",
      description = "Write the pre-push hook too, which checks what the remote does not have.")
  private boolean prePush;

  HookInstallCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    Path program = new Launcher(surroundings).find(launcher);
    EnumSet<HookKind> kinds = EnumSet.of(HookKind.PRE_COMMIT);
    if (prePush) {
      kinds.add(HookKind.PRE_PUSH);
    }
    try (GitRepository repository = GitRepository.openTop(surroundings.folder())) {
      Path folder = repository.hooksFolder();
      for (HookKind kind : kinds) {
        surroundings.out().print(HookSentence.of(new Hook(folder, kind).install(program)));
      }
    }
    return ExitCode.CLEAN;
  }
}
