package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.Holding.Several;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a shell knows at one point of a script. */
final class State {
  /** How the commands at hand have ended. */
  enum Flow {
    GOES_ON,
    BREAKS,
    CONTINUES,
    RETURNS,
    EXITS
  }

  /** A function, and the file that it stands in. */
  record Function(ShellFile file, Node body) {}

  /** The arguments of the script or the function. */
  record Arguments(boolean known, List<Word> words) {
    Arguments {
      words = List.copyOf(words);
    }
  }

  private final Map<String, Holding> variables;
  private final Set<String> exported;
  private final Map<String, Function> functions;
  private Arguments arguments;
  private boolean exportsAll;
  private boolean elsewhere;
  private Flow flow = Flow.GOES_ON;
  private WorkingFolder folder = WorkingFolder.START;
  private List<WorkingFolder> pushed = List.of();

  /** What a command sees that stands here; null after a change. */
  private @Nullable Surroundings surroundings;

  State(Map<String, Holding> variables, Arguments arguments) {
    this(new LinkedHashMap<>(variables), new LinkedHashSet<>(), new HashMap<>(), arguments);
  }

  private State(
      Map<String, Holding> variables,
      Set<String> exported,
      Map<String, Function> functions,
      Arguments arguments) {
    this.variables = variables;
    this.exported = exported;
    this.functions = functions;
    this.arguments = arguments;
  }

  State copy() {
    State copy =
        new State(
            new LinkedHashMap<>(variables),
            new LinkedHashSet<>(exported),
            new HashMap<>(functions),
            arguments);
    copy.exportsAll = exportsAll;
    copy.elsewhere = elsewhere;
    copy.flow = flow;
    copy.folder = folder;
    copy.pushed = pushed;
    copy.surroundings = surroundings;
    return copy;
  }

  int size() {
    return variables.size() + functions.size();
  }

  Map<String, Holding> variables() {
    return variables;
  }

  Set<String> exported() {
    return exported;
  }

  Map<String, Function> functions() {
    return functions;
  }

  @Nullable Holding get(String name) {
    return variables.get(name);
  }

  void set(String name, Holding holding) {
    surroundings = null;
    variables.put(name, holding);
    if (exportsAll) {
      exported.add(name);
    }
  }

  /** Gives a variable back what it held; null where nothing was known of it. */
  void restore(String name, @Nullable Holding before) {
    surroundings = null;
    if (before == null) {
      variables.remove(name);
    } else {
      variables.put(name, before);
    }
  }

  void export(String name) {
    surroundings = null;
    exported.add(name);
  }

  void exportAll(boolean all) {
    exportsAll = all;
  }

  /** Whether the script runs on another machine, of whose variables nothing is known. */
  boolean isElsewhere() {
    return elsewhere;
  }

  void elsewhere(boolean other) {
    elsewhere = other;
  }

  Arguments arguments() {
    return arguments;
  }

  void arguments(Arguments other) {
    arguments = other;
  }

  Flow flow() {
    return flow;
  }

  WorkingFolder folder() {
    return folder;
  }

  void enter(WorkingFolder other) {
    surroundings = null;
    folder = other;
  }

  /** Keeps a folder for {@link #leave} to go back to. */
  void remember(WorkingFolder before) {
    List<WorkingFolder> all = new ArrayList<>(pushed);
    all.add(before);
    pushed = List.copyOf(all);
  }

  /** Goes back to the folder that was remembered last. */
  void leave() {
    surroundings = null;
    int last = pushed.size() - 1;
    folder = last < 0 ? WorkingFolder.UNKNOWN : pushed.get(last);
    pushed = pushed.subList(0, Math.max(last, 0));
  }

  /** In what a command runs that stands here. */
  Surroundings surroundings() {
    if (surroundings == null) {
      Map<String, Word> seen = new LinkedHashMap<>();
      for (String name : exported) {
        if (variables.get(name) instanceof One one) {
          seen.put(name, one.word());
        }
      }
      surroundings = new Surroundings(seen, folder);
    }
    return surroundings;
  }

  boolean goesOn() {
    return flow == Flow.GOES_ON;
  }

  void flow(Flow other) {
    flow = other;
  }

  /** Becomes what is certain of all of several outcomes. */
  void become(List<State> outcomes) {
    surroundings = null;
    State first = outcomes.get(0);
    if (!outcomes.stream().allMatch(this::holdsWhat)) {
      Map<String, Holding> merged = merged(outcomes);
      variables.clear();
      variables.putAll(merged);
    }
    Set<String> allExported = new LinkedHashSet<>();
    Map<String, Function> allFunctions = new HashMap<>();
    for (State outcome : outcomes) {
      allExported.addAll(outcome.exported);
      allFunctions.putAll(outcome.functions);
    }
    boolean sameArguments =
        outcomes.stream().allMatch(outcome -> outcome.arguments.equals(first.arguments));
    arguments = sameArguments ? first.arguments : new Arguments(false, List.of());
    exportsAll = first.exportsAll;
    flow = first.flow;
    folder =
        outcomes.stream().allMatch(outcome -> outcome.folder.equals(first.folder))
            ? first.folder
            : WorkingFolder.UNKNOWN;
    pushed = first.pushed;
    exported.clear();
    exported.addAll(allExported);
    functions.clear();
    functions.putAll(allFunctions);
  }

  /** Whether no variable was changed since one was copied from the other. */
  @SuppressWarnings("ReferenceEquality")
  private boolean holdsWhat(State other) {
    return other.variables.size() == variables.size()
        && variables.entrySet().stream()
            .allMatch(one -> other.variables.get(one.getKey()) == one.getValue());
  }

  private static Map<String, Holding> merged(List<State> outcomes) {
    Set<String> names = new LinkedHashSet<>();
    outcomes.forEach(outcome -> names.addAll(outcome.variables.keySet()));
    Map<String, Holding> merged = new LinkedHashMap<>();
    for (String name : names) {
      List<@Nullable Holding> held = new ArrayList<>();
      outcomes.forEach(outcome -> held.add(outcome.variables.get(name)));
      merged.put(name, merged(name, held));
    }
    return merged;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Holding merged(String name, List<@Nullable Holding> held) {
    Holding first = held.get(0);
    boolean agreed = first != null;
    for (Holding other : held) {
      agreed &= other == first || (first != null && other != null && first.agrees(other));
    }
    if (agreed && first != null) {
      return first;
    }
    List<Word> words = new ArrayList<>();
    List<List<Word>> arrays = new ArrayList<>();
    for (Holding one : held) {
      if (one instanceof One single) {
        words.add(single.word());
      } else if (one instanceof Several several) {
        arrays.add(several.words());
        words.addAll(several.words());
      }
    }
    if (words.isEmpty()) {
      return arrays.isEmpty() ? new Holding.Unset() : new Several(List.of());
    }
    Word open = open(name, words.get(words.size() - 1).origin());
    return arrays.size() == held.size() ? new Several(common(arrays, open)) : new One(open);
  }

  private static Word open(String name, Origin origin) {
    String reason = "`" + name + "` depends on a condition that only a run decides";
    return new Word(new Value.Unknown(reason), Origin.literal(origin.at()));
  }

  /** The elements with which all of them begin, and one that stands for the rest. */
  private static List<Word> common(List<List<Word>> arrays, Word open) {
    List<Word> common = new ArrayList<>();
    List<Word> first = arrays.get(0);
    for (int i = 0; i < first.size(); i++) {
      int index = i;
      Holding element = new One(first.get(i));
      boolean all =
          arrays.stream()
              .allMatch(array -> index < array.size() && element.agrees(new One(array.get(index))));
      if (!all) {
        break;
      }
      common.add(first.get(i));
    }
    common.add(open);
    return common;
  }
}
