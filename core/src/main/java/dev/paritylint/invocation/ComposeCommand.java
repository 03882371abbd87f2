package dev.paritylint.invocation;

import dev.paritylint.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A command of Docker Compose (Docker CLI reference, docker compose).
 *
 * @param command {@code up}, {@code build}, {@code run}, ...
 * @param options what stands before the command, by the long names of the options: {@code --file},
 *     {@code --env-file}, {@code --profile}, {@code --project-name}, {@code --project-directory}
 */
public record ComposeCommand(
    Invocation invocation, String command, Map<String, List<Word>> options) {
  private static final Set<String> STANDALONE = Set.of("docker-compose", "podman-compose");
  private static final Set<String> ENGINES = Set.of("docker", "podman");

  /** Those of docker itself, before {@code compose}. */
  private static final Set<String> OF_ENGINE =
      Set.of("-H", "--host", "-c", "--context", "--config", "-l", "--log-level");

  private static final Set<String> VALUED =
      Set.of(
          "--file",
          "--env-file",
          "--profile",
          "--project-name",
          "--project-directory",
          "--workdir",
          "--ansi",
          "--parallel",
          "--progress");

  public ComposeCommand {
    Map<String, List<Word>> copy = new TreeMap<>();
    options.forEach((name, words) -> copy.put(name, List.copyOf(words)));
    options = copy;
  }

  /** What an invocation tells Compose to do; empty for that of any other program. */
  public static Optional<ComposeCommand> of(Invocation invocation) {
    List<Word> words = invocation.words();
    int at = behindProgram(words);
    if (at < 0) {
      return Optional.empty();
    }
    Map<String, List<Word>> options = new TreeMap<>();
    while (at < words.size() && words.get(at).characters().startsWith("-")) {
      Word word = words.get(at++);
      String text = word.characters();
      int equals = text.indexOf('=');
      boolean joined = !text.startsWith("--") && text.length() > 2;
      String written =
          equals > 0 ? text.substring(0, equals) : joined ? text.substring(0, 2) : text;
      String name = full(written);
      if (!VALUED.contains(name)) {
        continue;
      }
      if (equals > 0) {
        add(options, name, word.slice(equals + 1, text.length()));
      } else if (joined) {
        add(options, name, word.slice(2, text.length()));
      } else if (at < words.size()) {
        add(options, name, words.get(at++));
      }
    }
    return at < words.size()
        ? Optional.of(new ComposeCommand(invocation, words.get(at).characters(), options))
        : Optional.empty();
  }

  /** Whether it starts the project's services. */
  public boolean starts() {
    return Set.of("up", "create", "run").contains(command);
  }

  /** What an option is given, in order. */
  public List<Word> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  private static void add(Map<String, List<Word>> options, String name, Word value) {
    options.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
  }

  private static String full(String option) {
    return switch (option) {
      case "-f" -> "--file";
      case "-p" -> "--project-name";
      default -> option;
    };
  }

  /** Where the words begin that are Compose's own; -1 if it is not started. */
  private static int behindProgram(List<Word> words) {
    String path = words.isEmpty() ? "" : words.get(0).characters();
    String program = path.substring(path.lastIndexOf('/') + 1);
    if (STANDALONE.contains(program)) {
      return 1;
    }
    int at = 1;
    while (ENGINES.contains(program)
        && at < words.size()
        && words.get(at).characters().startsWith("-")) {
      at += OF_ENGINE.contains(words.get(at).characters()) ? 2 : 1;
    }
    boolean compose = ENGINES.contains(program) && at < words.size() && words.get(at).is("compose");
    return compose ? at + 1 : -1;
  }
}
