package dev.paritylint.shell;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what the commands of a shell script set of the services that it deploys. Nothing is run;
 * what only a run could tell is unknown.
 */
public final class ShellReader implements DeploymentReader {
  private static final Pattern SHEBANG =
      Pattern.compile("#!\\s*\\S*(?:/|env\\s+)(?:ba|da|k|z)?sh\\b");

  @Override
  public DeploymentKind kind() {
    return DeploymentKind.SCRIPT;
  }

  @Override
  public boolean reads(Deployment deployment) {
    return deployment.kind() == kind() && mayBeShell(deployment.main());
  }

  /** By its name alone: a script of the shell, or one that does not say of what. */
  private static boolean mayBeShell(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".sh") || name.endsWith(".bash") || name.indexOf('.') < 0;
  }

  /** Whether a file is a script of the shell. */
  public static boolean isShell(SourceFile file) {
    return mayBeShell(file.path())
        && (file.path().indexOf('.', file.path().lastIndexOf('/') + 1) >= 0
            || SHEBANG.matcher(file.text()).lookingAt());
  }

  @Override
  public List<String> branches(String path, SourceTree tree) {
    return parse(path, tree)
        .filter(file -> DeployCommands.mayBeIn(file.passage().text()))
        .map(file -> Selecting.of(file, tree).words())
        .orElse(List.of());
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    Optional<ShellFile> parsedFile = parse(deployment.main(), tree);
    if (parsedFile.isEmpty()) {
      return Reading.NOTHING;
    }
    ShellFile file = parsedFile.get();
    String branch = deployment.branch();
    Bound bound =
        branch == null
            ? Bound.NONE
            : Selecting.of(file, tree).bound(branch, file.passage().file().whole());
    ShellRun run = ShellRun.of(file, Map.of(), List.of(), new SourcedFiles(tree), bound);
    List<CommandSetting> found = DeployCommands.in(tree).settings(run);
    List<Setting> settings = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (CommandSetting one : Agreement.of(found)) {
      Setting setting = setting(deployment, one);
      settings.add(setting);
      one.refusals().forEach(refusal -> rejections.add(refusal.of(setting)));
    }
    return Reading.of(settings, problems(file, run, settings)).rejecting(rejections);
  }

  private static List<Problem> problems(ShellFile file, ShellRun run, List<Setting> settings) {
    List<Problem> problems = new ArrayList<>();
    if (DeployCommands.mayBeIn(file.passage().text())) {
      problems.addAll(file.unclosed());
    }
    if (!settings.isEmpty()) {
      problems.addAll(run.problems());
    }
    return problems;
  }

  private static Setting setting(Deployment deployment, CommandSetting one) {
    return new Setting(
        deployment, one.service(), one.kind(), one.name(), one.value(), one.origin(), one.secret());
  }

  private Optional<ShellFile> parse(String path, SourceTree tree) {
    if (!mayBeShell(path)) {
      return Optional.empty();
    }
    return tree.read(path)
        .filter(ShellReader::isShell)
        .map(file -> ShellFile.parse(Passage.of(file), tree));
  }
}
