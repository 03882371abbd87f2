package dev.paritylint.nginx;

import dev.paritylint.dotenv.Variables;
import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template's variables in, as the official image does with envsubst when it starts: only
 * those that the container has; others are nginx's own. Those of nginx are in lower case, so one in
 * upper case that nothing defines is unknown.
 */
final class Template {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)}|([A-Za-z_][A-Za-z0-9_]*))");
  private static final int MAX_LENGTH = 100_000;

  private final Variables environment;

  Template(Variables environment) {
    this.environment = environment;
  }

  List<Directive> fill(List<Directive> directives) {
    return directives.stream().map(this::fill).toList();
  }

  private Directive fill(Directive directive) {
    return new Directive(
        directive.keyword(),
        directive.arguments().stream().map(this::fill).toList(),
        directive.block() == null ? null : fill(directive.children()));
  }

  private Argument fill(Argument argument) {
    Matcher reference = REFERENCE.matcher(argument.written());
    StringBuilder filled = new StringBuilder();
    List<Origin.Step> via = new ArrayList<>();
    int from = 0;
    while (reference.find() && filled.length() < MAX_LENGTH) {
      String name = reference.group(1) == null ? reference.group(2) : reference.group(1);
      Optional<Variable> variable = environment.find(name);
      filled.append(argument.written(), from, reference.start());
      from = reference.end();
      if (variable.isEmpty() && !name.equals(name.toUpperCase(Locale.ROOT))) {
        filled.append(reference.group());
        continue;
      }
      variable.ifPresent(known -> via.add(new Origin.Step(known.at(), name)));
      if (variable.isPresent() && variable.get().value() instanceof Value.Text text) {
        filled.append(text.text());
        continue;
      }
      return unknown(argument, name, filled.toString(), via);
    }
    filled.append(argument.written().substring(from));
    return new Argument(
        argument.written(), new Value.Text(filled.toString()), new Origin(argument.at(), via));
  }

  private static Argument unknown(
      Argument argument, String name, String prefix, List<Origin.Step> via) {
    String reason = "`" + name + "` is filled in when the container starts, and no value is given";
    return new Argument(
        argument.written(), new Value.Unknown(reason, prefix), new Origin(argument.at(), via));
  }
}
