package dev.paritylint.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** A script for fish, from 3.0 on. */
public final class FishScript {
  private final List<Completable> commands;
  private final StringBuilder out = new StringBuilder();

  public FishScript(List<Completable> commands) {
    this.commands = List.copyOf(commands);
  }

  public String print() {
    out.append(
        """
        # fish completion of paritylint; written by `paritylint completion fish`
        function __paritylint_at
            set -l words (commandline -opc)
            set -e words[1]
            set -l command
            for word in $words
                switch "$command $word"
        """);
    commands.stream()
        .filter(one -> !one.path().isEmpty())
        .forEach(
            one -> {
              line("            case '" + one.parent() + " " + one.name() + "'");
              line("                set command '" + one.path() + "'");
            });
    out.append(
        """
                end
            end
            test "$command" = "$argv"
        end

        complete -c paritylint -f
        """);
    commands.forEach(this::command);
    return out.toString();
  }

  private void command(Completable command) {
    String at = "complete -c paritylint -n '__paritylint_at " + quotedTwice(command.path()) + "'";
    for (Completable below : command.below(commands)) {
      line(at + " -a " + below.name() + " -d " + quoted(below.description()));
    }
    if (!command.first().words().isEmpty()) {
      line(at + " -a " + quoted(String.join(" ", command.first().words())));
    }
    if (command.takesFiles()) {
      line(at + " -F");
    }
    command.options().forEach(option -> line(at + option(option)));
  }

  private static String option(Completable.Option option) {
    String names =
        option.names().stream()
            .map(
                name ->
                    name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
            .collect(Collectors.joining());
    String value =
        switch (option.value().kind()) {
          case NOTHING -> "";
          case WORDS -> " -x -a " + quoted(String.join(" ", option.value().words()));
          case FILES -> " -r -F";
          case ANYTHING -> " -x";
        };
    return names + value + " -d " + quoted(option.description());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String quotedTwice(String text) {
    return "\"" + text + "\"";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
