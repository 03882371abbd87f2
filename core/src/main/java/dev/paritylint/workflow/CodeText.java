package dev.paritylint.workflow;

/** A program without its comments, or without its comments and texts; blanks stand for them. */
final class CodeText {
  private final String code;
  private final boolean script;
  private final boolean keepTexts;
  private final StringBuilder left;

  private CodeText(String language, String code, boolean keepTexts) {
    this.code = code;
    this.script = language.equals("javascript");
    this.keepTexts = keepTexts;
    this.left = new StringBuilder(code);
  }

  static String bare(String language, String code) {
    return language.equals("artillery") ? yaml(code) : new CodeText(language, code, false).read();
  }

  static String uncommented(String language, String code) {
    return language.equals("artillery") ? yaml(code) : new CodeText(language, code, true).read();
  }

  private static String yaml(String code) {
    return code.replaceAll("(?m)(?:^|[ \\t])#.*$", "");
  }

  private String read() {
    int at = 0;
    while (at < code.length()) {
      at = one(at);
    }
    return left.toString();
  }

  private int one(int at) {
    char c = code.charAt(at);
    if (script ? code.startsWith("//", at) : c == '#') {
      return blank(at, lineEnd(at));
    }
    if (script && code.startsWith("/*", at)) {
      int end = code.indexOf("*/", at + 2);
      return blank(at, end < 0 ? code.length() : end + 2);
    }
    if (c == '"' || c == '\'' || (script && c == '`')) {
      int end = textEnd(at);
      return keepTexts ? end : blank(at, end);
    }
    return at + 1;
  }

  private int textEnd(int start) {
    char quote = code.charAt(start);
    String three = String.valueOf(quote).repeat(3);
    boolean longText = !script && code.startsWith(three, start);
    for (int at = start + (longText ? 3 : 1); at < code.length(); at++) {
      char c = code.charAt(at);
      if (c == '\\') {
        at++;
      } else if (longText ? code.startsWith(three, at) : c == quote) {
        return at + (longText ? 3 : 1);
      } else if (c == '\n' && !longText && quote != '`') {
        return at;
      }
    }
    return code.length();
  }

  private int lineEnd(int at) {
    int end = code.indexOf('\n', at);
    return end < 0 ? code.length() : end;
  }

  private int blank(int start, int end) {
    for (int at = start; at < end; at++) {
      if (code.charAt(at) != '\n') {
        left.setCharAt(at, ' ');
      }
    }
    return end;
  }
}
