package dev.paritylint.python;

import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Place.Standing;
import dev.paritylint.python.Scope.Binding;
import dev.paritylint.python.Statement.Arm;
import dev.paritylint.python.Statement.If;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code if} and {@code match}: the ways that may be taken, and what all of them agree on. */
final class Choices {
  private final Setup setup;
  private final Selection selection;
  private final Branches branches;
  private final Evaluator evaluator;
  private final Walk walk;

  Choices(Setup setup, Walk walk) {
    this.setup = setup;
    this.selection = setup.selection();
    this.branches = setup.branches();
    this.evaluator = setup.evaluator();
    this.walk = walk;
  }

  Walk.End choose(If choice, Scope scope, Place place) {
    List<Map<String, Binding>> ways = new ArrayList<>();
    List<Walk.End> ends = new ArrayList<>();
    Place rest = place;
    Hidden why = Hidden.because("depends on a condition");
    boolean decided = false;
    Map<String, Binding> before = scope.snapshot();
    for (Arm arm : choice.arms()) {
      walk.finder().visit(arm.condition(), scope, rest);
      Datum condition = condition(arm.condition(), scope);
      if (condition instanceof Known known && !known.isTrue()) {
        continue;
      }
      decided = condition instanceof Known;
      Place inner = rest;
      if (!decided) {
        why = Evaluator.undecided(condition, arm.condition());
        boolean divided = why.cause() == Cause.ENVIRONMENT && selection.isNone();
        inner = divided ? rest.in(Standing.ELSEWHERE) : rest;
        rest = inner;
      } else if (aboutEnvironment(arm.condition(), scope)) {
        inner = rest.standing() == Standing.EVERYWHERE ? rest.in(Standing.CHOSEN) : rest;
      }
      ends.add(way(arm.body(), scope, inner, before, ways));
      if (decided) {
        break;
      }
    }
    if (!decided) {
      ends.add(way(choice.otherwise(), scope, otherwise(choice, rest, scope), before, ways));
    }
    scope.join(ways.isEmpty() ? List.of(before) : ways, why);
    return end(ends, why);
  }

  private Walk.End way(
      List<Statement> body,
      Scope scope,
      Place place,
      Map<String, Binding> before,
      List<Map<String, Binding>> ways) {
    scope.restore(before);
    Walk.End end = walk.run(body, scope, place);
    if (end != Walk.End.LEFT && end != Walk.End.FAILED) {
      ways.add(scope.snapshot());
    }
    return end;
  }

  private Place otherwise(If choice, Place rest, Scope scope) {
    boolean about =
        choice.arms().stream().anyMatch(arm -> aboutEnvironment(arm.condition(), scope));
    return about && rest.standing() == Standing.EVERYWHERE ? rest.in(Standing.CHOSEN) : rest;
  }

  private Walk.End end(List<Walk.End> ends, Hidden why) {
    if (ends.stream().allMatch(end -> end == Walk.End.LEFT || end == Walk.End.FAILED)) {
      return ends.contains(Walk.End.LEFT) ? Walk.End.LEFT : Walk.End.FAILED;
    }
    boolean divided = why.cause() == Cause.ENVIRONMENT && selection.isNone();
    boolean some = ends.contains(Walk.End.LEFT) && divided;
    return some || ends.contains(Walk.End.DIVIDED) ? Walk.End.DIVIDED : Walk.End.REACHED;
  }

  private Datum condition(Expression condition, Scope scope) {
    boolean main = condition.at().text().startsWith("__name__");
    return main ? Known.truth(true) : evaluator.resolved(evaluator.evaluate(condition, scope));
  }

  /** Whether another environment could decide otherwise. */
  private boolean aboutEnvironment(Expression condition, Scope scope) {
    Evaluator unselected = new Evaluator(Selection.none(), branches, setup.calls());
    return unselected.evaluate(condition, scope) instanceof Hidden hidden
        && hidden.cause() == Cause.ENVIRONMENT;
  }
}
