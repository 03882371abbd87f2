package dev.paritylint.shell;

import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code if} and {@code case}: the branches that may be taken. */
final class Choices {
  private final Interpreter interpreter;
  private final Outcomes outcomes;
  private final Conditions conditions;

  Choices(Interpreter interpreter, Outcomes outcomes, Conditions conditions) {
    this.interpreter = interpreter;
    this.outcomes = outcomes;
    this.conditions = conditions;
  }

  /** {@code if}, and each {@code elif} after it. */
  Decision chosen(ShellFile file, List<Node> parts, State state) {
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
    Decision decision = interpreter.all(file, parts.subList(0, then), state);
    if (!state.goesOn()) {
      return decision;
    }
    if (decision == Decision.UNDECIDED) {
      outcomes.fork(
          state,
          List.of(one -> interpreter.all(file, body, one), one -> otherwise(file, others, one)));
      return Decision.UNDECIDED;
    }
    return decision == Decision.YES
        ? interpreter.all(file, body, state)
        : otherwise(file, others, state);
  }

  private Decision otherwise(ShellFile file, List<Node> clauses, State state) {
    if (clauses.isEmpty()) {
      return Decision.YES;
    }
    Node first = clauses.get(0);
    if (first.type().equals("else_clause")) {
      return interpreter.all(file, first.children(), state);
    }
    List<Node> rest = new ArrayList<>(first.children());
    rest.addAll(clauses.subList(1, clauses.size()));
    return chosen(file, rest, state);
  }

  Decision cases(ShellFile file, Node node, State state) {
    Word subject = interpreter.word(file, node.part("value"), state);
    List<Consumer<State>> ways = new ArrayList<>();
    boolean complete = false;
    for (Node item : node.children()) {
      if (!item.type().equals("case_item")) {
        continue;
      }
      Decision taken = Decision.NO;
      for (Node part : item.children()) {
        if (part.field().equals("value")) {
          Glob glob = Bits.glob(interpreter.bits(file, part, state));
          boolean all = glob.isKnown() && part.text().equals("*");
          taken = taken.or(all ? Decision.YES : conditions.matches(subject, glob));
        }
      }
      if (taken != Decision.NO) {
        ways.add(one -> interpreter.all(file, body(item), one));
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
}
