package dev.paritylint.shell;

import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.State.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scripts that a command gives to another shell, here or on another machine: {@code bash -c}, what
 * a shell reads as its input, and {@code ssh} (Bash manual 6.1; ssh(1); gcloud compute ssh).
 */
final class InnerScripts {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_SCRIPTS = 200;
  private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "ash", "zsh", "ksh");

  /** The options of ssh that take a value. */
  private static final String VALUED = "BbcDEeFIiJLlmOoPpQRSWw";

  private final Interpreter interpreter;
  private int depth;
  private int scripts;

  InnerScripts(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Where a script is read. */
  private enum Place {
    HERE,
    ELSEWHERE
  }

  /** A script, and the arguments that it is given. */
  private record Inner(Word script, Place place, List<Word> arguments) {}

  /** Follows what the command gives to another shell, if it does. */
  void follow(Command command, State state) {
    Command started = command.started();
    Optional<Inner> found = inner(started);
    if (found.isEmpty() || depth >= MAX_DEPTH || scripts++ >= MAX_SCRIPTS) {
      return;
    }
    Inner inner = found.get();
    ShellFile file = ShellFile.of(inner.script());
    depth++;
    interpreter.inside(file, state(inner, started, state));
    depth--;
  }

  private static Optional<Inner> inner(Command started) {
    String program = started.program().orElse("");
    if (SHELLS.contains(program)) {
      return ofShell(started);
    }
    return switch (program) {
      case "ssh" -> ofSsh(started);
      case "gcloud" -> ofGcloud(started);
      default -> Optional.empty();
    };
  }

  private static Optional<Inner> ofShell(Command started) {
    List<Word> words = started.words();
    boolean given = false;
    boolean read = false;
    int at = 1;
    while (at < words.size() && words.get(at).characters().matches("[-+].+")) {
      String text = words.get(at++).characters();
      if (text.equals("--")) {
        break;
      }
      given |= text.matches("-[a-zA-Z]*c[a-zA-Z]*");
      read |= text.matches("-[a-zA-Z]*s[a-zA-Z]*");
      at += text.matches("[-+][a-zA-Z]*[oO]") ? 1 : 0;
    }
    List<Word> rest = words.subList(Math.min(at, words.size()), words.size());
    if (given) {
      return rest.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Inner(
                  rest.get(0), Place.HERE, rest.subList(Math.min(2, rest.size()), rest.size())));
    }
    return read || rest.isEmpty() ? input(started, Place.HERE, rest) : Optional.empty();
  }

  private static Optional<Inner> input(Command started, Place place, List<Word> arguments) {
    return started.input().stream().findFirst().map(word -> new Inner(word, place, arguments));
  }

  /** What stands behind the host is joined by spaces, and read by a shell there. */
  private static Optional<Inner> ofSsh(Command started) {
    List<Word> words = started.words();
    int at = behindOptions(words, 1);
    at = behindOptions(words, at + 1);
    if (at < words.size()) {
      return Optional.of(
          new Inner(joined(words.subList(at, words.size())), Place.ELSEWHERE, List.of()));
    }
    return input(started, Place.ELSEWHERE, List.of());
  }

  private static int behindOptions(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).characters().matches("-.+")) {
      String text = words.get(at++).characters();
      boolean separate = VALUED.indexOf(text.charAt(text.length() - 1)) >= 0;
      boolean joined = VALUED.indexOf(text.charAt(1)) >= 0 && text.length() > 2;
      at += separate && !joined ? 1 : 0;
    }
    return at;
  }

  private static Word joined(List<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    for (Word word : words) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Formed(" ", word.origin().at()));
      }
      pieces.addAll(word.pieces());
    }
    return words.size() == 1 ? words.get(0) : Word.of(pieces, words.get(0).origin().at());
  }

  private static Optional<Inner> ofGcloud(Command started) {
    Options options =
        Options.of(started.words().subList(1, started.words().size()), DeployRow.switches("gcloud"))
            .withoutTrack("gcloud");
    return options.behind("compute", "ssh").isEmpty()
        ? Optional.empty()
        : options.last("--command").map(word -> new Inner(word, Place.ELSEWHERE, List.of()));
  }

  /**
   * What the other shell knows: of this one only what is exported, and on another machine nothing.
   */
  private static State state(Inner inner, Command started, State outer) {
    Map<String, Holding> held = new LinkedHashMap<>();
    Set<String> exported = started.seen().keySet();
    if (inner.place() == Place.HERE) {
      started.seen().forEach((name, word) -> held.put(name, new One(word)));
    }
    outer
        .variables()
        .forEach(
            (name, holding) -> {
              if (name.startsWith(ShellRun.FILLED_IN)) {
                held.put(name, holding);
              }
            });
    State state = new State(held, new Arguments(true, inner.arguments()));
    if (inner.place() == Place.HERE) {
      exported.forEach(state::export);
      state.enter(started.surroundings().folder());
      state.elsewhere(outer.isElsewhere());
    } else {
      state.enter(WorkingFolder.UNKNOWN);
      state.elsewhere(true);
    }
    return state;
  }
}
