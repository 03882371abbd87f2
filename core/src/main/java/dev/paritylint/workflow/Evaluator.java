package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Datum.Excluded;
import dev.paritylint.workflow.Datum.Fields;
import dev.paritylint.workflow.Datum.Items;
import dev.paritylint.workflow.Datum.Nothing;
import dev.paritylint.workflow.Datum.Truth;
import dev.paritylint.workflow.Datum.Unknown;
import dev.paritylint.workflow.Expression.Binary;
import dev.paritylint.workflow.Expression.Call;
import dev.paritylint.workflow.Expression.Literal;
import dev.paritylint.workflow.Expression.Not;
import dev.paritylint.workflow.Expression.Part;
import dev.paritylint.workflow.Expression.Reference;
import dev.paritylint.workflow.Interpolation.Piece;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Resolved.Missing;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces expressions by what they give, as far as the repository tells. */
final class Evaluator {
  private static final int MAX_LENGTH = 1 << 16;

  private final Contexts contexts;

  Evaluator(Names names) {
    this.contexts = new Contexts(names);
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

  /** What stands between the braces, which span {@code at}. */
  Resolved expression(String written, Span at) {
    return outcome(written, at).resolved();
  }

  /** The same in its own type. */
  Outcome outcome(String written, Span at) {
    return evaluate(ExpressionParser.parse(written), at);
  }

  private Outcome evaluate(Expression expression, Span at) {
    if (expression instanceof Literal literal) {
      return Outcome.of(literal.value());
    } else if (expression instanceof Reference reference) {
      return contexts.of(reference, at);
    } else if (expression instanceof Binary binary) {
      return binary(binary, at);
    } else if (expression instanceof Not not) {
      Outcome operand = evaluate(not.operand(), at);
      return operand.datum().isKnown() ? truth(!operand.datum().isTrue()) : operand;
    } else if (expression instanceof Call call) {
      return call(call, at);
    } else if (expression instanceof Part part) {
      return part(part, at);
    }
    return Outcome.unknown("the expression `" + at.text() + "` is not understood");
  }

  private Outcome binary(Binary binary, Span at) {
    Outcome left = evaluate(binary.left(), at);
    Outcome right = evaluate(binary.right(), at);
    Datum one = left.datum();
    Datum other = right.datum();
    return switch (binary.operator()) {
      case "||" -> one.isKnown() ? one.isTrue() ? left : right : unclear(left, right);
      case "&&" -> and(left, right);
      case "==" -> compared(left, right, false);
      case "!=" -> compared(left, right, true);
      default ->
          one.isKnown() && other.isKnown()
              ? Outcome.of(Comparison.ordered(binary.operator(), one, other))
              : unclear(left, right);
    };
  }

  private static Outcome and(Outcome left, Outcome right) {
    if (left.datum().isKnown()) {
      return left.datum().isTrue() ? right : left;
    }
    boolean never = right.datum().isKnown() && !right.datum().isTrue();
    return never ? right : unclear(left, right);
  }

  private static Outcome compared(Outcome left, Outcome right, boolean negated) {
    Optional<Boolean> same = Comparison.same(left.datum(), right.datum());
    return same.isPresent() ? truth(same.get() != negated) : unclear(left, right);
  }

  private static Outcome truth(boolean truth) {
    return Outcome.of(new Truth(truth));
  }

  /** The reason of what is not known; its beginning says nothing about the whole. */
  private static Outcome unclear(Outcome... parts) {
    boolean secret = false;
    Outcome unknown = null;
    for (Outcome part : parts) {
      secret |= part.secret();
      unknown = unknown == null && !part.datum().isKnown() ? part : unknown;
    }
    String reason =
        unknown != null && unknown.datum() instanceof Unknown because ? because.reason() : "";
    return new Outcome(
        new Unknown(reason, "", Excluded.NOTHING),
        unknown == null ? List.of() : unknown.via(),
        secret,
        List.of());
  }

  private Outcome call(Call call, Span at) {
    List<Outcome> given =
        call.arguments().stream().map(argument -> evaluate(argument, at)).toList();
    Optional<Datum> result =
        Functions.apply(call.function(), given.stream().map(Outcome::datum).toList());
    if (result.isEmpty()) {
      boolean known = given.stream().allMatch(one -> one.datum().isKnown());
      return known
          ? Outcome.unknown("`" + call.function() + "` is computed when the workflow runs")
          : unclear(given.toArray(Outcome[]::new));
    }
    List<Origin.Step> via = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    boolean truth = result.get() instanceof Truth;
    given.forEach(argument -> via.addAll(truth ? List.of() : argument.via()));
    given.forEach(argument -> missing.addAll(truth ? List.of() : argument.missing()));
    boolean secret = !truth && given.stream().anyMatch(Outcome::secret);
    return new Outcome(result.get(), via, secret, missing);
  }

  private Outcome part(Part part, Span at) {
    Outcome owner = evaluate(part.owner(), at);
    Outcome key = evaluate(part.key(), at);
    if (!owner.datum().isKnown() || !key.datum().isKnown()) {
      return unclear(owner, key);
    }
    Datum found = new Nothing();
    if (owner.datum() instanceof Fields fields) {
      found = field(fields, key.datum().text());
    } else if (owner.datum() instanceof Items items) {
      double index = key.datum().number();
      boolean inside = index >= 0 && index < items.items().size();
      found = inside ? items.items().get((int) index) : found;
    }
    return new Outcome(found, owner.via(), owner.secret(), owner.missing());
  }

  private static Datum field(Fields fields, String name) {
    return fields.fields().entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(Nothing::new);
  }
}
