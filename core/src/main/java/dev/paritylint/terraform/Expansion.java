package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Expression;
import dev.paritylint.model.Origin;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often a resource or module exists, by {@code count} or {@code for_each}. Where that is
 * unknown it is evaluated once, with an unknown key, so that what it sets is seen nevertheless.
 */
record Expansion(Kind kind, List<Instance> instances, String reason) {
  private static final int MAX_INSTANCES = 1000;

  /** What decides. */
  enum Kind {
    SINGLE,
    COUNT,
    FOR_EACH,
    UNDECIDED
  }

  /** One instance: its key as text, as an address has it, and the names that hold in it. */
  record Instance(String key, String suffix, Scope scope) {}

  Expansion(Kind kind, List<Instance> instances) {
    this(kind, instances, "");
  }

  /** The value of what has these instances, as they are not known. */
  TerraformValue.Unknown undecided(String address) {
    String why = reason.isEmpty() ? "" : ": " + reason;
    return new TerraformValue.Unknown(
        "the instances of " + address + " are not known" + why, "", address);
  }

  static Expansion of(Body body, ExpressionEvaluator evaluator) {
    Optional<Expression> count = body.attribute("count").map(Body.Attribute::value);
    Optional<Expression> each = body.attribute("for_each").map(Body.Attribute::value);
    if (count.isPresent()) {
      return counted(evaluator.evaluate(count.get(), Scope.EMPTY));
    } else if (each.isPresent()) {
      return iterated(evaluator.evaluate(each.get(), Scope.EMPTY), each.get());
    }
    return new Expansion(Kind.SINGLE, List.of(new Instance("", "", Scope.EMPTY)));
  }

  private static Expansion counted(Traced count) {
    try {
      if (count.value() instanceof Unknown unknown) {
        return undecided(count, "count", unknown.reason());
      }
      int size = Conversion.number(count.value()).intValueExact();
      if (size < 0 || size > MAX_INSTANCES) {
        return undecided(count, "count", "count is " + size);
      }
      List<Instance> instances = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Traced index =
            new Traced(new Numeric(BigDecimal.valueOf(i)), count.origin(), count.sensitive());
        String key = String.valueOf(i);
        instances.add(
            new Instance(key, "[" + key + "]", scope("count", Map.of("index", index), count)));
      }
      return new Expansion(Kind.COUNT, instances);
    } catch (Failure failure) {
      return undecided(count, "count", failure.reason());
    } catch (ArithmeticException fraction) {
      return undecided(count, "count", "count is no whole number");
    }
  }

  private static Expansion iterated(Traced each, Expression at) {
    if (each.value() instanceof Unknown unknown) {
      return undecided(each, "each", unknown.reason());
    }
    boolean iterable =
        each.value() instanceof Attributes
            || (each.value() instanceof Elements elements && elements.kind() == Elements.Kind.SET);
    try {
      List<Loops.Turn> turns = Loops.turns(each, at.span());
      if (!iterable || turns.size() > MAX_INSTANCES) {
        return undecided(
            each, "each", "for_each is " + Kinds.name(each.value()) + " of " + turns.size());
      }
      List<Instance> instances = new ArrayList<>();
      for (Loops.Turn turn : turns) {
        if (turn.key().value() instanceof Unknown unknown) {
          return undecided(each, "each", unknown.reason());
        }
        String key = Conversion.text(turn.key().value());
        Scope scope = scope("each", Map.of("key", turn.key(), "value", turn.value()), each);
        instances.add(new Instance(key, suffix(key), scope));
      }
      return new Expansion(Kind.FOR_EACH, instances);
    } catch (Failure failure) {
      return undecided(each, "each", failure.reason());
    }
  }

  static String suffix(String key) {
    String escaped = key.replace("\\", "\\\\").replace("\"", "\\\"");
    return "[\"" + escaped.replace("\n", "\\n").replace("${", "$${") + "\"]";
  }

  private static Expansion undecided(Traced by, String name, String reason) {
    Traced unknown = new Traced(new Unknown(reason, "", ""), by.origin(), by.sensitive());
    Map<String, Traced> entries =
        name.equals("count") ? Map.of("index", unknown) : Map.of("key", unknown, "value", unknown);
    return new Expansion(
        Kind.UNDECIDED, List.of(new Instance("", "", scope(name, entries, by))), reason);
  }

  static Scope scope(String name, Map<String, Traced> entries, Traced by) {
    Traced names = new Traced(new Attributes(entries), Origin.literal(by.origin().at()), false);
    return Scope.EMPTY.with(Map.of(name, names));
  }
}
