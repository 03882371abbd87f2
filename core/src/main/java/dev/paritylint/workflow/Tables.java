package dev.paritylint.workflow;

import dev.paritylint.source.BundledTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables that ship beside this package: which actions and commands deploy, and what they set.
 */
final class Tables {
  private static final String REMOTE = "remote: ";
  private static final Map<String, DeployAction> ACTIONS = actions();
  private static final List<List<String>> COMMANDS = commands("");
  private static final List<List<String>> REMOTE_COMMANDS = commands(REMOTE);
  private static final Map<String, Set<String>> ACTION_VARIABLES = actionVariables();

  /**
   * An action that deploys.
   *
   * @param service the input that names what is deployed, or empty
   * @param form how it is given variables, or empty
   * @param input the input that holds them
   */
  record DeployAction(String service, String form, String input) {}

  private Tables() {}

  static @Nullable DeployAction deployAction(String action) {
    return ACTIONS.get(action);
  }

  /** Whether a program and its arguments deploy. */
  static boolean deploys(List<String> words) {
    return COMMANDS.stream().anyMatch(pattern -> matches(pattern, words));
  }

  /** The commands of the table that a program and its arguments are. */
  static List<List<String>> deploying(List<String> words) {
    return COMMANDS.stream().filter(pattern -> matches(pattern, words)).toList();
  }

  /** Whether they deploy where they run on another machine. */
  static boolean deploysThere(List<String> words) {
    return deploys(words) || REMOTE_COMMANDS.stream().anyMatch(pattern -> matches(pattern, words));
  }

  /** How the variables begin that an action sets; null where it is not known. */
  static @Nullable Set<String> actionVariables(String action) {
    Set<String> own = ACTION_VARIABLES.get(action);
    return own != null ? own : ACTION_VARIABLES.get(action.substring(0, action.indexOf('/') + 1));
  }

  /** The pattern's words in their order; between them options and their values alone. */
  private static boolean matches(List<String> pattern, List<String> words) {
    if (words.isEmpty() || !words.get(0).equals(pattern.get(0))) {
      return false;
    }
    int wanted = 1;
    boolean value = false;
    for (String word : words.subList(1, words.size())) {
      if (wanted == pattern.size()) {
        return true;
      }
      if (word.equals(pattern.get(wanted))) {
        wanted++;
        value = false;
      } else if (word.startsWith("-")) {
        value = word.indexOf('=') < 0;
      } else if (!value && !pattern.get(0).equals("cap")) {
        return false;
      } else {
        value = false;
      }
    }
    return wanted == pattern.size();
  }

  private static Map<String, DeployAction> actions() {
    Map<String, DeployAction> actions = new HashMap<>();
    for (String line : BundledTable.lines(Tables.class, "deploy-actions.txt")) {
      List<String> cells = cells(line);
      String[] form = cells.get(2).split(" ", 2);
      actions.put(
          cells.get(0), new DeployAction(cells.get(1), form[0], form.length > 1 ? form[1] : ""));
    }
    return actions;
  }

  private static List<List<String>> commands(String mark) {
    List<List<String>> commands = new ArrayList<>();
    for (String line : BundledTable.lines(Tables.class, "deploy-commands.txt")) {
      if (line.startsWith(REMOTE) == !mark.isEmpty()) {
        commands.add(List.of(line.substring(mark.length()).split(" ", -1)));
      }
    }
    return commands;
  }

  private static Map<String, Set<String>> actionVariables() {
    Map<String, Set<String>> variables = new HashMap<>();
    for (String line : BundledTable.lines(Tables.class, "action-variables.txt")) {
      List<String> cells = cells(line);
      variables.put(cells.get(0), Set.of(cells.get(1).split(" +", -1)));
    }
    return variables;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
