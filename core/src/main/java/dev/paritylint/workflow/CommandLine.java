package dev.paritylint.workflow;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A command as it is looked at here: without what only starts it ({@code sudo}, {@code npx}), the
 * program by its name alone, and what is unknown as U+FFFC.
 */
record CommandLine(List<String> words, List<Word> source) {
  static final char GAP = '\uFFFC';

  private static final Set<String> STARTERS =
      Set.of("sudo", "npx", "bunx", "pnpx", "time", "nohup", "exec", "command", "env", "xvfb-run");
  private static final Set<String> RUNNERS =
      Set.of(
          "uv run",
          "poetry run",
          "pipenv run",
          "pdm run",
          "bundle exec",
          "pnpm exec",
          "yarn exec",
          "npm exec",
          "yarn dlx",
          "pnpm dlx",
          "dotenv --",
          "doppler run");

  static CommandLine of(Command command) {
    List<Word> source = command.words();
    List<String> words = new ArrayList<>(source.stream().map(CommandLine::text).toList());
    int start = start(words);
    words = words.subList(start, words.size());
    if (!words.isEmpty()) {
      words.set(0, words.get(0).substring(words.get(0).lastIndexOf('/') + 1));
    }
    return new CommandLine(List.copyOf(words), source.subList(start, source.size()));
  }

  private static int start(List<String> words) {
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at);
      if (at + 1 < words.size() && RUNNERS.contains(word + " " + words.get(at + 1))) {
        at = afterOptions(words, at + 2);
      } else if (word.equals("timeout") && at + 2 < words.size()) {
        at = afterOptions(words, at + 1) + 1;
      } else if (STARTERS.contains(word)) {
        at = afterOptions(words, at + 1);
      } else {
        return at;
      }
    }
    return words.size();
  }

  private static int afterOptions(List<String> words, int from) {
    int at = from;
    while (at < words.size()
        && (words.get(at).startsWith("-") || words.get(at).matches("[A-Z_][A-Z0-9_]*=.*"))) {
      at++;
    }
    return at;
  }

  static String text(Word word) {
    if (word.value() instanceof Value.Text text) {
      return text.text();
    }
    return word.value() instanceof Value.Unknown unknown ? unknown.prefix() + GAP : "" + GAP;
  }

  String program() {
    return words.isEmpty() ? "" : words.get(0);
  }

  List<String> arguments() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  /** The first argument that is no option, from a place on; -1 where there is none. */
  int operand(int from) {
    for (int at = from; at < words.size(); at++) {
      if (!words.get(at).startsWith("-")) {
        return at;
      }
    }
    return -1;
  }

  boolean has(String option) {
    return words.contains(option);
  }
}
