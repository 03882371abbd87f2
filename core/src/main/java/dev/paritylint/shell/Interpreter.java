package dev.paritylint.shell;

import dev.paritylint.shell.Holding.Several;
import dev.paritylint.shell.Holding.Unset;
import dev.paritylint.source.Problem;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows the statements of a script in the order in which a shell would run them. */
final class Interpreter {
  /** Statements in statements, functions in functions, files in files. */
  private static final int MAX_DEPTH = 300;

  private final List<Command> commands = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Budget budget = new Budget();
  private final Bound bound;
  private final Outcomes outcomes;
  private final Conditions conditions;
  private final Assignments assignments;
  private final Commands simple;
  private final Substitutions substitutions;
  private final Choices choices;
  private final Loops loops;
  private final Outputs outputs;
  private final InnerScripts inner;
  private final Streams streams;
  private int depth;

  Interpreter(SourcedFiles sources, Bound bound) {
    this.bound = bound;
    this.outcomes = new Outcomes(commands, bound, budget);
    this.conditions = new Conditions(this, sources);
    this.assignments = new Assignments(this, outcomes);
    this.simple = new Commands(this, sources, outcomes, conditions);
    this.substitutions = new Substitutions(this, sources);
    this.choices = new Choices(this, outcomes, conditions);
    this.loops = new Loops(this, outcomes);
    this.outputs = new Outputs(commands, sources);
    this.inner = new InnerScripts(this);
    this.streams = new Streams(this, simple, sources);
  }

  /** What was run, in order. */
  List<Command> commands() {
    return commands;
  }

  Outputs outputs() {
    return outputs;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  Bound bound() {
    return bound;
  }

  /** A short form of what is written, for messages. */
  static String excerpt(String written) {
    String line = written.strip().lines().findFirst().orElse("");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  /** Follows a whole file. */
  Decision file(ShellFile file, State state) {
    problems.addAll(file.problems());
    return all(file, file.root().children(), state);
  }

  /** Follows statements one after another; the last one decides. */
  Decision all(ShellFile file, List<Node> statements, State state) {
    Decision last = Decision.YES;
    for (Node statement : statements) {
      if (!state.goesOn()) {
        return last;
      }
      last = run(file, statement, state);
    }
    return last;
  }

  Decision run(ShellFile file, Node node, State state) {
    if (depth >= MAX_DEPTH || !budget.step()) {
      stopped(node);
      return Decision.UNDECIDED;
    }
    depth++;
    try {
      return statement(file, node, state);
    } finally {
      depth--;
    }
  }

  private void stopped(Node node) {
    if (problems.stream().noneMatch(problem -> problem.message().startsWith("the script does"))) {
      problems.add(
          new Problem(
              node.at(),
              "the script does more than is followed, and is not read from here on",
              "split the script, or keep its settings in a file of their own"));
    }
  }

  private Decision statement(ShellFile file, Node node, State state) {
    return switch (node.type()) {
      case "program", "compound_statement", "do_group" -> all(file, node.children(), state);
      case "ERROR" -> perhaps(file, node.children(), state);
      case "command" -> simple.run(file, node, state);
      case "variable_assignment" -> assignments.assign(file, node, state);
      case "variable_assignments" -> all(file, node.children(), state);
      case "declaration_command" -> assignments.declare(file, node, state);
      case "unset_command" -> unset(node, state);
      case "list" -> list(file, node, state);
      case "pipeline" -> streams.pipeline(file, node, state);
      case "negated_command" -> negated(file, node, state);
      case "subshell" -> apart(file, node, state);
      case "redirected_statement" -> streams.redirected(file, node, state);
      case "test_command" -> {
        Changes.inTest(node, state);
        yield conditions.decide(file, node, state);
      }
      case "if_statement" -> choices.chosen(file, node.children(), state);
      case "case_statement" -> choices.cases(file, node, state);
      case "for_statement" -> loops.loop(file, node, state);
      case "c_style_for_statement" -> loops.once(file, node.part("body"), state);
      case "while_statement" -> loops.whileTrue(file, node, state);
      case "function_definition" -> define(file, node, state);
      default -> Decision.UNDECIDED;
    };
  }

  private static Decision unset(Node node, State state) {
    node.children().stream()
        .filter(child -> child.type().equals("variable_name"))
        .forEach(child -> state.set(child.text(), new Unset()));
    return Decision.YES;
  }

  private Decision define(ShellFile file, Node node, State state) {
    node.child("name")
        .ifPresent(
            name ->
                node.child("body")
                    .ifPresent(
                        body ->
                            state.functions().put(name.text(), new State.Function(file, body))));
    return Decision.YES;
  }

  private Decision negated(ShellFile file, Node node, State state) {
    List<Node> inner = node.children().stream().filter(child -> !child.type().equals("!")).toList();
    return all(file, inner, state).not();
  }

  /** In a shell of its own: what it sets is gone with it. */
  private Decision apart(ShellFile file, Node node, State state) {
    return budget.copy(state.size())
        ? all(file, node.children(), state.copy())
        : Decision.UNDECIDED;
  }

  private Decision list(ShellFile file, Node node, State state) {
    int sign = 0;
    while (sign < node.children().size() && !isSign(node.children().get(sign))) {
      sign++;
    }
    if (sign == 0 || sign + 1 >= node.children().size()) {
      return all(file, node.children(), state);
    }
    Decision left = all(file, node.children().subList(0, sign), state);
    if (!state.goesOn()) {
      return left;
    }
    boolean and = node.children().get(sign).type().equals("&&");
    List<Node> rest = node.children().subList(sign + 1, node.children().size());
    if (left == Decision.UNDECIDED) {
      return perhaps(file, rest, state);
    }
    return left == Decision.of(and) ? all(file, rest, state) : left;
  }

  /** Statements that are run or not: nothing in sight tells. */
  Decision perhaps(ShellFile file, List<Node> statements, State state) {
    outcomes.fork(state, List.of(one -> all(file, statements, one), one -> {}));
    return Decision.UNDECIDED;
  }

  static boolean isSign(Node node) {
    return node.type().equals("&&") || node.type().equals("||");
  }

  /** Follows the body of a function with arguments of its own. */
  Decision call(State.Function function, List<Word> arguments, State state) {
    State.Arguments before = state.arguments();
    outcomes.beginCall();
    state.arguments(new State.Arguments(true, arguments));
    Decision last = run(function.file(), function.body(), state);
    boolean one = outcomes.endCall(state);
    state.arguments(before);
    return one ? last : Decision.UNDECIDED;
  }

  /** Of the commands, those that nothing in sight decides about. */
  Set<Command> unsure() {
    return outcomes.unsure();
  }

  void keep(Command command, State state) {
    keep(command);
    inner.follow(command, state);
  }

  /** Follows a script that another shell reads. */
  void inside(ShellFile file, State state) {
    outcomes.beginCall();
    all(file, file.root().children(), state);
    outcomes.endCall(state);
  }

  void keep(Command command) {
    if (budget.command()) {
      commands.add(command);
      Tee.paths(command)
          .forEach(path -> command.input().forEach(text -> outputs.write(path, text)));
    }
  }

  /** Whether so many more variables may be kept with a command. */
  boolean mayCopy(int variables) {
    return budget.copy(variables);
  }

  /** What a command between {@code $(} and {@code )} prints. */
  List<Piece> substitute(ShellFile file, Node node, State state) {
    return budget.copy(state.size())
        ? substitutions.of(file, node, state.copy())
        : substitutions.unknown(node);
  }

  List<Bit> bits(ShellFile file, Node node, State state) {
    return Expander.bits(file, node.start(), node.end(), state, this);
  }

  /** One word, whatever spaces are in it. */
  Word word(ShellFile file, Node node, State state) {
    return Bits.joined(bits(file, node, state), node.at());
  }

  /** An array, or the words that a {@code for} or a command is given. */
  Several words(ShellFile file, List<Node> nodes, State state) {
    List<Word> words = new ArrayList<>();
    for (Node node : nodes) {
      words.addAll(Fields.of(bits(file, node, state), node.at()));
    }
    return new Several(words);
  }
}
