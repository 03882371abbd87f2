package dev.paritylint.hole;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script says that a variable may be: in comparisons, branches, usage lines and lists that
 * name the variable. Lower case; each list by itself, all comparisons together.
 */
public final class ListedValues {
  private static final int MOST = 200;
  private static final String WORD = "[A-Za-z][A-Za-z0-9_-]{0,39}";
  private static final Pattern WORDS = Pattern.compile(WORD);
  private static final Pattern ALTERNATIVES =
      Pattern.compile("(?<![\\w|])" + WORD + "(?: ?\\| ?" + WORD + "){1,11}(?![\\w|])");
  private static final Pattern BRANCH =
      Pattern.compile("^\\s{0,40}\\(?([\\w\"'| -]{1,200})\\)", Pattern.MULTILINE);
  private static final Pattern CASE = Pattern.compile("\\bcase\\s[^\\n]{1,120}\\sin\\b");
  private static final Pattern OPTION_LIST =
      Pattern.compile("options:\\s*\\n((?:\\s*-\\s*[\"']?" + WORD + "[\"']?\\s*\\n){1,20})");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\n$=]{1,300})]");

  private final String text;
  private final String variable;
  private final List<Set<String>> lists = new ArrayList<>();

  private ListedValues(String text, String variable) {
    this.text = text;
    this.variable = variable;
  }

  /** The lists; empty where the script says nothing. */
  public static List<Set<String>> of(ScriptText script, String variable) {
    ListedValues values = new ListedValues(script.text(), variable);
    values.compared();
    values.branches();
    values.alternatives();
    values.options();
    return values.lists;
  }

  /** `"$ENV" != "staging"`. */
  private void compared() {
    Pattern comparison =
        Pattern.compile(
            "\\b"
                + Pattern.quote(variable)
                + "\\b[)}\"' ]{0,6}(?:==?|!=|-eq|-ne) {0,3}[\"']?("
                + WORD
                + ")\\b");
    Set<String> values = new LinkedHashSet<>();
    comparison
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(found -> values.add(found.group(1).toLowerCase(Locale.ROOT)));
    lists.add(values);
  }

  /** The branches of `case "$ENV" in`. */
  private void branches() {
    Matcher cases = CASE.matcher(text);
    while (cases.find() && lists.size() < MOST) {
      int end = text.indexOf("esac", cases.end());
      if (end >= 0 && isAbout(cases.group())) {
        Set<String> values = new LinkedHashSet<>();
        BRANCH
            .matcher(text.substring(cases.end(), end))
            .results()
            .limit(MOST)
            .forEach(branch -> values.addAll(words(branch.group(1))));
        lists.add(values);
      }
    }
  }

  /** `<staging|production>`, as a usage line or an expression has it. */
  private void alternatives() {
    ALTERNATIVES
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(found -> lists.add(words(found.group())));
  }

  /** The options of a workflow's input, and lists on a line that names the variable. */
  private void options() {
    OPTION_LIST
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(found -> lists.add(words(found.group(1))));
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find() && lists.size() < MOST) {
      int start = text.lastIndexOf('\n', brackets.start()) + 1;
      int end = text.indexOf('\n', brackets.end());
      if (isAbout(text.substring(start, end < 0 ? text.length() : end))) {
        lists.add(words(brackets.group(1)));
      }
    }
  }

  private boolean isAbout(String written) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(variable) + "(?!\\w)")
        .matcher(written)
        .find();
  }

  private static Set<String> words(String written) {
    Set<String> words = new LinkedHashSet<>();
    WORDS
        .matcher(written)
        .results()
        .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    return words;
  }
}
