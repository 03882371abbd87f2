package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What commands print, and where it goes. */
final class Outputs {
  private static final int MAX_WRITTEN = 500;

  private final List<Command> commands;
  private final Printed printed;
  private final List<WrittenFile> written = new ArrayList<>();
  private final Set<Command> silent = Collections.newSetFromMap(new IdentityHashMap<>());

  Outputs(List<Command> commands, SourcedFiles sources) {
    this.commands = commands;
    this.printed = new Printed(sources);
  }

  /** What was written to files, in order. */
  List<WrittenFile> written() {
    return written;
  }

  /** What the commands from there on print to whoever reads it. */
  Word of(int from, Node node) {
    List<Command> printing = new ArrayList<>();
    for (Command command : commands.subList(Math.min(from, commands.size()), commands.size())) {
      if (silent.add(command)) {
        printing.add(command);
      }
    }
    return printed.text(printing, node.at());
  }

  /** What it prints is read by nobody that is followed. */
  void silence(Command command) {
    silent.add(command);
  }

  void write(Word path, Word text) {
    if (written.size() < MAX_WRITTEN && !text.characters().isEmpty()) {
      written.add(new WrittenFile(path, text));
    }
  }
}
