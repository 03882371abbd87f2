package dev.paritylint.shell;

import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns commands that deploy into what they set, each by the tool that it calls. */
public final class DeployCommands {
  private static final List<DeployTool> TOOLS =
      List.of(new GcloudRun(), new DockerRun(), new KubectlSetEnv(), new HerokuConfig(), new Fly());

  /** Programs that run the program behind them. */
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "exec", "command", "time", "nohup", "env");

  private static final Pattern CONTAINER =
      Pattern.compile("\\b(?:docker|podman)\\s+(?:container\\s+)?(?:run|create)\\b");

  private static final Pattern PLATFORM =
      Pattern.compile(
          "gcloud\\b[^\\n]{0,80}\\b(?:run|functions)\\b|kubectl\\b[^\\n]{0,80}\\bset\\s+env\\b|heroku\\s+config:set"
              + "|\\b(?:fly|flyctl)\\s+(?:secrets|deploy|machine)\\b");

  private final EnvFiles files;

  private DeployCommands(EnvFiles files) {
    this.files = files;
  }

  /** Reads the env files that commands name from a tree. */
  public static DeployCommands in(SourceTree tree) {
    return new DeployCommands(new EnvFiles(new SourcedFiles(tree)));
  }

  /** A cheap look: whether a script may hold such a command at all. */
  public static boolean mayBeIn(String script) {
    String text = script.replace("\\\n", " ");
    return PLATFORM.matcher(text).find() || CONTAINER.matcher(text).find();
  }

  /** The same for what deploys to a platform: containers are started for much else. */
  public static boolean mayUsePlatform(String script) {
    return PLATFORM.matcher(script.replace("\\\n", " ")).find();
  }

  /** Whether it deploys, whatever it sets. */
  public static boolean isDeploy(Command command) {
    return tool(command).isPresent();
  }

  /** What the command sets, in order; nothing for a command of any other kind. */
  public List<CommandSetting> settings(Command command) {
    Command plain = unwrapped(command);
    return tool(plain).map(tool -> tool.settings(plain, files)).orElse(List.of());
  }

  private static Optional<DeployTool> tool(Command command) {
    Command plain = unwrapped(command);
    if (plain.words().isEmpty() || !plain.words().get(0).value().isKnown()) {
      return Optional.empty();
    }
    String path = plain.words().get(0).characters();
    String program = path.substring(path.lastIndexOf('/') + 1);
    return TOOLS.stream().filter(tool -> tool.runs(program)).findFirst();
  }

  private static Command unwrapped(Command command) {
    List<Word> words = command.words();
    int start = 0;
    while (start < words.size() && isWrapper(words, start)) {
      start++;
    }
    return start == 0
        ? command
        : new Command(
            words.subList(start, words.size()),
            command.environment(),
            command.input(),
            command.at(),
            command.surroundings());
  }

  /** The wrapper itself, or what stands between it and the program. */
  private static boolean isWrapper(List<Word> words, int index) {
    Word word = words.get(index);
    boolean between =
        index > 0 && (word.characters().startsWith("-") || Pairs.of(word).isPresent());
    return WRAPPERS.contains(word.prefix()) || between;
  }
}
