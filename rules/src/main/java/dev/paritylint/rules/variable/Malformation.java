package dev.paritylint.rules.variable;

import dev.paritylint.lint.Severity;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name or value that delimiters or quotes have spoilt.
 *
 * @param told what is wrong, as a clause behind the variable's name
 * @param help the change to make
 */
record Malformation(Setting setting, Severity severity, String told, String help) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*[A-Za-z0-9_]|[A-Za-z_]");
  private static final Pattern GLUED =
      Pattern.compile("[^\\s=,;]*[\\s,;]\\s*(?<name>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=\\S*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\s]*\"|'[^'\\s]*'");

  /** Values that are themselves lists of options, or a program's arguments. */
  private static final Pattern ARGUMENTS =
      Pattern.compile(
          "(?i).*(?:OPTS|OPTIONS?|ARGS|FLAGS|CMD|COMMAND|PARAMS|LABELS|TAGS|ATTRIBUTES)");

  /** What the tool that is given the variable refuses of it. */
  static Malformation of(Rejection rejection) {
    return new Malformation(
        rejection.setting(), Severity.ERROR, rejection.why(), rejection.instead());
  }

  /**
   * What is wrong with a variable.
   *
   * @param names the variables of all environments: a name among them is one, wherever it stands
   */
  static Optional<Malformation> of(Setting setting, Set<String> names) {
    if (!NAME.matcher(setting.name()).matches()) {
      return Optional.of(
          new Malformation(
              setting,
              Severity.WARNING,
              "is no name that a program can look up",
              "write it as NAME=value, without blanks or quotes around the name"));
    }
    if (setting.value() instanceof Value.Text text) {
      return glued(setting, text.text(), names).or(() -> quoted(setting, text.text()));
    }
    return setting.value().isKnown()
        ? Optional.empty()
        : glued(setting, WrittenText.of(setting.origin().at()), names);
  }

  private static Optional<Malformation> glued(Setting setting, String text, Set<String> names) {
    Matcher glued = GLUED.matcher(text);
    if (glued.matches() && !ARGUMENTS.matcher(setting.name()).matches()) {
      String other = glued.group("name");
      return Optional.of(
          new Malformation(
              setting,
              names.contains(other) ? Severity.ERROR : Severity.WARNING,
              "swallows " + other + ", which is taken for a part of its value",
              "separate the two as the tool that reads them does"));
    }
    return Optional.empty();
  }

  private static Optional<Malformation> quoted(Setting setting, String text) {
    return QUOTED.matcher(text).matches()
        ? Optional.of(
            new Malformation(
                setting,
                Severity.WARNING,
                "has quotes that are a part of its value",
                "leave the quotes out, or put them around the whole NAME=value"))
        : Optional.empty();
  }
}
