package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Datum.Excluded;
import dev.paritylint.workflow.Datum.Nothing;
import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Unknown;
import dev.paritylint.workflow.Expression.Reference;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Resolved.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code env.X}, {@code inputs.x} and the other contexts. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts
 */
final class Contexts {
  private final Names names;

  Contexts(Names names) {
    this.names = names;
  }

  Outcome of(Reference reference, Span at) {
    List<String> path = reference.path();
    String written = reference.written();
    if (path.size() < 2) {
      return Outcome.unknown("`" + written + "` is known to the runner only");
    }
    String name = String.join(".", path.subList(1, path.size()));
    return switch (path.get(0).toLowerCase(Locale.ROOT)) {
      case "env" -> env(name, at);
      case "inputs" -> input(name, written);
      case "github" -> github(name, written);
      case "matrix" ->
          given(Names.find(names.matrix(), name), written, "is not the same in every run");
      case "secrets" -> secret(name, written);
      case "vars" ->
          Outcome.unknown("`" + written + "` is a variable of the repository's settings");
      default ->
          given(
              Names.find(names.handed(), written), written, "is known only when the workflow runs");
    };
  }

  private Outcome env(String name, Span at) {
    Given given = Names.find(names.env(), name);
    if (names.writers().sets(name)) {
      return Outcome.unknown("`" + name + "` is set by a step before this one");
    }
    if (given != null) {
      return given(given, "env." + name, "");
    }
    if (names.writers().anything()) {
      return Outcome.unknown("`" + name + "` may be set by a step before this one");
    }
    if (name.startsWith("GITHUB_") || name.startsWith("RUNNER_") || name.equals("CI")) {
      return Outcome.unknown("`" + name + "` is set by the runner");
    }
    return new Outcome(new Nothing(), List.of(), false, List.of(new Missing(name, at)));
  }

  private Outcome input(String name, String written) {
    return given(
        Names.find(names.inputs(), name), written, "is given by whoever starts the workflow");
  }

  private Outcome github(String name, String written) {
    String inputs = "event.inputs.";
    if (name.startsWith(inputs)) {
      return input(name.substring(inputs.length()), written);
    }
    Datum known = names.github().get(name.toLowerCase(Locale.ROOT));
    return known == null
        ? Outcome.unknown("`" + written + "` is known only when the workflow runs")
        : Outcome.of(known);
  }

  /** A secret by the name that it has in the settings, where the caller gives it under another. */
  private Outcome secret(String name, String written) {
    Given given = Names.find(names.secrets(), name);
    if (given == null) {
      String reason = "`" + written + "` is a secret of the repository's settings";
      return new Outcome(new Unknown(reason), List.of(), true, List.of());
    }
    Outcome passed = given(given, written, "");
    return new Outcome(passed.datum(), passed.via(), true, passed.missing());
  }

  private static Outcome given(@Nullable Given given, String written, String otherwise) {
    if (given == null) {
      return Outcome.unknown("`" + written + "` " + otherwise);
    }
    Resolved resolved = given.resolved();
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(given.at(), written));
    via.addAll(resolved.via());
    return new Outcome(datum(given), via, resolved.secret(), resolved.missing());
  }

  private static Datum datum(Given given) {
    Value value = given.resolved().value();
    if (value instanceof Value.Unknown unknown) {
      return new Unknown(unknown.reason(), unknown.prefix(), Excluded.NOTHING);
    }
    String text = value.shown();
    return switch (given.type()) {
      case TEXT -> new Text(text);
      case TRUTH ->
          text.matches("true|false") ? new Datum.Truth(text.equals("true")) : new Text(text);
      case NUMBER ->
          Double.isNaN(Numbers.read(text)) ? new Text(text) : new Datum.Numeral(Numbers.read(text));
    };
  }
}
