package dev.paritylint.compose;

import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Seconds;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.platform.ServerOptions;
import dev.paritylint.platform.Unit;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The timeouts that a service's command gives to the server that it runs. */
final class ServerSettings {
  private static final String GUNICORN = "gunicorn";
  private static final String GUNICORN_ARGUMENTS = "GUNICORN_CMD_ARGS";
  private static final String JAVA = "java";
  private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

  private final ServerOptions options;
  private final ComposeService service;
  private final Image image;
  private final Map<String, Placed> environment;
  private final CommandLine commands;
  private final Map<String, Placed> found = new LinkedHashMap<>();

  private ServerSettings(ServerOptions options, ComposeService service, SourceTree tree) {
    this.options = options;
    this.service = service;
    this.image =
        Image.of(service, tree).orElse(Image.EMPTY).with(mounts(service), service.workingFolder());
    this.environment = new LinkedHashMap<>(image.environment());
    service
        .environment()
        .forEach(
            (name, value) -> environment.merge(name, value, (below, own) -> own.over(below, name)));
    this.commands = new CommandLine(options, environment, image, tree);
  }

  private static List<Mount> mounts(ComposeService service) {
    return service.volumes().stream().flatMap(volume -> Mount.of(volume).stream()).toList();
  }

  /** Each timeout by its name in the catalogue. */
  static Map<String, Placed> of(ComposeService service, ServerOptions options, SourceTree tree) {
    ServerSettings settings = new ServerSettings(options, service, tree);
    settings.read();
    return settings.found;
  }

  private void read() {
    // gunicorn's own command line wins over this variable.
    Optional.ofNullable(environment.get(GUNICORN_ARGUMENTS))
        .ifPresent(
            value ->
                keep(options(new CommandLine.Run(GUNICORN, ShellWords.of(FilledText.of(value))))));
    // A Java machine puts the words of this variable before those of its command.
    Optional.ofNullable(environment.get(JAVA_OPTIONS))
        .ifPresent(
            value -> keep(options(new CommandLine.Run(JAVA, ShellWords.of(FilledText.of(value))))));
    Map<String, List<CommandLine.Run>> byProgram = new LinkedHashMap<>();
    for (CommandLine.Run run : runs()) {
      byProgram.computeIfAbsent(run.program(), program -> new ArrayList<>()).add(run);
    }
    for (List<CommandLine.Run> runs : byProgram.values()) {
      List<Map<String, Placed>> each = runs.stream().map(this::options).toList();
      if (runs.stream().allMatch(CommandLine.Run::decided)) {
        each.forEach(this::keep);
      } else {
        keep(Alternatives.of(each));
      }
      runs.stream()
          .filter(run -> run.decided() && run.program().equals(TraefikDefaults.PROGRAM))
          .flatMap(run -> TraefikDefaults.of(run, service).entrySet().stream())
          .forEach(unset -> found.putIfAbsent(unset.getKey(), unset.getValue()));
    }
  }

  private void keep(Map<String, Placed> values) {
    values.forEach(
        (name, value) -> found.merge(name, value, (before, after) -> after.over(before, name)));
  }

  private List<CommandLine.Run> runs() {
    List<FilledText> entrypoint = service.words("entrypoint");
    List<FilledText> command = service.words("command");
    if (entrypoint.isEmpty() && command.isEmpty()) {
      return image.command().runs(commands);
    }
    List<FilledText> words = new ArrayList<>(entrypoint);
    if (entrypoint.isEmpty()) {
      words.addAll(image.command().entrypoint());
    }
    words.addAll(command);
    List<CommandLine.Run> runs = commands.runs(words);
    if (!runs.isEmpty()) {
      return runs;
    }
    // An entry point that is a script runs the command in the end.
    List<CommandLine.Run> alone = commands.runs(command);
    return alone.isEmpty() && entrypoint.isEmpty() ? byImage(command) : alone;
  }

  /** Options alone are for the program that the image is named after. */
  private List<CommandLine.Run> byImage(List<FilledText> command) {
    String image = service.image().flatMap(Placed::text).orElse("");
    String program = image.replaceFirst("[:@].*", "").replaceFirst(".*/", "");
    boolean bare = !command.isEmpty() && command.get(0).text().startsWith("-");
    return bare && options.know(program)
        ? List.of(new CommandLine.Run(program, command))
        : List.of();
  }

  private Map<String, Placed> options(CommandLine.Run run) {
    Map<String, Placed> given = new LinkedHashMap<>();
    List<FilledText> words = run.arguments();
    for (int i = 0; i < words.size(); i++) {
      FilledText word = words.get(i);
      Optional<ServerOptions.Match> match = options.match(run.program(), word.text());
      if (match.isEmpty()) {
        continue;
      }
      int from = match.get().valueAt();
      if (from >= 0) {
        put(match.get(), word.placed(from, word.text().length()), given);
      } else if (i + 1 < words.size()) {
        put(match.get(), words.get(++i).placed(), given);
      }
    }
    return given;
  }

  private static void put(ServerOptions.Match match, Placed written, Map<String, Placed> given) {
    Placed value = new Placed(length(written.value(), match.unit()), written.origin());
    given.merge(match.name(), value, (before, after) -> after.over(before, match.name()));
  }

  private static Value length(Value value, Unit unit) {
    if (!(value instanceof Text text)) {
      return value;
    }
    return unit.seconds(text.text())
        .<Value>map(Seconds::new)
        .orElseGet(() -> new Unknown("\"" + text.text() + "\" is not " + unit.wanted()));
  }
}
