package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;

/** {@code for}, {@code while} and {@code until}: as many rounds as are certain. */
final class Loops {
  private static final int MAX_UNROLLED = 64;

  private final Interpreter interpreter;
  private final Outcomes outcomes;

  Loops(Interpreter interpreter, Outcomes outcomes) {
    this.interpreter = interpreter;
    this.outcomes = outcomes;
  }

  Decision loop(ShellFile file, Node node, State state) {
    String name = node.part("variable").text();
    List<Word> words = new ArrayList<>();
    boolean listed = false;
    for (Node child : node.children()) {
      if (child.field().equals("value")) {
        words.addAll(Fields.of(interpreter.bits(file, child, state), child.at()));
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
        if (!outcomes.round(state, () -> interpreter.run(file, node.part("body"), state))) {
          break;
        }
      }
    } else {
      String reason = "`" + name + "` takes several values";
      Span at = node.part("variable").at();
      state.set(name, new One(new Word(new Value.Unknown(reason), Origin.literal(at))));
      outcomes.fork(
          state, List.of(one -> interpreter.run(file, node.part("body"), one), one -> {}));
    }
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
  }

  Decision once(ShellFile file, Node body, State state) {
    outcomes.beginLoop();
    outcomes.fork(state, List.of(one -> interpreter.run(file, body, one), one -> {}));
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
  }

  Decision whileTrue(ShellFile file, Node node, State state) {
    List<Node> condition =
        node.children().stream()
            .filter(child -> child.field().equals("condition") && !child.text().equals(";"))
            .toList();
    boolean until = node.text().startsWith("until");
    boolean forever = condition.size() == 1 && condition.get(0).text().matches("true|:");
    Node body = node.part("body");
    outcomes.beginLoop();
    for (int i = 0; i < MAX_UNROLLED; i++) {
      Decision goesOn = interpreter.all(file, condition, state);
      goesOn = until ? goesOn.not() : goesOn;
      if (!state.goesOn() || goesOn == Decision.NO) {
        break;
      }
      if (goesOn == Decision.UNDECIDED) {
        outcomes.fork(state, List.of(one -> interpreter.run(file, body, one), one -> {}));
        break;
      }
      if (!outcomes.round(state, () -> interpreter.run(file, body, state)) || forever) {
        break;
      }
    }
    outcomes.endLoop(state);
    return Decision.UNDECIDED;
  }
}
