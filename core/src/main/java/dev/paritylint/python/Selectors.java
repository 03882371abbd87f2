package dev.paritylint.python;

import dev.paritylint.python.Expression.Attribute;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Name;
import dev.paritylint.python.Expression.Series;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which variables hold the word of an environment, and with which words they are compared. */
final class Selectors {
  /** What changes the spelling of a word, but not which environment it is. */
  private static final Set<String> SPELLING =
      Set.of("lower", "upper", "strip", "value", "name", "casefold", "title", "capitalize");

  private static final Set<String> RESPELLING = Set.of("upper", "title", "capitalize");

  private static final Set<String> LOOKUPS =
      Set.of("os.getenv", "getenv", "os.environ.get", "environ.get");

  private Selectors() {}

  /** By the look of it: {@code environment}, {@code args.env.lower()}, {@code getenv("ENV")}. */
  static boolean isSelector(Expression expression) {
    if (expression instanceof Name name) {
      return SelectorNames.isName(name.name());
    } else if (expression instanceof Attribute attribute) {
      return SelectorNames.isName(attribute.name())
          || (SPELLING.contains(attribute.name()) && isSelector(attribute.owner()));
    } else if (expression instanceof Call call) {
      boolean spelling =
          call.positional().isEmpty()
              && call.function() instanceof Attribute method
              && SPELLING.contains(method.name())
              && isSelector(method.owner());
      return spelling || isVariable(call.function(), call.positional());
    } else if (expression instanceof Subscript subscript) {
      return isEnviron(subscript.owner()) && names(subscript.index());
    }
    return false;
  }

  /** The last part of the selector's name, without what changes its spelling. */
  static String name(Expression selector) {
    if (selector instanceof Attribute attribute) {
      return SelectorNames.isName(attribute.name()) ? attribute.name() : name(attribute.owner());
    } else if (selector instanceof Call call && call.function() instanceof Attribute method) {
      return isSelector(method.owner()) ? name(method.owner()) : "environment";
    }
    return selector instanceof Name name ? name.name() : "environment";
  }

  /** Whether it is a selector in the letters that the script compares it in. */
  static boolean isAsCompared(Expression selector) {
    return !(selector instanceof Call call
        && call.function() instanceof Attribute method
        && RESPELLING.contains(method.name()));
  }

  private static boolean isVariable(Expression function, List<Expression> arguments) {
    boolean lookup = Targets.path(function).map(LOOKUPS::contains).orElse(false);
    return lookup && !arguments.isEmpty() && names(arguments.get(0));
  }

  private static boolean names(Expression variable) {
    return variable instanceof Text text && SelectorNames.namesItself(text.text());
  }

  /** Whether it is the environment of the process itself. */
  static boolean isEnviron(Expression expression) {
    return Targets.path(expression)
        .map(path -> path.equals("os.environ") || path.equals("environ"))
        .orElse(false);
  }

  /** The words that a selector is compared with; none if the condition is of another kind. */
  static List<Text> compared(Binary condition) {
    boolean equality = Set.of("==", "!=").contains(condition.operator());
    boolean membership = Set.of("in", "not in").contains(condition.operator());
    if ((equality || membership) && isSelector(condition.left())) {
      return words(condition.right());
    } else if (equality && isSelector(condition.right())) {
      return words(condition.left());
    } else if (membership && isSelector(condition.right())) {
      return word(condition.left()).stream().toList();
    }
    return List.of();
  }

  /** Texts, or the members of an enumeration of environments; none if one is neither. */
  static List<Text> words(Expression expression) {
    if (expression instanceof Series series) {
      List<Text> words = series.items().stream().flatMap(item -> word(item).stream()).toList();
      return words.size() == series.items().size() ? words : List.of();
    }
    return word(expression).stream().toList();
  }

  private static Optional<Text> word(Expression expression) {
    if (expression instanceof Text text) {
      return Optional.of(text);
    }
    boolean member =
        expression instanceof Attribute attribute
            && EnvironmentWords.isKnown(attribute.name())
            && Targets.path(attribute.owner())
                .map(path -> path.toLowerCase(Locale.ROOT).contains("env"))
                .orElse(false);
    return member && expression instanceof Attribute attribute
        ? Optional.of(new Text(attribute.at(), attribute.name()))
        : Optional.empty();
  }
}
