package dev.paritylint.python;

import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Comprehension;
import dev.paritylint.python.Expression.Conditional;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.None;
import dev.paritylint.python.Expression.Not;
import dev.paritylint.python.Expression.Numeral;
import dev.paritylint.python.Expression.Opaque;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.python.Expression.Spread;
import dev.paritylint.python.Expression.Star;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Template;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Expression.Truth;
import dev.paritylint.python.Statement.Assign;
import dev.paritylint.python.Statement.Block;
import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.python.Statement.Evaluate;
import dev.paritylint.python.Statement.Forget;
import dev.paritylint.python.Statement.Function;
import dev.paritylint.python.Statement.If;
import dev.paritylint.python.Statement.Import;
import dev.paritylint.python.Statement.Leave;
import dev.paritylint.python.Statement.Loop;
import dev.paritylint.python.Statement.Perhaps;
import dev.paritylint.python.Statement.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What stands directly inside an expression or a statement, in the order of the text. */
final class Inside {
  private Inside() {}

  static List<Expression> of(Expression expression) {
    if (expression instanceof Text
        || expression instanceof Numeral
        || expression instanceof Truth
        || expression instanceof None
        || expression instanceof Name) {
      return List.of();
    } else if (expression instanceof Template template) {
      return template.parts();
    } else if (expression instanceof Attribute attribute) {
      return List.of(attribute.owner());
    } else if (expression instanceof Subscript subscript) {
      return List.of(subscript.owner(), subscript.index());
    } else if (expression instanceof Call call) {
      return call(call);
    } else if (expression instanceof Dict dict) {
      return dict.items().stream().flatMap(item -> of(item).stream()).toList();
    } else if (expression instanceof Series series) {
      return series.items();
    } else if (expression instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (expression instanceof Star star) {
      return List.of(star.items());
    } else if (expression instanceof Comprehension comprehension) {
      return comprehension(comprehension);
    } else if (expression instanceof Not not) {
      return List.of(not.operand());
    } else if (expression instanceof Conditional conditional) {
      return List.of(conditional.value(), conditional.condition(), conditional.otherwise());
    } else if (expression instanceof Opaque opaque) {
      return opaque.inside();
    }
    throw new AssertionError("no case for " + expression.getClass());
  }

  private static List<Expression> of(Item item) {
    if (item instanceof Pair pair) {
      return List.of(pair.key(), pair.value());
    } else if (item instanceof Spread spread) {
      return List.of(spread.value());
    }
    throw new AssertionError("no case for " + item.getClass());
  }

  private static List<Expression> comprehension(Comprehension comprehension) {
    List<Expression> parts = new ArrayList<>(comprehension.key());
    parts.add(comprehension.value());
    for (Clause clause : comprehension.clauses()) {
      parts.add(clause.items());
      parts.addAll(clause.conditions());
    }
    return parts;
  }

  private static List<Expression> call(Call call) {
    List<Expression> parts = new ArrayList<>();
    parts.add(call.function());
    parts.addAll(call.positional());
    call.keywords().forEach(keyword -> parts.add(keyword.value()));
    parts.addAll(call.spreads());
    return parts;
  }

  /** The expressions of the statement itself, not those of the statements in it. */
  static List<Expression> of(Statement statement) {
    if (statement instanceof Assign assign) {
      return List.of(assign.target(), assign.value());
    } else if (statement instanceof Evaluate evaluate) {
      return List.of(evaluate.value());
    } else if (statement instanceof If choice) {
      return choice.arms().stream().map(Statement.Arm::condition).toList();
    } else if (statement instanceof Loop loop) {
      return loop.heads();
    } else if (statement instanceof Block block) {
      return block.heads();
    } else if (statement instanceof Function function) {
      return List.copyOf(function.defaults().values());
    } else if (statement instanceof ClassBody type) {
      return type.bases();
    } else if (statement instanceof Return result) {
      return List.of(result.value());
    } else if (statement instanceof Perhaps
        || statement instanceof Import
        || statement instanceof Leave
        || statement instanceof Forget) {
      return List.of();
    }
    throw new AssertionError("no case for " + statement.getClass());
  }

  /** The statements in a statement. */
  static List<Statement> bodies(Statement statement) {
    if (statement instanceof If choice) {
      List<Statement> all = new ArrayList<>();
      choice.arms().forEach(arm -> all.addAll(arm.body()));
      all.addAll(choice.otherwise());
      return all;
    } else if (statement instanceof Loop loop) {
      return loop.body();
    } else if (statement instanceof Block block) {
      return block.body();
    } else if (statement instanceof Perhaps perhaps) {
      return perhaps.body();
    } else if (statement instanceof Function function) {
      return function.body();
    } else if (statement instanceof ClassBody type) {
      return type.body();
    }
    return List.of();
  }

  /** Hands over every statement, the ones inside others included. */
  static void each(List<Statement> statements, Consumer<Statement> visitor) {
    for (Statement statement : statements) {
      visitor.accept(statement);
      each(bodies(statement), visitor);
    }
  }

  /** Hands over an expression and everything inside it. */
  static void each(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    of(expression).forEach(part -> each(part, visitor));
  }

  /** Whether a round of a loop may end before its end, or be the last. */
  static boolean leaves(List<Statement> statements) {
    for (Statement statement : statements) {
      boolean own = statement instanceof Function || statement instanceof ClassBody;
      if (statement instanceof Leave leave && !leave.at().text().startsWith("raise")) {
        return true;
      } else if (statement instanceof Return || (!own && leaves(bodies(statement)))) {
        return true;
      }
    }
    return false;
  }

  /** The names that statements bind or change, those inside functions left aside. */
  static List<String> bound(List<Statement> statements) {
    List<String> names = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Assign assign) {
        names.addAll(Targets.names(assign.target()));
      } else if (statement instanceof Evaluate evaluate
          && evaluate.value() instanceof Call call
          && call.function() instanceof Attribute method) {
        names.addAll(Targets.names(method.owner()));
      } else if (statement instanceof Forget forget) {
        names.addAll(forget.names());
      } else if (statement instanceof Import imported) {
        names.addAll(imported.names().values());
      } else if (statement instanceof Loop loop) {
        names.addAll(loop.bound());
      } else if (statement instanceof Block block) {
        names.addAll(block.bound());
      } else if (statement instanceof Perhaps perhaps) {
        names.addAll(perhaps.bound());
      }
      boolean ownScope = statement instanceof Function || statement instanceof ClassBody;
      names.addAll(ownScope ? List.of() : bound(bodies(statement)));
    }
    return List.copyOf(names);
  }
}
