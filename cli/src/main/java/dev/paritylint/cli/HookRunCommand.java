package dev.paritylint.cli;

import dev.paritylint.cli.report.TextReport;
import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.githook.ConfigurationFiles;
import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.githook.PushedRef;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reports what the next commit, or a push, would add; findings that are there already do not stop
 * it.
 */
@Command(name = "run", description = "Report what the staged changes would add.")
final class HookRunCommand implements Callable<Integer> {
  private static final String LAST_COMMIT = "HEAD";

  private final Surroundings surroundings;

  @Option(
      names = "--pre-push",
      description = "Report what a push would add; reads what Git tells its pre-push hook.")
  private boolean prePush;

  @Option(names = "--all", description = "Report what was there before, too.")
  private boolean all;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "What stops it: error, warning (default) or note.")
  private Severity failOn = Severity.WARNING;

  HookRunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    if (surroundings.variable("PARITYLINT_SKIP").equals("1")) {
      return ExitCode.CLEAN;
    }
    try (GitRepository repository = GitRepository.openTop(surroundings.folder())) {
      return prePush ? push(repository) : commit(repository);
    }
  }

  private int commit(GitRepository repository) throws GitException {
    if (all) {
      return report(Workspace.open(repository.index()).lint(Rules.byDefault()));
    }
    Set<String> staged = repository.staged();
    // The launcher asks Git the same, before any Java starts.
    if (!ConfigurationFiles.isAmong(staged)) {
      return ExitCode.CLEAN;
    }
    SourceTree last = repository.commit(LAST_COMMIT);
    return report(
        Judgement.of(repository.index(), List.of(last), staged), "the last commit", "this commit");
  }

  /** Each ref is judged by itself, for each may end up deployed. */
  private int push(GitRepository repository) throws GitException {
    List<PushedRef> refs = PushedRef.parse(surroundings.in().lines().toList());
    int code = ExitCode.CLEAN;
    for (Outbound outbound : Outbound.of(repository, refs)) {
      int one =
          all
              ? report(Workspace.open(outbound.now()).lint(Rules.byDefault()))
              : report(
                  Judgement.of(outbound.now(), outbound.before(), outbound.changed()),
                  "the remote",
                  "the push of " + outbound.name());
      code = Math.max(code, one);
    }
    return code;
  }

  private int report(LintResult everything) {
    print(everything);
    return everything.hasAtLeast(failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private int report(Optional<Judgement> judged, String before, String change) {
    if (judged.isEmpty()) {
      return ExitCode.CLEAN;
    }
    LintResult added = judged.get().added();
    if (!added.findings().isEmpty()) {
      print(added);
    }
    surroundings.out().print(HookSentence.of(judged.get(), before, change));
    return added.hasAtLeast(failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void print(LintResult result) {
    Look look = new Look(ColorChoice.AUTO.painter(surroundings), Width.of(surroundings), "");
    Notes notes = failOn == Severity.NOTE ? Notes.ALL : Notes.SOME;
    surroundings.out().print(new TextReport(look, notes).print(result));
  }
}
