package dev.paritylint.cli;

import dev.paritylint.githook.ChangedLines;
import dev.paritylint.githook.GitException;
import dev.paritylint.githook.GitRepository;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Rule;
import dev.paritylint.project.config.Config;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change introduces: findings that the state from which it began does not have. */
final class ChangedSince {
  private ChangedSince() {}

  /**
   * The findings that are new since {@code revision} and {@code HEAD} parted.
   *
   * @param configuration the file that holds now, null where there is none
   */
  static LintResult narrow(
      LintResult result,
      Workspace workspace,
      Path root,
      String revision,
      @Nullable Path configuration,
      List<Rule> rules)
      throws GitException {
    try (GitRepository repository = GitRepository.open(root)) {
      SourceTree base = repository.base(revision, workspace.tree());
      if (result.findings().isEmpty()) {
        return result;
      }
      Config config =
          configuration == null
              ? Workspace.configOf(base, Config.EMPTY)
              : then(configuration, root, repository, revision, workspace.config());
      LintResult before = workspace.beside(base, config).lint(rules);
      return Introduced.by(result, before, new ChangedLines(base), workspace::leveled);
    }
  }

  /** The configuration of that day; one that is not in the repository holds as it is now. */
  private static Config then(
      Path configuration, Path root, GitRepository repository, String revision, Config now)
      throws GitException {
    Path home = configuration.resolveSibling("").normalize();
    if (!home.startsWith(repository.workTree())) {
      return now;
    }
    try (GitRepository around = GitRepository.open(home)) {
      SourceTree base = around.base(revision, new MemoryTree(Map.of()));
      Optional<SourceFile> file = base.read(configuration.getFileName().toString());
      return file.isPresent()
          ? Workspace.configOf(file.get(), root, configuration, now)
          : Config.EMPTY;
    }
  }
}
