package dev.paritylint.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A script for zsh, to be found in its {@code fpath} or sourced. */
public final class ZshScript {
  private final List<Completable> commands;
  private final StringBuilder out = new StringBuilder();

  public ZshScript(List<Completable> commands) {
    this.commands = List.copyOf(commands);
  }

  public String print() {
    out.append(
        """
        #compdef paritylint
        # zsh completion of paritylint; written by `paritylint completion zsh`
        _paritylint() {
          local command='' previous=${words[CURRENT-1]} i
          local -a found
          for ((i = 2; i < CURRENT; i++)); do
            case "$command ${words[i]}" in
        """);
    commands.stream()
        .filter(one -> !one.path().isEmpty())
        .forEach(one -> line("      " + one.arrival()));
    out.append(
        """
            esac
          done
          if [[ $PREFIX == --*=* ]]; then
            previous=${PREFIX%%=*}
            compset -P '*='
          fi
          case "$command $previous" in
        """);
    commands.forEach(this::values);
    out.append("  esac\n  if [[ $PREFIX == -* ]]; then\n    case $command in\n");
    for (Completable one : commands) {
      line("      '" + one.path() + "') found=(" + options(one) + ") ;;");
    }
    out.append(
        """
            esac
            _describe -o option found
            return
          fi
          case $command in
        """);
    commands.forEach(this::places);
    out.append(
        """
          esac
        }

        if [[ ${funcstack[1]} == _paritylint ]]; then
          _paritylint "$@"
        else
          compdef _paritylint paritylint
        fi
        """);
    return out.toString();
  }

  private void values(Completable command) {
    for (Completable.Option option : command.options()) {
      String names = command.before(option);
      switch (option.value().kind()) {
        case WORDS ->
            line(
                "    ("
                    + names
                    + ") compadd -- "
                    + String.join(" ", option.value().words())
                    + "; return ;;");
        case FILES -> line("    (" + names + ") _files; return ;;");
        case ANYTHING -> line("    (" + names + ") return ;;");
        case NOTHING -> {}
      }
    }
  }

  private void places(Completable command) {
    List<String> steps = new ArrayList<>();
    List<Completable> below = command.below(commands);
    if (!below.isEmpty()) {
      String described =
          below.stream()
              .map(one -> described(one.name(), one.description()))
              .collect(Collectors.joining(" "));
      steps.add("found=(" + described + "); _describe command found");
    }
    if (!command.first().words().isEmpty()) {
      steps.add("compadd -- " + String.join(" ", command.first().words()));
    }
    if (command.takesFiles()) {
      steps.add("_files");
    }
    if (!steps.isEmpty()) {
      line("    '" + command.path() + "') " + String.join("; ", steps) + " ;;");
    }
  }

  private static String options(Completable command) {
    return command.options().stream()
        .flatMap(
            option ->
                option.names().stream()
                    .filter(name -> name.startsWith("--"))
                    .map(name -> described(name, option.description())))
        .collect(Collectors.joining(" "));
  }

  private static String described(String word, String description) {
    return "'" + word + ":" + description.replace("'", "'\\''") + "'";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
