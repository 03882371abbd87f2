package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Expression.Binary;
import dev.paritylint.workflow.Expression.Call;
import dev.paritylint.workflow.Expression.Literal;
import dev.paritylint.workflow.Expression.Not;
import dev.paritylint.workflow.Expression.Reference;
import dev.paritylint.workflow.Interpolation.Piece;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Resolved.Missing;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces expressions by what they give, as far as the repository tells. */
final class Evaluator {
  private static final int MAX_LENGTH = 1 << 16;

  /** An input that is on or off: its default says nothing about the run that is meant. */
  private static final Pattern SWITCH =
      Pattern.compile("inputs\\.[\\w-]+\\s*(?:$|\\)|&&|\\|\\||[!=]=\\s*'?(?:true|false))");

  private final Names names;

  Evaluator(Names names) {
    this.names = names;
  }

  /** A text in which expressions may stand. */
  Resolved text(Passage passage) {
    StringBuilder certain = new StringBuilder();
    String unknown = null;
    List<Origin.Step> via = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    boolean secret = false;
    for (Piece piece : Interpolation.split(passage)) {
      Resolved part =
          piece.expression()
              ? expression(piece.inside(), passage.span(piece.start(), piece.end()))
              : Resolved.known(passage.text().substring(piece.start(), piece.end()));
      via.addAll(part.via());
      missing.addAll(part.missing());
      secret |= part.secret();
      if (unknown == null) {
        certain.append(part.certain());
        unknown = part.value() instanceof Value.Unknown reason ? reason.reason() : null;
      }
    }
    if (certain.length() > MAX_LENGTH) {
      return Resolved.unknown("the text becomes too long");
    }
    Value value =
        unknown == null
            ? new Value.Text(certain.toString())
            : new Value.Unknown(unknown, certain.toString());
    return new Resolved(value, via, secret, missing);
  }

  /** The variables of a mapping, in its order. */
  Map<String, Given> variables(List<Entry> entries) {
    Map<String, Given> variables = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.value() instanceof Scalar scalar) {
        variables.put(entry.key().text(), new Given(text(scalar.passage()), scalar.span()));
      }
    }
    return variables;
  }

  /** Whether a condition certainly does not hold; without one there is nothing to fail. */
  boolean isNever(@Nullable Scalar condition) {
    if (condition == null) {
      return false;
    }
    String written = condition.text().strip();
    boolean braces = written.startsWith("${{") && written.endsWith("}}");
    String inside = braces ? written.substring(3, written.length() - 2) : written;
    if (Interpolation.isIn(inside) || SWITCH.matcher(inside).find()) {
      return false;
    }
    Result result = evaluate(ExpressionParser.parse(inside), condition.span());
    return result.text() != null && !result.truth();
  }

  /** What stands between the braces, which span {@code at}. */
  Resolved expression(String written, Span at) {
    Result result = evaluate(ExpressionParser.parse(written), at);
    return new Resolved(result.value(), result.via(), result.secret(), result.missing());
  }

  /** A value with its truth, which a text alone does not tell. */
  private record Result(
      Value value, boolean truth, List<Origin.Step> via, boolean secret, List<Missing> missing) {

    static Result known(String text, boolean truth) {
      return new Result(new Value.Text(text), truth, List.of(), false, List.of());
    }

    static Result unknown(String reason) {
      return new Result(new Value.Unknown(reason), false, List.of(), false, List.of());
    }

    @Nullable String text() {
      return value instanceof Value.Text known ? known.text() : null;
    }
  }

  private Result evaluate(Expression expression, Span at) {
    if (expression instanceof Literal literal) {
      return Result.known(literal.text(), literal.truth());
    } else if (expression instanceof Reference reference) {
      return reference(reference, at);
    } else if (expression instanceof Binary binary) {
      return binary(binary, at);
    } else if (expression instanceof Not not) {
      Result operand = evaluate(not.operand(), at);
      return operand.text() == null ? operand : truth(!operand.truth());
    } else if (expression instanceof Call call) {
      return call(call, at);
    }
    return Result.unknown("the expression `" + at.text() + "` is not understood");
  }

  private Result reference(Reference reference, Span at) {
    List<String> path = reference.path();
    String written = reference.written();
    if (path.size() < 2) {
      return Result.unknown("`" + written + "` is known to the runner only");
    }
    String name = String.join(".", path.subList(1, path.size()));
    return switch (path.get(0).toLowerCase(Locale.ROOT)) {
      case "env" -> env(name, at);
      case "inputs" -> input(name, written);
      case "github" ->
          name.startsWith("event.inputs.")
              ? input(name.substring("event.inputs.".length()), written)
              : Result.unknown("`" + written + "` is known only when the workflow runs");
      case "matrix" ->
          given(Names.find(names.matrix(), name), written, "is not the same in every run");
      case "secrets" ->
          new Result(
              new Value.Unknown("`" + written + "` is a secret of the repository's settings"),
              false,
              List.of(),
              true,
              List.of());
      case "vars" -> Result.unknown("`" + written + "` is a variable of the repository's settings");
      default -> Result.unknown("`" + written + "` is known only when the workflow runs");
    };
  }

  private Result env(String name, Span at) {
    Given given = Names.find(names.env(), name);
    if (names.writers().sets(name)) {
      return Result.unknown("`" + name + "` is set by a step before this one");
    }
    if (given != null) {
      return given(given, "env." + name, "");
    }
    if (names.writers().anything()) {
      return Result.unknown("`" + name + "` may be set by a step before this one");
    }
    if (name.startsWith("GITHUB_") || name.startsWith("RUNNER_") || name.equals("CI")) {
      return Result.unknown("`" + name + "` is set by the runner");
    }
    return new Result(new Value.Text(""), false, List.of(), false, List.of(new Missing(name, at)));
  }

  private Result input(String name, String written) {
    return given(
        Names.find(names.inputs(), name), written, "is given by whoever starts the workflow");
  }

  private static Result given(@Nullable Given given, String written, String otherwise) {
    if (given == null) {
      return Result.unknown("`" + written + "` " + otherwise);
    }
    Resolved resolved = given.resolved();
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(given.at(), written));
    via.addAll(resolved.via());
    boolean truth =
        resolved.value() instanceof Value.Text text
            && !text.text().isEmpty()
            && !text.text().equals("false");
    return new Result(resolved.value(), truth, via, resolved.secret(), resolved.missing());
  }

  private Result binary(Binary binary, Span at) {
    Result left = evaluate(binary.left(), at);
    Result right = evaluate(binary.right(), at);
    String one = left.text();
    if (one == null) {
      boolean never = binary.operator().equals("&&") && right.text() != null && !right.truth();
      return never ? right : unclear(left, right, at);
    }
    switch (binary.operator()) {
      case "||" -> {
        return left.truth() ? left : right;
      }
      case "&&" -> {
        return left.truth() ? right : left;
      }
      default -> {}
    }
    String other = right.text();
    if (other == null) {
      return unclear(right, left, at);
    }
    return switch (binary.operator()) {
      case "==" -> truth(one.equalsIgnoreCase(other));
      case "!=" -> truth(!one.equalsIgnoreCase(other));
      default -> Result.unknown("the order of `" + at.text() + "` is not computed");
    };
  }

  /** The reason of the unknown side; its beginning says nothing about the whole. */
  private static Result unclear(Result unknown, Result other, Span at) {
    String reason =
        unknown.value() instanceof Value.Unknown value ? value.reason() : "`" + at.text() + "`";
    return new Result(
        new Value.Unknown(reason),
        false,
        unknown.via(),
        unknown.secret() || other.secret(),
        List.of());
  }

  private static Result truth(boolean truth) {
    return Result.known(String.valueOf(truth), truth);
  }

  private Result call(Call call, Span at) {
    if (call.arguments().isEmpty()) {
      return status(call);
    }
    List<Result> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      arguments.add(evaluate(argument, at));
    }
    List<String> texts = new ArrayList<>();
    for (Result argument : arguments) {
      String text = argument.text();
      if (text == null) {
        return unclear(argument, argument, at);
      }
      texts.add(text);
    }
    if (call.function().equals("format") && !texts.isEmpty()) {
      return format(texts, arguments);
    }
    if (texts.size() == 2) {
      String one = texts.get(0).toLowerCase(Locale.ROOT);
      String other = texts.get(1).toLowerCase(Locale.ROOT);
      switch (call.function()) {
        case "contains" -> {
          return truth(one.contains(other));
        }
        case "startswith" -> {
          return truth(one.startsWith(other));
        }
        case "endswith" -> {
          return truth(one.endsWith(other));
        }
        default -> {}
      }
    }
    return Result.unknown("`" + call.function() + "` is computed when the workflow runs");
  }

  /** A run in which nothing fails is what is read. */
  private static Result status(Call call) {
    return switch (call.function()) {
      case "failure", "cancelled" -> truth(false);
      case "success", "always" -> truth(true);
      default -> Result.unknown("`" + call.function() + "` is computed when the workflow runs");
    };
  }

  private static Result format(List<String> texts, List<Result> arguments) {
    String text = texts.get(0).replace("{{", "\uE000").replace("}}", "\uE001");
    for (int i = 1; i < texts.size(); i++) {
      text = text.replace("{" + (i - 1) + "}", texts.get(i));
    }
    List<Origin.Step> via = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    arguments.forEach(argument -> via.addAll(argument.via()));
    arguments.forEach(argument -> missing.addAll(argument.missing()));
    String whole = text.replace('\uE000', '{').replace('\uE001', '}');
    return new Result(new Value.Text(whole), !whole.isEmpty(), via, false, missing);
  }
}
