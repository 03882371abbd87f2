package dev.paritylint.python;

import dev.paritylint.vocabulary.EnvironmentWords;
import dev.paritylint.vocabulary.EnvironmentWords.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cheap look at a script before it is parsed: whether it may tell environments apart at all.
 * Parsing costs a second per megabyte, and most programs only mention a word such as {@code test}.
 */
final class MayBranch {
  private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][A-Za-z0-9_.-]{0,39})[\"']");

  /** What is given by keyword: {@code dict(staging=…)}. */
  private static final Pattern KEYWORD = Pattern.compile("\\b([A-Za-z][A-Za-z0-9_]{0,39})\\s*=(?!=)");

  private static final Pattern MEMBER = Pattern.compile("(?i)env\\w*\\.([A-Za-z]\\w{0,39})");

  private static final Pattern DEFINED =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:async\\s+)?(?:def|class)\\s+(\\w+)|[\\w.]*?(\\w+)\\s*(?::[^=\\n]*)?=(?!=))");

  private static final Pattern SELECTOR = Pattern.compile("(?i)env|stage|target");

  private static final int NEAR = 300;

  private final String script;

  private MayBranch(String script) {
    this.script = script;
  }

  static boolean in(String script) {
    MayBranch look = new MayBranch(script);
    return look.quoted() || look.members() || look.names();
  }

  /** A word that is compared, or two that are keys. */
  private boolean quoted() {
    Set<String> keys = new HashSet<>();
    Matcher matcher = QUOTED.matcher(script);
    while (matcher.find()) {
      if (!EnvironmentWords.isKnown(matcher.group(1).replaceAll("^[-_]+|[-_]+$", ""))) {
        continue;
      }
      char after = after(matcher.end());
      if (after == ':' || after == ']') {
        keys.add(EnvironmentWords.canonical(matcher.group(1)));
      }
      if (keys.size() > 1 || compared(matcher, after) || namesItself(matcher.start())) {
        return true;
      }
    }
    Matcher keyword = KEYWORD.matcher(script);
    while (script.contains("dict(") && keyword.find()) {
      if (EnvironmentWords.isKnown(keyword.group(1))) {
        keys.add(EnvironmentWords.canonical(keyword.group(1)));
      }
    }
    return keys.size() > 1;
  }

  private boolean compared(Matcher word, char after) {
    String around =
        script.substring(
            Math.max(0, word.start() - NEAR), Math.min(script.length(), word.end() + NEAR));
    String before = script.substring(Math.max(0, word.start() - NEAR), word.start());
    boolean compares =
        before.contains("==")
            || before.contains("!=")
            || before.contains("swith")
            || before.matches("(?s).*\\b(?:in|case)\\b.*")
            || after == '='
            || after == '!'
            || after == 'i'
            || after == 'n';
    return compares && SELECTOR.matcher(around).find();
  }

  /** {@code "ENVIRONMENT": "staging"}. */
  private boolean namesItself(int start) {
    String before = script.substring(Math.max(0, start - 60), start).stripTrailing();
    return (before.endsWith(":") || before.endsWith("=")) && before.contains("ENV");
  }

  private char after(int end) {
    int i = end;
    while (i < script.length() && Character.isWhitespace(script.charAt(i))) {
      i++;
    }
    return i < script.length() ? script.charAt(i) : ' ';
  }

  private boolean members() {
    Matcher matcher = MEMBER.matcher(script);
    while (matcher.find()) {
      if (EnvironmentWords.isKnown(matcher.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** Functions, classes and constants that are named after environments. */
  private boolean names() {
    Map<String, Set<String>> siblings = new HashMap<>();
    Matcher matcher = DEFINED.matcher(script);
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (EnvironmentWords.inName(name).map(found -> isBelieved(found, siblings)).orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelieved(Named found, Map<String, Set<String>> siblings) {
    Set<String> words = siblings.computeIfAbsent(found.rest(), any -> new HashSet<>());
    words.add(EnvironmentWords.canonical(found.word()));
    return EnvironmentWords.isStrong(found.word()) || words.size() > 1;
  }
}
