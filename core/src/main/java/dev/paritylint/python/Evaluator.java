package dev.paritylint.python;

import dev.paritylint.python.Branches.Written;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Selector;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Datum.Sort;
import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
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
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what an expression stands for, by the constants in sight. Runs nothing. */
final class Evaluator {
  /** A reader of reasons needs no more of an expression than this. */
  private static final int MAX_EXCERPT = 40;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Selection selection;
  private final Branches branches;
  private final Bindings bindings;
  private final Results results;

  Evaluator(Selection selection, Branches branches, Calls calls) {
    this.selection = selection;
    this.branches = branches;
    this.bindings = new Bindings(this, selection);
    this.results = new Results(this, selection, calls);
  }

  Datum evaluate(Expression expression, Scope scope) {
    return value(expression, scope).placed(expression.at());
  }

  private Datum value(Expression expression, Scope scope) {
    if (expression instanceof Text text) {
      return literal(text);
    } else if (expression instanceof Numeral numeral) {
      return new Known(numeral.printed(), Sort.NUMBER, List.of());
    } else if (expression instanceof Truth truth) {
      return Known.truth(truth.value());
    } else if (expression instanceof None) {
      return new Known("None", Sort.NONE, List.of());
    } else if (expression instanceof Template template) {
      return Texts.printed(
          template.parts().stream().map(part -> resolved(evaluate(part, scope))).toList());
    } else if (expression instanceof Name || expression instanceof Attribute) {
      return bindings.lookup(expression, scope);
    } else if (expression instanceof Subscript subscript) {
      return bindings.subscript(subscript, scope);
    } else if (expression instanceof Call call) {
      return results.of(call, scope);
    } else if (expression instanceof Dict dict) {
      return dict(dict, scope);
    } else if (expression instanceof Series series) {
      return series(series, scope);
    } else if (expression instanceof Star star) {
      return Hidden.because("`" + excerpt(star.at()) + "` is several values");
    } else if (expression instanceof Comprehension comprehension) {
      return new Comprehensions(this).evaluate(comprehension, scope);
    } else if (expression instanceof Binary binary) {
      return binary(binary, scope);
    } else if (expression instanceof Not not) {
      Datum operand = evaluate(not.operand(), scope);
      return operand instanceof Known known ? Known.truth(!known.isTrue()) : hidden(operand, not);
    } else if (expression instanceof Conditional conditional) {
      return conditional(conditional, scope);
    } else if (expression instanceof Opaque opaque) {
      return Hidden.because("`" + excerpt(opaque.at()) + "` is " + opaque.what());
    }
    throw new AssertionError("no case for " + expression.getClass());
  }

  private static Known literal(Text text) {
    boolean placed = !text.text().isEmpty() && !text.stretches().isEmpty();
    Known known = Known.text(text.text());
    return placed
        ? new Known(
            known.text(),
            known.sort(),
            List.of(),
            List.of(new Part.Literal(text, 0, text.text().length())))
        : known;
  }

  private Sequence series(Series series, Scope scope) {
    Sequence all = new Sequence(List.of());
    List<Datum> items = new ArrayList<>();
    for (Expression item : series.items()) {
      if (item instanceof Star star) {
        Optional<Sequence> more = Lookups.items(evaluate(star.items(), scope));
        all = Operations.extended(all, new Sequence(List.copyOf(items)));
        all = more.isPresent() ? Operations.extended(all, more.get()) : all.opened();
        items.clear();
      } else {
        items.add(evaluate(item, scope));
      }
    }
    return Operations.extended(all, new Sequence(List.copyOf(items)));
  }

  static String excerpt(Span at) {
    int end = Math.min(at.end(), at.start() + 4 * MAX_EXCERPT);
    String text = SPACES.matcher(at.file().span(at.start(), end).text()).replaceAll(" ");
    return text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT) + "…";
  }

  /** The word itself, where the branch that is being read leaves only one. */
  Datum resolved(Datum datum) {
    if (!(datum instanceof Selector selector)) {
      return datum;
    } else if (selection.isNone()) {
      return Hidden.byEnvironment();
    }
    Optional<Written> spelling = branches.spelling(selector.name(), selection);
    return spelling.isPresent()
        ? Known.text(spelling.get().word()).through(spelling.get().at(), "environment")
        : Hidden.byEnvironment();
  }

  static Hidden hidden(Datum datum, Expression expression) {
    if (datum instanceof Selector) {
      return Hidden.byEnvironment();
    }
    return datum instanceof Hidden hidden
        ? new Hidden(hidden.cause(), hidden.reason(), "", hidden.via())
        : Hidden.because("`" + excerpt(expression.at()) + "` is computed when the script runs");
  }

  /** The script's own function or class that is called; anything else for what is not its own. */
  Datum callee(Call call, Scope scope) {
    return results.callee(call, scope);
  }

  Mapping dict(Dict dict, Scope scope) {
    Mapping mapping = Mapping.EMPTY;
    for (Item item : dict.items()) {
      if (item instanceof Pair pair) {
        Datum key = resolved(evaluate(pair.key(), scope));
        Datum value = evaluate(pair.value(), scope);
        mapping =
            key instanceof Known known && known.isText()
                ? mapping.with(known.text(), new Mapping.Entry(pair.value().at(), value))
                : mapping.clouded("may be replaced by " + excerpt(pair.key().at()));
      } else if (item instanceof Spread spread) {
        mapping = Lookups.merged(mapping, evaluate(spread.value(), scope), spread.value().at());
      }
    }
    return mapping;
  }

  private Datum binary(Binary binary, Scope scope) {
    Datum left = evaluate(binary.left(), scope);
    if (left instanceof Known known && binary.operator().equals("and")) {
      return known.isTrue() ? evaluate(binary.right(), scope) : known;
    } else if (left instanceof Known known && binary.operator().equals("or")) {
      return known.isTrue() ? known : evaluate(binary.right(), scope);
    }
    List<Text> words = Selectors.compared(binary);
    Datum right = evaluate(binary.right(), scope);
    boolean fixed = left instanceof Known && right instanceof Known;
    if (!fixed && words.stream().anyMatch(word -> branches.knows(word.text()))) {
      return comparison(binary, words);
    }
    Datum result = Operations.apply(resolved(left), binary.operator(), resolved(right));
    return result instanceof Hidden hidden && hidden.reason().isEmpty()
        ? new Hidden(
            hidden.cause(),
            "`" + excerpt(binary.at()) + "` is computed when the script runs",
            hidden.prefix(),
            hidden.via(),
            hidden.parts())
        : result;
  }

  private Datum comparison(Binary binary, List<Text> words) {
    if (selection.isNone()) {
      return Hidden.byEnvironment();
    }
    boolean any = words.stream().anyMatch(word -> selection.means(word.text()));
    boolean wanted = !binary.operator().equals("!=") && !binary.operator().equals("not in");
    return Known.truth(any == wanted);
  }

  private Datum conditional(Conditional conditional, Scope scope) {
    Datum condition = resolved(evaluate(conditional.condition(), scope));
    Datum value = evaluate(conditional.value(), scope);
    Datum otherwise = evaluate(conditional.otherwise(), scope);
    if (condition instanceof Known known) {
      return known.isTrue() ? value : otherwise;
    }
    return Joins.of(value, otherwise, undecided(condition, conditional.condition()));
  }

  /** Why nothing is known after a condition that cannot be decided. */
  static Hidden undecided(Datum condition, Expression written) {
    boolean environment = condition instanceof Hidden hidden && hidden.cause() == Cause.ENVIRONMENT;
    return environment
        ? Hidden.byEnvironment()
        : Hidden.because("depends on `" + excerpt(written.at()) + "`");
  }
}
