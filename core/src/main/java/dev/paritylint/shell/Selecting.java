package dev.paritylint.shell;

import dev.paritylint.hole.HolePattern;
import dev.paritylint.hole.HolePattern.Fill;
import dev.paritylint.hole.ScriptText;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one script tells environments apart.
 *
 * @param written the words in it, one spelling of each environment
 * @param selectors the variables that hold such a word, positions such as {@code 1} among them
 */
record Selecting(List<Written> written, Set<String> selectors) {
  private static final Pattern SUBJECT =
      Pattern.compile("\"?\\$(?:\\{(\\w+)(?:\\[0\\])?(?::?[-?].*|,,|\\^\\^)?\\}|(\\w+))\"?");
  private static final Pattern LITERAL = Pattern.compile("([\"']?)([A-Za-z][\\w.-]{0,39})\\1");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");

  /** A word, and where the script has it. */
  record Written(String word, Span at) {
    String canonical() {
      return EnvironmentWords.canonical(word);
    }
  }

  Selecting {
    written = List.copyOf(written);
    selectors = Set.copyOf(selectors);
  }

  static Selecting of(ShellFile file, SourceTree tree) {
    Map<String, List<Written>> compared = compared(file.root());
    List<Written> all = new ArrayList<>(fills(file, tree));
    Set<String> selectors = new HashSet<>();
    compared.forEach(
        (name, words) -> {
          if (tellsApart(name, words)) {
            selectors.add(name);
            boolean several = known(words) > 1;
            words.stream()
                .filter(one -> EnvironmentWords.isKnown(one.word()) || several)
                .filter(one -> EnvironmentWords.isPlausible(one.word()))
                .forEach(all::add);
          }
        });
    VARIABLE
        .matcher(file.passage().text())
        .results()
        .map(found -> found.group(1))
        .filter(name -> SelectorNames.isName(name) && SelectorNames.isCertain(name))
        .forEach(selectors::add);
    Map<String, Written> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(one.canonical(), one));
    return new Selecting(List.copyOf(first.values()), selectors);
  }

  /** The words, in the spelling in which the script is called with them. */
  List<String> words() {
    return written.stream().map(Written::word).toList();
  }

  /** Every selector holds that word. */
  Bound bound(String word, Span otherwise) {
    String canonical = EnvironmentWords.canonical(word);
    Written found =
        written.stream()
            .filter(one -> one.canonical().equals(canonical))
            .findFirst()
            .orElse(new Written(word, otherwise));
    Value value = new Value.Text(found.word());
    return new Bound(selectors, new Word(value, Origin.literal(found.at())));
  }

  private static boolean tellsApart(String name, List<Written> words) {
    if (SelectorNames.isName(name)) {
      return known(words) > 0;
    }
    return known(words) > 1
        && words.stream().anyMatch(one -> EnvironmentWords.isStrong(one.word()));
  }

  private static long known(List<Written> words) {
    return words.stream()
        .filter(one -> EnvironmentWords.isKnown(one.word()))
        .map(Written::canonical)
        .distinct()
        .count();
  }

  /** What each variable is compared with, in conditions and in {@code case}. */
  private static Map<String, List<Written>> compared(Node root) {
    Map<String, List<Written>> compared = new LinkedHashMap<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(root));
    while (!rest.isEmpty()) {
      Node node = rest.pop();
      if (node.type().equals("case_statement")) {
        String name = variable(node.part("value"));
        node.children().stream()
            .filter(item -> item.type().equals("case_item"))
            .flatMap(item -> item.children().stream())
            .filter(part -> part.field().equals("value"))
            .forEach(pattern -> add(compared, name, pattern));
      } else if (node.type().equals("binary_expression") && isEquality(node)) {
        add(compared, variable(node.part("left")), node.part("right"));
        add(compared, variable(node.part("right")), node.part("left"));
      }
      for (int i = node.children().size() - 1; i >= 0; i--) {
        rest.push(node.children().get(i));
      }
    }
    return compared;
  }

  private static boolean isEquality(Node node) {
    return Set.of("=", "==", "!=").contains(node.part("operator").text());
  }

  private static String variable(Node node) {
    Matcher subject = SUBJECT.matcher(node.text());
    if (!subject.matches()) {
      return "";
    }
    return subject.group(1) == null ? subject.group(2) : subject.group(1);
  }

  private static void add(Map<String, List<Written>> compared, String name, Node pattern) {
    Matcher literal = LITERAL.matcher(pattern.text());
    if (!name.isEmpty() && literal.matches()) {
      compared
          .computeIfAbsent(name, any -> new ArrayList<>())
          .add(new Written(literal.group(2), pattern.at()));
    }
  }

  /** The names of the files among which {@code config/${ENVIRONMENT}.env} chooses. */
  private static List<Written> fills(ShellFile file, SourceTree tree) {
    List<Written> all = new ArrayList<>();
    for (HolePattern pattern : HolePattern.in(ScriptText.of(file.passage().file()))) {
      List<Written> fills = new ArrayList<>();
      for (String path : tree.paths()) {
        Fill fill = pattern.fillOfFile(path);
        if (fill != null) {
          SourceFile named = tree.read(path).orElse(file.passage().file());
          Span at = named.span(0, 0);
          fills.add(new Written(path.substring(fill.start(), fill.end()), at));
        }
      }
      if (known(fills) > 1) {
        fills.stream().filter(one -> EnvironmentWords.isPlausible(one.word())).forEach(all::add);
      }
    }
    return all;
  }
}
