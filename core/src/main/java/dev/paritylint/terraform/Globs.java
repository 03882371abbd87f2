package dev.paritylint.terraform;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The patterns of {@code fileset} as regular expressions (github.com/bmatcuk/doublestar, v1): a
 * star stays in its folder, two stars do not, and braces hold alternatives.
 */
final class Globs {
  private static final int MAX_LENGTH = 1000;

  private final String glob;
  private final StringBuilder target = new StringBuilder();
  private int at;
  private int braces;

  private Globs(String glob) {
    this.glob = glob;
  }

  static Pattern compile(String glob) {
    if (glob.length() > MAX_LENGTH) {
      throw new Failure("the pattern is longer than " + MAX_LENGTH + " characters");
    }
    Globs globs = new Globs(glob);
    while (globs.at < glob.length()) {
      globs.piece();
    }
    try {
      return Pattern.compile(globs.target.toString(), Pattern.DOTALL);
    } catch (PatternSyntaxException malformed) {
      throw globs.refused();
    }
  }

  private Failure refused() {
    return new Failure("\"" + glob + "\" is no pattern for files");
  }

  private void piece() {
    char c = glob.charAt(at);
    boolean start = at == 0 || glob.charAt(at - 1) == '/';
    if (start && glob.startsWith("**/", at)) {
      replaced(3, "(?:.*/)?");
    } else if (start && glob.startsWith("**", at) && at + 2 == glob.length()) {
      replaced(2, ".*");
    } else if (c == '*') {
      replaced(1, "[^/]*");
    } else if (c == '?') {
      replaced(1, "[^/]");
    } else if (c == '[') {
      characterClass();
    } else if (c == '{') {
      braces++;
      replaced(1, "(?:");
    } else if (c == '}' && braces > 0) {
      braces--;
      replaced(1, ")");
    } else if (c == ',' && braces > 0) {
      replaced(1, "|");
    } else {
      literal();
    }
  }

  private void replaced(int length, String by) {
    target.append(by);
    at += length;
  }

  private void literal() {
    if (glob.charAt(at) == '\\' && ++at == glob.length()) {
      throw refused();
    }
    int c = glob.codePointAt(at);
    target.append(Pattern.quote(Character.toString(c)));
    at += Character.charCount(c);
  }

  private void characterClass() {
    int end = glob.indexOf(']', at + 2);
    if (end < 0) {
      throw refused();
    }
    String body = glob.substring(at + 1, end);
    String negation = body.startsWith("^") ? "^" : "";
    String members = body.substring(negation.length()).replaceAll("([\\[\\]&^])", "\\\\$1");
    replaced(end + 1 - at, "[" + negation + members + "&&[^/]]");
  }
}
