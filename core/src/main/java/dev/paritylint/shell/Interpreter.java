package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.Holding.Several;
import dev.paritylint.shell.Holding.Unset;
import dev.paritylint.source.Problem;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Follows the statements of a script in the order in which a shell would run them. */
final class Interpreter {
  /** Statements in statements, functions in functions, files in files. */
  private static final int MAX_DEPTH = 300;

  private static final int MAX_UNROLLED = 64;

  private final List<Command> commands = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Budget budget = new Budget();
  private final Bound bound;
  private final Outcomes outcomes;
  private final Conditions conditions;
  private final Assignments assignments;
  private final Commands simple;
  private final Substitutions substitutions;
  private int depth;

  Interpreter(SourcedFiles sources, Bound bound) {
    this.bound = bound;
    this.outcomes = new Outcomes(commands, bound, budget);
    this.conditions = new Conditions(this, sources);
    this.assignments = new Assignments(this, outcomes);
    this.simple = new Commands(this, sources, outcomes, conditions);
    this.substitutions = new Substitutions(this);
  }

  /** What was run, in order. */
  List<Command> commands() {
    return commands;
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
      case "pipeline" -> pipeline(file, node, state);
      case "negated_command" -> negated(file, node, state);
      case "subshell" -> apart(file, node, state);
      case "redirected_statement" -> redirected(file, node, state);
      case "test_command" -> conditions.decide(file, node, state);
      case "if_statement" -> chosen(file, node.children(), state);
      case "case_statement" -> cases(file, node, state);
      case "for_statement" -> loop(file, node, state);
      case "c_style_for_statement" -> once(file, node.part("body"), state);
      case "while_statement" -> whileTrue(file, node, state);
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

  private Decision pipeline(ShellFile file, Node node, State state) {
    for (Node part : node.children()) {
      if (budget.copy(state.size())) {
        run(file, part, state.copy());
      }
    }
    return Decision.UNDECIDED;
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
  private Decision perhaps(ShellFile file, List<Node> statements, State state) {
    outcomes.fork(state, List.of(one -> all(file, statements, one), one -> {}));
    return Decision.UNDECIDED;
  }

  private static boolean isSign(Node node) {
    return node.type().equals("&&") || node.type().equals("||");
  }

  private Decision redirected(ShellFile file, Node node, State state) {
    List<Node> redirects = node.children().stream().filter(HereDocument::isRedirect).toList();
    simple.withInput(
        HereDocument.words(file, redirects, state, this),
        () -> {
          for (Node child : node.children()) {
            if (!HereDocument.isRedirect(child) && !child.type().equals("file_redirect")) {
              run(file, child, state);
            }
          }
        });
    for (Node redirect : redirects) {
      List<Node> statements = HereDocument.statements(redirect);
      if (statements.stream().anyMatch(Interpreter::isSign)) {
        perhaps(file, statements, state);
      } else {
        all(file, statements, state);
      }
    }
    return Decision.UNDECIDED;
  }

  /** {@code if}, and each {@code elif} after it. */
  private Decision chosen(ShellFile file, List<Node> parts, State state) {
    int then = 0;
    while (then < parts.size() && !parts.get(then).type().equals("then")) {
      then++;
    }
    int end = Math.min(then + 1, parts.size());
    while (end < parts.size() && !parts.get(end).type().endsWith("_clause")) {
      end++;
    }
    List<Node> body = parts.subList(Math.min(then + 1, end), end);
    List<Node> others = parts.subList(end, parts.size());
    Decision decision = all(file, parts.subList(0, then), state);
    if (!state.goesOn()) {
      return decision;
    }
    if (decision == Decision.UNDECIDED) {
      outcomes.fork(
          state, List.of(one -> all(file, body, one), one -> otherwise(file, others, one)));
      return Decision.UNDECIDED;
    }
    return decision == Decision.YES ? all(file, body, state) : otherwise(file, others, state);
  }

  private Decision otherwise(ShellFile file, List<Node> clauses, State state) {
    if (clauses.isEmpty()) {
      return Decision.YES;
    }
    Node first = clauses.get(0);
    if (first.type().equals("else_clause")) {
      return all(file, first.children(), state);
    }
    List<Node> rest = new ArrayList<>(first.children());
    rest.addAll(clauses.subList(1, clauses.size()));
    return chosen(file, rest, state);
  }

  private Decision cases(ShellFile file, Node node, State state) {
    Word subject = word(file, node.part("value"), state);
    List<Consumer<State>> ways = new ArrayList<>();
    boolean complete = false;
    for (Node item : node.children()) {
      if (!item.type().equals("case_item")) {
        continue;
      }
      Decision taken = Decision.NO;
      for (Node part : item.children()) {
        if (part.field().equals("value")) {
          Glob glob = Expander.glob(bits(file, part, state));
          boolean all = glob.isKnown() && part.text().equals("*");
          taken = taken.or(all ? Decision.YES : conditions.matches(subject, glob));
        }
      }
      if (taken != Decision.NO) {
        ways.add(one -> all(file, body(item), one));
      }
      if (taken == Decision.YES) {
        complete = true;
        break;
      }
    }
    if (!complete) {
      ways.add(one -> {});
    }
    if (ways.size() == 1) {
      ways.get(0).accept(state);
    } else {
      outcomes.fork(state, ways);
    }
    return Decision.UNDECIDED;
  }

  private static List<Node> body(Node item) {
    return item.children().stream()
        .filter(child -> child.field().isEmpty() && !child.type().startsWith(";"))
        .toList();
  }

  private Decision loop(ShellFile file, Node node, State state) {
    String name = node.part("variable").text();
    List<Word> words = new ArrayList<>();
    boolean listed = false;
    for (Node child : node.children()) {
      if (child.field().equals("value")) {
        words.addAll(Fields.of(bits(file, child, state), child.at()));
        listed = true;
      }
    }
    if (!listed) {
      words.addAll(state.arguments().words());
    }
    boolean known = listed || state.arguments().known();
    boolean unrolled = known && words.size() <= MAX_UNROLLED;
    outcomes.beginLoop();
    if (unrolled) {
      for (Word word : words) {
        state.set(name, new One(word));
        if (!outcomes.round(state, () -> run(file, node.part("body"), state))) {
          break;
        }
      }
    } else {
      String reason = "`" + name + "` takes several values";
      Span at = node.part("variable").at();
      state.set(name, new One(new Word(new Value.Unknown(reason), Origin.literal(at))));
      outcomes.fork(state, List.of(one -> run(file, node.part("body"), one), one -> {}));
    }
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
  }

  private Decision once(ShellFile file, Node body, State state) {
    outcomes.beginLoop();
    outcomes.fork(state, List.of(one -> run(file, body, one), one -> {}));
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
  }

  private Decision whileTrue(ShellFile file, Node node, State state) {
    List<Node> condition =
        node.children().stream()
            .filter(child -> child.field().equals("condition") && !child.text().equals(";"))
            .toList();
    boolean until = node.text().startsWith("until");
    boolean forever = condition.size() == 1 && condition.get(0).text().matches("true|:");
    Node body = node.part("body");
    outcomes.beginLoop();
    for (int i = 0; i < MAX_UNROLLED; i++) {
      Decision goesOn = all(file, condition, state);
      goesOn = until ? goesOn.not() : goesOn;
      if (!state.goesOn() || goesOn == Decision.NO) {
        break;
      }
      if (goesOn == Decision.UNDECIDED) {
        outcomes.fork(state, List.of(one -> run(file, body, one), one -> {}));
        break;
      }
      if (!outcomes.round(state, () -> run(file, body, state)) || forever) {
        break;
      }
    }
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
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

  void keep(Command command) {
    if (budget.command()) {
      commands.add(command);
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
    return Expander.joined(bits(file, node, state), node.at());
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
