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

  private final ServerOptions options;
  private final ComposeService service;
  private final SourceTree tree;
  private final CommandLine commands;
  private final Map<String, Placed> found = new LinkedHashMap<>();

  private ServerSettings(ServerOptions options, ComposeService service, SourceTree tree) {
    this.options = options;
    this.service = service;
    this.tree = tree;
    this.commands = new CommandLine(options, service.environment(), tree);
  }

  /** Each timeout by its name in the catalogue. */
  static Map<String, Placed> of(ComposeService service, ServerOptions options, SourceTree tree) {
    ServerSettings settings = new ServerSettings(options, service, tree);
    settings.read();
    return settings.found;
  }

  private void read() {
    // gunicorn's own command line wins over this variable.
    Optional.ofNullable(service.environment().get(GUNICORN_ARGUMENTS))
        .ifPresent(
            value -> options(new CommandLine.Run(GUNICORN, ShellWords.of(FilledText.of(value)))));
    runs().forEach(this::options);
  }

  private List<CommandLine.Run> runs() {
    Optional<ImageCommand> image =
        service
            .buildContext()
            .flatMap(
                context ->
                    ImageCommand.read(context, service.dockerfile(), service.buildTarget(), tree));
    List<FilledText> entrypoint = service.words("entrypoint");
    List<FilledText> command = service.words("command");
    if (entrypoint.isEmpty() && command.isEmpty()) {
      return image.map(it -> it.runs(commands)).orElse(List.of());
    }
    List<FilledText> words = new ArrayList<>(entrypoint);
    if (entrypoint.isEmpty()) {
      image.ifPresent(it -> words.addAll(it.entrypoint()));
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

  private void options(CommandLine.Run run) {
    List<FilledText> words = run.arguments();
    for (int i = 0; i < words.size(); i++) {
      FilledText word = words.get(i);
      Optional<ServerOptions.Match> match = options.match(run.program(), word.text());
      if (match.isEmpty()) {
        continue;
      }
      int from = match.get().valueAt();
      if (from >= 0) {
        keep(match.get(), word.placed(from, word.text().length()));
      } else if (i + 1 < words.size()) {
        keep(match.get(), words.get(++i).placed());
      }
    }
  }

  private void keep(ServerOptions.Match match, Placed given) {
    Placed value = new Placed(length(given.value(), match.unit()), given.origin());
    found.merge(match.name(), value, (before, after) -> after.over(before, match.name()));
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
