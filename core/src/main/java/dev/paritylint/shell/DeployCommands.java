package dev.paritylint.shell;

import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns commands that deploy into what they set, each by the tool that it calls. */
public final class DeployCommands {
  private static final List<DeployTool> TOOLS =
      List.of(new DockerRun(), new DockerBuild(), new KubectlSetEnv(), new TableTool());

  private static final Pattern CONTAINER =
      Pattern.compile(
          "\\b(?:docker|podman)\\s+(?:container\\s+)?(?:run|create)\\b"
              + "|\\b(?:docker|podman)\\b[^\\n]{0,40}\\sbuild\\b[^\\n]{0,2000}\\s--build-arg\\b");

  /** A here-document or an assignment that is written to an env file. */
  private static final Pattern ENV_FILE =
      Pattern.compile(
          "(?:>|\\btee\\b)[^\\n]{0,80}\\.env\\b[^\\n]{0,40}<<|<<[^\\n]{0,60}\\.env\\b"
              + "|\\b(?:echo|printf)\\b[^\\n]{0,120}\\w=[^\\n]{0,120}(?:>|\\btee\\b)[^\\n]{0,60}\\.env\\b");

  private static final Map<String, Pattern> PLATFORM = platform();

  private final SourceTree tree;

  private DeployCommands(SourceTree tree) {
    this.tree = tree;
  }

  /** Reads the files that commands name from a tree. */
  public static DeployCommands in(SourceTree tree) {
    return new DeployCommands(tree);
  }

  /** Any of the table's commands; manifests are applied for much else, unless they are written. */
  private static Map<String, Pattern> platform() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words.put("kubectl", new LinkedHashSet<>(Set.of("[^\\n]{0,80}\\bset\\s+env\\b")));
    for (DeployRow row : DeployRow.ALL) {
      StringBuilder pattern = new StringBuilder();
      for (String word : row.command().subList(1, row.command().size())) {
        pattern.append("[^\\n]{0,80}?\\s").append(word).append("\\b");
      }
      if (row.form() == DeployRow.Form.MANIFEST && row.command().get(0).matches("kubectl|oc")) {
        pattern.append("[^\\n]{0,80}?\\s-(?=\\s|$)");
      } else if (row.command().size() == 1) {
        pattern.append("[^\\n]{0,80}?\\s(?:-e|--env)\\b");
      }
      String program = row.command().get(0);
      words.computeIfAbsent(program, any -> new LinkedHashSet<>()).add(pattern.toString());
    }
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach(
        (program, all) ->
            patterns.put(
                program,
                Pattern.compile(
                    "\\b" + program + "\\b(?:" + String.join("|", all) + ")", Pattern.MULTILINE)));
    return patterns;
  }

  /** A cheap look: whether a script may hold such a command at all. */
  public static boolean mayBeIn(String script) {
    String text = script.replace("\\\n", " ");
    return usesPlatform(text)
        || ((text.contains("docker") || text.contains("podman")) && CONTAINER.matcher(text).find())
        || (text.contains(".env") && ENV_FILE.matcher(text).find());
  }

  /** The same for what deploys to a platform: containers are started for much else. */
  public static boolean mayUsePlatform(String script) {
    return usesPlatform(script.replace("\\\n", " "));
  }

  private static boolean usesPlatform(String text) {
    return PLATFORM.entrySet().stream()
        .anyMatch(one -> text.contains(one.getKey()) && one.getValue().matcher(text).find());
  }

  /** What the command sets, in order; nothing for a command of any other kind. */
  public List<CommandSetting> settings(Command command) {
    return settings(command, new EnvFiles(new SourcedFiles(tree), List.of()));
  }

  /** What all commands of a script set, and the env files that it writes. */
  public List<CommandSetting> settings(ShellRun run) {
    EnvFiles files = new EnvFiles(new SourcedFiles(tree), run.written());
    Successive successive = new Successive();
    for (Command command : run.commands()) {
      List<CommandSetting> found = settings(command, files);
      if (run.mayNotRun(command)) {
        successive.addUnsure(command.started(), found);
      } else {
        successive.add(command.started(), found);
      }
    }
    List<CommandSetting> settings = new ArrayList<>(successive.settings());
    files
        .left()
        .forEach(
            pair ->
                settings.add(
                    CommandSetting.variable(ServiceOf.DEFAULT, pair.name(), pair.value())));
    return settings;
  }

  private static List<CommandSetting> settings(Command command, EnvFiles files) {
    Command started = command.started();
    return started.program().stream()
        .flatMap(program -> TOOLS.stream().filter(tool -> tool.runs(program)))
        .flatMap(tool -> tool.settings(started, files).stream())
        .toList();
  }
}
