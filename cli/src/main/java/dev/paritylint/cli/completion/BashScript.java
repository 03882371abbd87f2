package dev.paritylint.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A script for bash, from 3.2 on, that needs nothing else. */
public final class BashScript {
  private final List<Completable> commands;
  private final StringBuilder out = new StringBuilder();

  public BashScript(List<Completable> commands) {
    this.commands = List.copyOf(commands);
  }

  public String print() {
    out.append(
        """
        # bash completion of paritylint; written by `paritylint completion bash`
        _paritylint_files() {
          local IFS=$'\\n'
          compopt -o filenames 2> /dev/null
          COMPREPLY=($(compgen -f -- "$1"))
        }

        _paritylint() {
          local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i
          if [[ $word == = ]]; then
            word=
          elif [[ $previous == = ]]; then
            previous=${COMP_WORDS[COMP_CWORD - 2]}
          fi
          for ((i = 1; i < COMP_CWORD; i++)); do
            case "$command ${COMP_WORDS[i]}" in
        """);
    commands.stream()
        .filter(one -> !one.path().isEmpty())
        .forEach(one -> line("      " + one.arrival()));
    out.append("    esac\n  done\n  COMPREPLY=()\n  case \"$command $previous\" in\n");
    commands.forEach(this::values);
    out.append("  esac\n  case $word in\n    -*)\n      case $command in\n");
    for (Completable one : commands) {
      line("        '" + one.path() + "') words='" + options(one) + "' ;;");
    }
    out.append("      esac ;;\n    *)\n      case $command in\n");
    commands.forEach(this::places);
    out.append(
        """
              esac ;;
          esac
          if [[ -n $words ]]; then
            COMPREPLY=($(compgen -W "$words" -- "$word"))
          fi
        }

        complete -F _paritylint paritylint
        """);
    return out.toString();
  }

  private void values(Completable command) {
    for (Completable.Option option : command.options()) {
      String names = command.before(option);
      switch (option.value().kind()) {
        case WORDS ->
            line(
                "    "
                    + names
                    + ") COMPREPLY=($(compgen -W '"
                    + String.join(" ", option.value().words())
                    + "' -- \"$word\")); return ;;");
        case FILES -> line("    " + names + ") _paritylint_files \"$word\"; return ;;");
        case ANYTHING -> line("    " + names + ") return ;;");
        case NOTHING -> {}
      }
    }
  }

  private void places(Completable command) {
    List<String> words = new ArrayList<>();
    command.below(commands).forEach(one -> words.add(one.name()));
    words.addAll(command.first().words());
    List<String> steps = new ArrayList<>();
    if (command.takesFiles()) {
      steps.add("_paritylint_files \"$word\"");
    }
    if (!words.isEmpty()) {
      steps.add("COMPREPLY+=($(compgen -W '" + String.join(" ", words) + "' -- \"$word\"))");
    }
    if (!steps.isEmpty()) {
      line("        '" + command.path() + "') " + String.join("; ", steps) + " ;;");
    }
  }

  private static String options(Completable command) {
    return command.options().stream()
        .flatMap(option -> option.names().stream())
        .filter(name -> name.startsWith("--"))
        .collect(Collectors.joining(" "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
