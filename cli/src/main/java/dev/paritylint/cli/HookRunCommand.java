package dev.paritylint.cli;

import dev.paritylint.cli.report.Look;
import dev.paritylint.cli.report.TextReport;
import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.githook.ChangedLines;
import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import dev.paritylint.rules.Rules;
import dev.paritylint.source.SourceTree;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Reports what the next commit would add; findings that the last one has already do not stop it.
 */
@Command(name = "run", description = "Report what the staged changes would add.")
final class HookRunCommand implements Callable<Integer> {
  private static final String LAST_COMMIT = "HEAD";

  private final Surroundings surroundings;

  HookRunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    Path root = Enclosing.repository(surroundings.folder()).orElse(surroundings.folder());
    try (GitRepository repository = GitRepository.open(root)) {
      Set<String> staged = repository.staged();
      return staged.isEmpty() ? ExitCode.CLEAN : run(repository, staged);
    }
  }

  private int run(GitRepository repository, Set<String> staged) throws GitException {
    SourceTree index = repository.index();
    Workspace next = Workspace.open(index);
    LintResult result = next.lint(Rules.byDefault());
    if (result.findings().isEmpty()) {
      return ExitCode.CLEAN;
    }
    SourceTree commit = repository.commit(LAST_COMMIT);
    Workspace last = Workspace.of(commit, Workspace.configOf(commit, next.config()));
    if (!Concern.of(next.landscape(), staged) && !Concern.of(last.landscape(), staged)) {
      return ExitCode.CLEAN;
    }
    LintResult before = last.lint(Rules.byDefault());
    return report(result, Introduced.by(result, before, new ChangedLines(commit), next::leveled));
  }

  private int report(LintResult all, LintResult added) {
    if (!added.findings().isEmpty()) {
      Look look = new Look(ColorChoice.AUTO.painter(surroundings), Width.of(surroundings), "");
      surroundings.out().print(new TextReport(look, Notes.SOME).print(added));
    }
    int older = all.findings().size() - added.findings().size();
    if (older > 0) {
      surroundings
          .out()
          .print(
              older
                  + (older == 1 ? " finding is" : " findings are")
                  + " in the last commit already; 'paritylint' shows "
                  + (older == 1 ? "it\n" : "them\n"));
    }
    return added.hasAtLeast(Severity.WARNING) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
