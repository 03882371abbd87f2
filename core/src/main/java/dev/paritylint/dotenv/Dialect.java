package dev.paritylint.dotenv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a library reads a value, where it departs from Docker Compose (sources of dotenv 16 and
 * dotenv-expand 11 for Node, python-dotenv 0.21, dotenv 2.4 for Ruby).
 */
enum Dialect {
  COMPOSE,
  NODE,
  NODE_EXPANDED,
  PYTHON,
  RUBY;

  private static final Pattern COMMENT = Pattern.compile("\\s+#.*");
  private static final Pattern QUOTE_ESCAPE = Pattern.compile("\\\\([\\\\'])");
  private static final Pattern OTHER_DOLLAR = Pattern.compile("\\$(?!\\{[^}]*})");
  private static final Pattern ESCAPED_DOLLAR = Pattern.compile("\\\\\\$");
  private static final Pattern PLAIN_DOLLAR = Pattern.compile("\\\\\\$|\\$(?![\\w.{])");

  private boolean isNode() {
    return this == NODE || this == NODE_EXPANDED;
  }

  /** What of the rest of a line is the value, where no quote begins it. */
  String unquoted(String rest) {
    if (this == PYTHON) {
      return COMMENT.matcher(rest).replaceFirst("").stripTrailing();
    }
    int comment = rest.indexOf(this == COMPOSE ? " #" : "#");
    return (comment < 0 ? rest : rest.substring(0, comment)).strip();
  }

  /** What stands between the quotes of a value, escapes resolved. */
  String quoted(char quote, String inside) {
    if (quote == '`') {
      return isNode() ? inside : quote + inside + quote;
    }
    if (quote == '\'') {
      String plain = this == PYTHON ? QUOTE_ESCAPE.matcher(inside).replaceAll("$1") : inside;
      return this == COMPOSE ? plain.replace("\\'", "'") : plain;
    }
    return switch (this) {
      case COMPOSE -> Escapes.expand(inside);
      case NODE, NODE_EXPANDED -> inside.replace("\\n", "\n").replace("\\r", "\r");
      case PYTHON -> Escapes.ofPython(inside);
      case RUBY -> inside.replace("\\n", "\n").replace("\\r", "\r").replaceAll("\\\\([^$])", "$1");
    };
  }

  /** The value as a template in which only what the library fills in is a variable. */
  String template(char quote, String value) {
    return switch (this) {
      case NODE -> value.replace("$", "$$");
      case COMPOSE -> quote == '\'' ? value.replace("$", "$$") : value;
      case PYTHON -> OTHER_DOLLAR.matcher(value).replaceAll(Matcher.quoteReplacement("$$"));
      case RUBY ->
          quote == '\''
              ? value.replace("$", "$$")
              : ESCAPED_DOLLAR.matcher(value).replaceAll(Matcher.quoteReplacement("$$"));
      case NODE_EXPANDED -> PLAIN_DOLLAR.matcher(value).replaceAll(Matcher.quoteReplacement("$$"));
    };
  }
}
