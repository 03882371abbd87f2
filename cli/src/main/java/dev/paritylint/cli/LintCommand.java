package dev.paritylint.cli;

import dev.paritylint.cli.report.TextReport;
import dev.paritylint.cli.report.TextReport.Notes;
import dev.paritylint.cli.report.TextReport.Waived;
import dev.paritylint.cli.report.sarif.SarifReport;
import dev.paritylint.cli.report.terminal.Links;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.githook.GitException;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.Severity;
import dev.paritylint.rules.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the rules and reports what they find. */
@Command(name = "lint", description = "Report where environments disagree (the default command).")
final class LintCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PATH",
      description =
          "A folder whose deployments are linted (default: the current one), or files that"
              + " select what is reported.")
  private List<Path> paths = List.of();

  @Option(
      names = "--environment",
      paramLabel = "NAME",
      description = "Report only what concerns this environment; may be repeated.")
  private List<String> environments = List.of();

  @Mixin private final FormatOptions formats = new FormatOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "What fails the run: error, warning (default) or note.")
  private Severity failOn = Severity.WARNING;

  @Option(names = "--strict-unknown", description = "Report values that cannot be known.")
  private boolean strictUnknown;

  @Option(names = "--notes", description = "Print all notes instead of the first ten.")
  private boolean allNotes;

  @Option(names = "--waived", description = "List what is waived, and why.")
  private boolean listWaived;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Leave out what this file knows (default: .paritylint-baseline.json in PATH or above).")
  private @Nullable Path baseline;

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = "Report only what was introduced since HEAD and this revision parted.")
  private @Nullable String changedSince;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private ColorChoice color = ColorChoice.AUTO;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  LintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws GitException {
    List<WantedFormat> wanted = formats.wanted(surroundings.folder());
    Target target = target();
    Workspace workspace = configuration.open(surroundings, target);
    Set<String> selected = new TreeSet<>();
    environments.forEach(
        word -> selected.add(EnvironmentName.find(word, workspace.landscape()).name()));
    LintResult result = narrowed(workspace.lint(rules()), workspace, target, selected);
    boolean nothing = workspace.landscape().deployments().isEmpty() && result.findings().isEmpty();
    if (nothing && target.files().isEmpty() && changedSince == null) {
      List<WantedFormat> documents =
          wanted.stream().filter(one -> one.format().isForPrograms()).toList();
      reports(target).write(documents, result);
      return NothingToLint.say(surroundings, target);
    }
    reports(target).write(wanted, result);
    return result.hasAtLeast(failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private LintResult narrowed(
      LintResult all, Workspace workspace, Target target, Set<String> selected)
      throws GitException {
    LintResult result = all.only(new Selection(new TreeSet<>(target.files()), selected));
    @Nullable Path config = configuration.find(surroundings, target.root());
    Optional<BaselinePlace> known = baseline(target, workspace, config);
    if (known.isPresent()) {
      result = known.get().read().apply(result, known.get().prefix());
    }
    String revision = changedSince;
    return revision == null
        ? result
        : ChangedSince.narrow(result, workspace, target.root(), revision, config, rules());
  }

  private Optional<BaselinePlace> baseline(
      Target target, Workspace workspace, @Nullable Path config) {
    Path named = baseline;
    if (named == null) {
      return BaselinePlace.find(target.root(), config, workspace).filter(BaselinePlace::exists);
    }
    BaselinePlace place = BaselinePlace.named(named, surroundings);
    if (!place.exists()) {
      throw new Refusal("no baseline '" + named + "'; write it with 'paritylint baseline'");
    }
    return Optional.of(place);
  }

  /** A mistyped command arrives here as a path. */
  private Target target() {
    if (paths.size() == 1 && !Files.exists(surroundings.folder().resolve(paths.get(0)))) {
      String word = paths.get(0).toString();
      Nearest.to(word, Program.COMMANDS)
          .ifPresent(
              near -> {
                throw new Refusal(
                    "no command, file or folder '" + word + "'; did you mean '" + near + "'?");
              });
    }
    return Target.of(paths, surroundings.folder());
  }

  private List<Rule> rules() {
    return strictUnknown ? Rules.all() : Rules.byDefault();
  }

  private LintReports reports(Target target) {
    return new LintReports(
        surroundings,
        formats,
        target.root(),
        failOn,
        listWaived ? SarifReport.Waived.SUPPRESSED : SarifReport.Waived.LEFT_OUT,
        (result, wanted, prefix) -> text(result, wanted, prefix, target.root()));
  }

  private String text(LintResult result, WantedFormat wanted, String prefix, Path root) {
    Painter painter = painter(wanted);
    Links links =
        wanted.file() == null ? LinkChoice.below(root, painter, surroundings) : Links.NONE;
    Look look = new Look(painter, Width.of(surroundings), prefix, links);
    Notes notes = allNotes || failOn == Severity.NOTE ? Notes.ALL : Notes.SOME;
    TextReport report = new TextReport(look, notes, listWaived ? Waived.LISTED : Waived.COUNTED);
    return surroundings.journal().isQuiet() ? report.bare(result) : report.print(result);
  }

  /** A file is no terminal. */
  private Painter painter(WantedFormat wanted) {
    return wanted.file() != null && color == ColorChoice.AUTO
        ? Painter.PLAIN
        : color.painter(surroundings);
  }
}
