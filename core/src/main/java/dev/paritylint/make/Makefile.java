package dev.paritylint.make;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rules and plain variables of a Makefile. What make's functions compute is unknown. */
public final class Makefile {
  private static final int MOST_TARGETS = 200;
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 2000;
  private static final Pattern RULE =
      Pattern.compile("([A-Za-z0-9_./ -]+?)\\s*::?(?!=)\\s*([^=#;]*)(?:#.*)?");
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:([A-Za-z0-9_.-]+)\\s*:\\s*)?(?:(export)\\s+|override\\s+)*([A-Za-z_]\\w*)"
              + "\\s*(\\?|::?|\\+)?=[ \\t]*([^#]*?)\\s*(?:#.*)?");
  private static final Pattern EXPORT = Pattern.compile("export((?:\\s+[A-Za-z_]\\w*)*)\\s*");
  private static final Set<String> CONDITIONAL =
      Set.of("ifeq", "ifneq", "ifdef", "ifndef", "endif");
  private static final Pattern CONTINUATION = Pattern.compile("[ \\t]*\\\\\\r?\\n[ \\t]*");
  private static final Pattern REFERENCE = Pattern.compile("\\$[({]([A-Za-z_]\\w*)[)}]");

  private final SourceFile file;
  private final Map<String, Word> given;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Map<String, Word>> variables = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  private int conditions;

  /** A rule: where its target stands, what it needs, the numbers of the lines of its recipe. */
  private record Rule(Span at, Set<String> needs, List<Integer> lines) {}

  private Makefile(SourceFile file, Map<String, Word> given) {
    this.file = file;
    this.given = given;
  }

  /** The targets that have a recipe, in the order of the file. */
  public static List<MakeTarget> targets(SourceFile file) {
    return targets(file, Map.of());
  }

  /**
   * The same where make's command line sets some of the variables: these hold before the file's.
   */
  public static List<MakeTarget> targets(SourceFile file, Map<String, Word> given) {
    Makefile all = new Makefile(file, given);
    all.read();
    return all.rules.entrySet().stream()
        .filter(entry -> !entry.getValue().lines().isEmpty())
        .map(entry -> all.target(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void read() {
    List<Rule> current = List.of();
    for (int number = 1; number <= file.lineCount(); number++) {
      String line = file.line(number);
      if (line.startsWith("\t")) {
        int recipe = number;
        // Which lines a condition of make keeps is not known.
        (conditions == 0 ? current : List.<Rule>of()).forEach(rule -> rule.lines().add(recipe));
        continue;
      }
      if (line.startsWith("define ")) {
        number = endOfDefinition(number);
        continue;
      }
      String first = line.strip().split("[ \t(]", 2)[0];
      if (CONDITIONAL.contains(first)) {
        conditions = Math.max(0, conditions + (first.equals("endif") ? -1 : 1));
        continue;
      }
      int start = number;
      while (number < file.lineCount() && file.line(number).endsWith("\\")) {
        number++;
      }
      if (!first.isEmpty() && !first.startsWith("#") && !first.equals("else")) {
        current = statement(start, number);
      }
    }
  }

  private int endOfDefinition(int first) {
    int number = first;
    while (number < file.lineCount() && !file.line(number).startsWith("endef")) {
      number++;
    }
    return number;
  }

  /** What stands on its own lines; gives the rules that the recipe behind it is for. */
  private List<Rule> statement(int first, int last) {
    int start = file.lineStart(first);
    String written = file.text().substring(start, file.lineStart(last) + file.line(last).length());
    if (written.length() > LONGEST_LINE) {
      return List.of();
    }
    // As long as what is written, so that every place stays where it is.
    String line = written.replace("\\\r\n", "   ").replace("\\\n", "  ");
    Matcher variable = VARIABLE.matcher(line);
    Matcher export = EXPORT.matcher(line);
    Matcher rule = RULE.matcher(line);
    if (variable.matches()) {
      variable(variable, start);
    } else if (export.matches()) {
      String names = export.group(1).isBlank() ? "*" : export.group(1).strip();
      exported.addAll(List.of(names.split("\\s+", -1)));
    } else if (rule.matches()) {
      return rules(rule, start);
    }
    return List.of();
  }

  private void variable(Matcher found, int lineStart) {
    String target = found.group(1) == null ? "" : found.group(1);
    String name = found.group(3);
    Span at = file.span(lineStart + found.start(5), lineStart + found.end(5));
    String text = CONTINUATION.matcher(at.text()).replaceAll(" ");
    Value value = new Value.Text(text);
    if (conditions > 0) {
      value = new Value.Unknown("`" + name + "` depends on a condition of make");
    } else if ("+".equals(found.group(4)) || isComputed(text)) {
      value = new Value.Unknown("`" + name + "` is computed by make");
    }
    if (found.group(2) != null) {
      exported.add(name);
    }
    Map<String, Word> known = variables.computeIfAbsent(target, any -> new LinkedHashMap<>());
    if (!("?".equals(found.group(4)) && known.containsKey(name))) {
      known.put(name, new Word(value, Origin.literal(at)));
    }
  }

  /** Whether more than plain references is in it. */
  private static boolean isComputed(String value) {
    return REFERENCE.matcher(value).replaceAll("").indexOf('$') >= 0;
  }

  private List<Rule> rules(Matcher found, int lineStart) {
    Span at = file.span(lineStart + found.start(1), lineStart + found.end(1));
    Set<String> needs = new LinkedHashSet<>();
    for (String need : found.group(2).strip().split("\\s+", -1)) {
      if (!need.isEmpty() && !need.equals("|")) {
        needs.add(need);
      }
    }
    List<Rule> all = new ArrayList<>();
    for (String name : found.group(1).strip().split("\\s+", -1)) {
      if (!name.startsWith(".") && rules.size() < MOST_TARGETS) {
        Rule rule =
            rules.computeIfAbsent(
                name, any -> new Rule(at, new LinkedHashSet<>(), new ArrayList<>()));
        rule.needs().addAll(needs);
        all.add(rule);
      }
    }
    return all;
  }

  private MakeTarget target(String name, Rule rule) {
    Set<String> order = new LinkedHashSet<>();
    order(name, order, new HashSet<>());
    MakeScript script = new MakeScript(file);
    int lines = 0;
    for (String each : order) {
      for (int line : rules.getOrDefault(each, rule).lines()) {
        if (++lines <= MOST_LINES) {
          script.add(line, each);
        }
      }
    }
    Map<String, Word> own = new LinkedHashMap<>(variables.getOrDefault("", Map.of()));
    own.putAll(variables.getOrDefault(name, Map.of()));
    own.putAll(given);
    Map<String, Word> values = new LinkedHashMap<>();
    own.forEach((variable, word) -> values.put(variable, expanded(word, own, 0)));
    return new MakeTarget(
        name,
        rule.at(),
        script.passage(),
        values,
        exported.contains("*") ? own.keySet() : exported);
  }

  /** What a target needs, before the target itself. */
  private void order(String name, Set<String> order, Set<String> seen) {
    Rule rule = rules.get(name);
    if (rule == null || !seen.add(name)) {
      return;
    }
    rule.needs().forEach(need -> order(need, order, seen));
    order.add(name);
  }

  private static Word expanded(Word word, Map<String, Word> all, int depth) {
    if (!(word.value() instanceof Value.Text text) || text.text().indexOf('$') < 0) {
      return word;
    }
    StringBuilder whole = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text.text());
    while (reference.find()) {
      Word inner = all.get(reference.group(1));
      Word value = inner == null || depth > 8 ? null : expanded(inner, all, depth + 1);
      if (value == null || !(value.value() instanceof Value.Text part)) {
        String reason = "`" + reference.group(1) + "` is given to make";
        return new Word(new Value.Unknown(reason), word.origin());
      }
      reference.appendReplacement(whole, Matcher.quoteReplacement(part.text()));
      if (whole.length() > 10_000) {
        return new Word(new Value.Unknown("the text becomes too long"), word.origin());
      }
    }
    reference.appendTail(whole);
    return new Word(new Value.Text(whole.toString()), word.origin());
  }
}
