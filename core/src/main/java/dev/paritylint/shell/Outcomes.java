package dev.paritylint.shell;

import dev.paritylint.shell.State.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows every way that a script may take where nothing in sight decides, and joins them. */
final class Outcomes {
  private final List<Command> commands;
  private final Bound bound;
  private final Budget budget;
  private final Set<Command> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Call> calls = new ArrayDeque<>();
  private final Deque<Loop> loops = new ArrayDeque<>();

  Outcomes(List<Command> commands, Bound bound, Budget budget) {
    this.commands = commands;
    this.bound = bound;
    this.budget = budget;
  }

  /** A function that is being followed: what its variables hid, and how it has ended so far. */
  private record Call(Map<String, Kept> locals, List<State> returned) {}

  /** What a variable held before; null where nothing was known of it. */
  private record Kept(@Nullable Holding holding) {}

  private record Loop(List<State> left, List<State> continued) {}

  /** Takes each way from the same beginning. */
  void fork(State state, List<Consumer<State>> ways) {
    List<State> ends = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    for (Consumer<State> way : ways) {
      if (!budget.copy(state.size())) {
        return;
      }
      State copy = state.copy();
      marks.add(commands.size());
      way.accept(copy);
      ends.add(copy);
    }
    marks.add(commands.size());
    dropOtherEnvironments(ends, marks);
    if (ends.size() > 1) {
      unsure.addAll(commands.subList(marks.get(0), commands.size()));
    }
    settle(state, ends);
  }

  /** The commands that are run or not, or that another is run instead of. */
  Set<Command> unsure() {
    return unsure;
  }

  /** A way at whose end the script is for another environment is not the one that is read. */
  private void dropOtherEnvironments(List<State> ends, List<Integer> marks) {
    if (ends.stream().noneMatch(bound::allows)) {
      return;
    }
    for (int i = ends.size() - 1; i >= 0; i--) {
      if (!bound.allows(ends.get(i))) {
        commands.subList(marks.get(i), marks.get(i + 1)).clear();
        ends.remove(i);
      }
    }
  }

  private void settle(State state, List<State> ends) {
    List<State> going = new ArrayList<>();
    Flow last = Flow.EXITS;
    for (State end : ends) {
      if (end.goesOn()) {
        going.add(end);
      } else if (end.flow() != Flow.EXITS) {
        last = end.flow();
        record(end);
      }
    }
    if (going.isEmpty()) {
      state.flow(last);
    } else {
      state.become(going);
    }
  }

  private void record(State end) {
    if (end.flow() == Flow.RETURNS && !calls.isEmpty()) {
      calls.element().returned().add(end);
    } else if (end.flow() == Flow.BREAKS && !loops.isEmpty()) {
      loops.element().left().add(end);
    } else if (end.flow() == Flow.CONTINUES && !loops.isEmpty()) {
      loops.element().continued().add(end);
    }
  }

  /** One round of a loop; false where the loop surely ends with it. */
  boolean round(State state, Runnable body) {
    Loop loop = loops.element();
    body.run();
    List<State> next = new ArrayList<>(loop.continued());
    loop.continued().clear();
    if (state.goesOn() || state.flow() == Flow.CONTINUES) {
      next.add(state.copy());
    } else if (state.flow() == Flow.BREAKS) {
      loop.left().add(state.copy());
    }
    if (next.isEmpty()) {
      return false;
    }
    state.become(next);
    state.flow(Flow.GOES_ON);
    return true;
  }

  void beginLoop() {
    loops.push(new Loop(new ArrayList<>(), new ArrayList<>()));
  }

  void endLoop(State state) {
    Loop loop = loops.pop();
    List<State> ends = new ArrayList<>(loop.left());
    if (state.goesOn()) {
      ends.add(state.copy());
    }
    if (!ends.isEmpty()) {
      state.become(ends);
      state.flow(Flow.GOES_ON);
    }
  }

  void beginCall() {
    calls.push(new Call(new HashMap<>(), new ArrayList<>()));
  }

  /** Whether the function has ended in one way only. */
  boolean endCall(State state) {
    Call call = calls.pop();
    List<State> ends = new ArrayList<>(call.returned());
    boolean one = ends.isEmpty() && state.goesOn();
    if (state.flow() != Flow.EXITS) {
      ends.add(state.copy());
    }
    if (!ends.isEmpty()) {
      state.become(ends);
      state.flow(Flow.GOES_ON);
    }
    call.locals().forEach((name, kept) -> state.restore(name, kept.holding()));
    return one;
  }

  int callDepth() {
    return calls.size();
  }

  /** Makes a variable one of the function that is being followed. */
  void local(State state, String name) {
    if (!calls.isEmpty()) {
      calls.element().locals().putIfAbsent(name, new Kept(state.get(name)));
    }
  }
}
