package dev.paritylint.shell;

import dev.paritylint.source.BundledTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program that starts the program behind it, as {@code sudo} does.
 *
 * @param valued its options that take a value
 * @param idle those with which it starts nothing that can be read
 * @param own how many words of its own stand before the program
 */
record Launcher(String name, Set<String> valued, Set<String> idle, int own) {
  private static final Map<String, Launcher> ALL =
      BundledTable.lines(Launcher.class, "launchers.txt").stream()
          .map(Launcher::of)
          .collect(Collectors.toMap(Launcher::name, launcher -> launcher));

  Launcher {
    valued = Set.copyOf(valued);
    idle = Set.copyOf(idle);
  }

  /** The launcher that a command begins with. */
  static Optional<Launcher> of(Command command) {
    return command.program().flatMap(name -> Optional.ofNullable(ALL.get(name)));
  }

  /** Whether what it starts sees what is set outside of its own words. */
  boolean passesOn() {
    return !Set.of("sudo", "doas").contains(name);
  }

  private static Launcher of(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    return new Launcher(
        cells.get(0), words(cells.get(1)), words(cells.get(2)), Integer.parseInt(cells.get(3)));
  }

  private static Set<String> words(String cell) {
    return cell.isEmpty() ? Set.of() : Set.copyOf(List.of(cell.split(" +", -1)));
  }
}
