package dev.paritylint.shell;

import dev.paritylint.source.BundledTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One row of the table of deploying commands.
 *
 * @param command the program and the words that follow it
 * @param service the options that name the service, or {@code first} or {@code last} of the words
 * @param options those that hold the variables
 */
record DeployRow(
    List<String> command, List<String> service, Form form, boolean secret, List<String> options) {
  private static final List<String> LINES = BundledTable.lines(DeployRow.class, "deploy-tools.txt");
  private static final String SWITCHES = "switches ";

  /** All rows, in the order in which what they set holds: the last of a command wins. */
  static final List<DeployRow> ALL =
      LINES.stream().filter(line -> !line.startsWith(SWITCHES)).map(DeployRow::of).toList();

  private static final Map<String, Set<String>> WITHOUT_VALUE = switches();

  /** How variables are written; what each means is said in the table. */
  enum Form {
    NONE,
    EACH,
    SEVERAL,
    WORDS,
    PAIR,
    LIST,
    REFERENCES,
    LINES,
    MAP,
    VARIABLES,
    SETTINGS,
    CONTAINERS,
    MANIFEST,
    HELM,
    INPUT
  }

  DeployRow {
    command = List.copyOf(command);
    service = List.copyOf(service);
    options = List.copyOf(options);
  }

  /** The options of a program that take no value. */
  static Set<String> switches(String program) {
    return WITHOUT_VALUE.getOrDefault(program, Set.of());
  }

  /** As the catalogue of platforms calls it. */
  String name() {
    return String.join(" ", command);
  }

  private static DeployRow of(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    boolean secret = cells.get(2).startsWith("secret ");
    String form = secret ? cells.get(2).substring("secret ".length()) : cells.get(2);
    return new DeployRow(
        words(cells.get(0)),
        words(cells.get(1)),
        form.isEmpty() ? Form.NONE : Form.valueOf(form.toUpperCase(Locale.ROOT)),
        secret,
        words(cells.get(3)));
  }

  private static Map<String, Set<String>> switches() {
    Map<String, Set<String>> switches = new HashMap<>();
    for (String line : LINES) {
      if (line.startsWith(SWITCHES)) {
        int colon = line.indexOf(':');
        switches.put(
            line.substring(SWITCHES.length(), colon),
            Set.copyOf(words(line.substring(colon + 1).strip())));
      }
    }
    return switches;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : new ArrayList<>(List.of(cell.split(" +", -1)));
  }
}
