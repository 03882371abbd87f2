package dev.paritylint.python;

import dev.paritylint.python.Branches.Written;
import dev.paritylint.python.Expression.Binary;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.python.Expression.Clause;
import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Subscript;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Statement.Assign;
import dev.paritylint.python.Statement.ClassBody;
import dev.paritylint.python.Statement.Function;
import dev.paritylint.python.Statement.If;
import dev.paritylint.python.Statement.Loop;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.EnvironmentWords.Named;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through a script for the words by which it tells environments apart. */
final class BranchFinder {
  private final List<Written> written = new ArrayList<>();
  private final List<Written> ofMaps = new ArrayList<>();
  private final Map<String, Span> named = new LinkedHashMap<>();
  private final Map<String, List<Text>> filled = new LinkedHashMap<>();
  private final Set<String> keyed = new HashSet<>();
  private final Set<String> selectors = new HashSet<>();

  private BranchFinder() {}

  static Branches in(PythonFile file) {
    BranchFinder finder = new BranchFinder();
    Inside.each(file.statements(), finder::statement);
    finder.filled.forEach(finder::filled);
    return new Branches(
        finder.written, finder.ofNames(), finder.ofMaps, finder.keyed, finder.selectors);
  }

  private void statement(Statement statement) {
    if (statement instanceof If choice) {
      chain(choice);
    } else if (statement instanceof Assign assign) {
      assigned(assign);
    } else if (statement instanceof Loop loop && Maps.anyIn(loop.body())) {
      loop.rounds().forEach(this::rounds);
    } else if (statement instanceof Function function && Maps.anyIn(function.body())) {
      named.putIfAbsent(function.name(), function.at());
    } else if (statement instanceof ClassBody type && Maps.anyIn(type.body())) {
      named.putIfAbsent(type.name(), type.at());
    }
    for (Expression expression : Inside.of(statement)) {
      Inside.each(expression, this::expression);
    }
  }

  /** {@code for environment in ["staging", "production"]}. */
  private void rounds(Clause clause) {
    List<Text> words = Selectors.words(clause.items());
    if (Selectors.isSelector(clause.target()) && Branches.enough(words)) {
      written.addAll(Branches.plausible(words));
    }
  }

  private void expression(Expression expression) {
    if (expression instanceof Dict dict) {
      written.addAll(Branches.keys(dict));
      dict.items().forEach(this::selfNaming);
    } else if (expression instanceof Binary binary) {
      Selectors.compared(binary).stream()
          .filter(word -> EnvironmentWords.isKnown(word.text()))
          .forEach(word -> compared(binary, word));
    }
  }

  private void compared(Binary binary, Text word) {
    written.add(Written.of(word));
    boolean left = Selectors.isSelector(binary.left());
    selectors.add(Selectors.name(left ? binary.left() : binary.right()));
  }

  private void selfNaming(Item item) {
    if (item instanceof Pair pair
        && pair.key() instanceof Text key
        && pair.value() instanceof Text word
        && SelectorNames.namesItself(key.text())
        && EnvironmentWords.isKnown(word.text())) {
      ofMaps.add(Written.of(word));
    }
  }

  /** In a chain that compares with two known environments the other words are environments too. */
  private void chain(If choice) {
    List<Text> words = new ArrayList<>();
    for (Statement.Arm arm : choice.arms()) {
      Inside.each(
          arm.condition(),
          part -> words.addAll(part instanceof Binary one ? Selectors.compared(one) : List.of()));
    }
    if (Branches.enough(words)) {
      written.addAll(Branches.plausible(words));
    }
  }

  private void assigned(Assign assign) {
    if (assign.target() instanceof Subscript subscript && subscript.index() instanceof Text key) {
      Targets.path(subscript.owner())
          .filter(owner -> !Selectors.isEnviron(subscript.owner()))
          .ifPresent(owner -> filled.computeIfAbsent(owner, any -> new ArrayList<>()).add(key));
      return;
    }
    Targets.path(assign.target())
        .ifPresent(
            path -> {
              if (assign.value() instanceof Dict dict) {
                dict.items().forEach(item -> remember(path, item));
              }
              if (Maps.anyIn(assign.value())) {
                named.putIfAbsent(lastOf(path), assign.at());
              }
            });
  }

  private void remember(String path, Item item) {
    if (item instanceof Pair pair && pair.key() instanceof Text key) {
      filled.computeIfAbsent(path, any -> new ArrayList<>()).add(key);
    }
  }

  private void filled(String path, List<Text> keys) {
    if (Branches.enough(keys)) {
      keyed.add(path);
      written.addAll(Branches.plausible(keys));
    }
  }

  static String lastOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A weak word counts only beside the same name with another environment's word. */
  private Map<String, Written> ofNames() {
    Map<String, Set<String>> siblings = new HashMap<>();
    for (String name : named.keySet()) {
      EnvironmentWords.inName(name)
          .ifPresent(
              found ->
                  siblings
                      .computeIfAbsent(found.rest(), any -> new HashSet<>())
                      .add(EnvironmentWords.canonical(found.word())));
    }
    Map<String, Written> words = new HashMap<>();
    named.forEach(
        (name, at) ->
            EnvironmentWords.inName(name)
                .filter(found -> isBelieved(found, siblings))
                .ifPresent(found -> words.put(name, new Written(found.word(), at))));
    return words;
  }

  private static boolean isBelieved(Named found, Map<String, Set<String>> siblings) {
    return EnvironmentWords.isStrong(found.word())
        || siblings.getOrDefault(found.rest(), Set.of()).size() > 1;
  }

  /** Whether an expression or statements hold what the reader would take for a map. */
  static final class Maps {
    private Maps() {}

    static boolean anyIn(List<Statement> statements) {
      boolean[] found = {false};
      Inside.each(
          statements,
          statement -> {
            for (Expression expression : Inside.of(statement)) {
              found[0] |= anyIn(expression);
            }
          });
      return found[0];
    }

    static boolean anyIn(Expression expression) {
      boolean[] found = {false};
      Inside.each(expression, part -> found[0] |= isMap(part));
      return found[0];
    }

    private static boolean isMap(Expression expression) {
      if (expression instanceof Dict dict) {
        return dict.items().stream().anyMatch(Maps::isVariable);
      } else if (expression instanceof Call call) {
        return call.keywords().stream().anyMatch(one -> VariableNames.holdsMap(one.name()));
      }
      return expression instanceof Subscript subscript && Selectors.isEnviron(subscript.owner());
    }

    private static boolean isVariable(Item item) {
      return item instanceof Pair pair
          && pair.key() instanceof Text key
          && VariableNames.isVariable(key.text());
    }
  }
}
