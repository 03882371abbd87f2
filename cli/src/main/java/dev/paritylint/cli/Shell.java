package dev.paritylint.cli;

import dev.paritylint.cli.completion.BashScript;
import dev.paritylint.cli.completion.Completable;
import dev.paritylint.cli.completion.FishScript;
import dev.paritylint.cli.completion.ZshScript;
import java.util.List;
import java.util.Locale;

/** A shell that completes words. */
enum Shell {
  BASH,
  ZSH,
  FISH;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it has to be told about the commands. */
  String script(List<Completable> commands) {
    return switch (this) {
      case BASH -> new BashScript(commands).print();
      case ZSH -> new ZshScript(commands).print();
      case FISH -> new FishScript(commands).print();
    };
  }
}
