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
  private static final Pattern KEYWORD =
      Pattern.compile("\\b([A-Za-z][A-Za-z0-9_]{0,39})\\s*=(?!=)");

  private static final Pattern MEMBER = Pattern.compile("(?i)env\\w*\\.([A-Za-z]\\w{0,39})");

  private static final Pattern DEFINED =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:async\\s+)?(?:def|class)\\s+(\\w+)|[\\w.]*?(\\w+)\\s*(?::[^=\\n]*)?=(?!=))");

  private static final Pattern SELECTOR =
      Pattern.compile(
          "(?i)(?<![a-z0-9])(?:env(?:ironment)?(?:_name|_type)?|stage|target)(?![a-z0-9_])");

  /** What stands before a word that is compared. */
  private static final Pattern COMPARES_BEFORE =
      Pattern.compile(
          "(?:[=!]=\\s*\\(?|\\bin\\s*[\\[({][^\\[\\](){}]*|\\bcase\\b[^:\\n]*|swith\\(\\s*)\\s*$");

  private static final Pattern COMPARES = Pattern.compile("\\)?\\s*(?:[=!]=|in\\b|not\\s+in\\b)");

  private static final Pattern ITSELF =
      Pattern.compile(
          "(?:[\"'](?:ENVIRONMENT|APP_ENV|DEPLOY_ENV|ENV)[\"']\\s*:|\\b(?:ENVIRONMENT|APP_ENV|DEPLOY_ENV|ENV)\\s*=)"
              + "\\s*\\(?\\s*$");

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
      int after = after(matcher.end());
      boolean stored = script.startsWith("]", after) && script.startsWith("=", after(after + 1));
      if (stored || script.startsWith(":", after)) {
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

  private boolean compared(Matcher word, int after) {
    String before = script.substring(Math.max(0, word.start() - NEAR), word.start());
    String behind = script.substring(after, Math.min(script.length(), after + NEAR));
    boolean compares =
        COMPARES_BEFORE.matcher(before).find() || COMPARES.matcher(behind).lookingAt();
    return compares && (SELECTOR.matcher(before).find() || SELECTOR.matcher(behind).find());
  }

  /** {@code "ENVIRONMENT": "staging"}. */
  private boolean namesItself(int start) {
    return ITSELF.matcher(script.substring(Math.max(0, start - 60), start)).find();
  }

  /** Where the text goes on behind white space. */
  private int after(int end) {
    int i = end;
    while (i < script.length() && Character.isWhitespace(script.charAt(i))) {
      i++;
    }
    return i;
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
