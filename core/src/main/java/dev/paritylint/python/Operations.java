package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Datum.Sort;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies operators to what is known; a hidden result without a reason is merely computed. */
final class Operations {
  private static final int MAX_ITEMS = 10_000;
  private static final int MAX_DIGITS = 40;

  private Operations() {}

  static Datum apply(Datum left, String operator, Datum right) {
    return switch (operator) {
      case "+" -> sum(left, right);
      case "%" ->
          left instanceof Known known && known.isText()
              ? Texts.percent(known, right)
              : arithmetic(left, operator, right);
      case "|" ->
          left instanceof Mapping base && right instanceof Mapping over
              ? base.with(over, "what is merged in")
              : union(left, right);
      case "-", "*", "//" -> arithmetic(left, operator, right);
      case "==" -> compared(left, right);
      case "!=" -> negated(compared(left, right));
      default -> computed(left, right);
    };
  }

  private static Hidden computed(Datum left, Datum right) {
    boolean environment =
        (left instanceof Hidden one && one.cause() == Cause.ENVIRONMENT)
            || (right instanceof Hidden other && other.cause() == Cause.ENVIRONMENT);
    return environment ? Hidden.byEnvironment() : Hidden.because("");
  }

  private static Datum union(Datum left, Datum right) {
    if (left instanceof Mapping base) {
      return base.with(Mapping.OPEN, "what is merged in");
    }
    return right instanceof Mapping over && left instanceof Hidden
        ? Mapping.OPEN.with(over, "what is merged in")
        : computed(left, right);
  }

  private static Datum sum(Datum left, Datum right) {
    if (left instanceof Sequence one) {
      return right instanceof Sequence other ? extended(one, other) : one.opened();
    }
    if (isText(left) && isText(right)) {
      return Texts.printed(List.of(left, right));
    }
    return arithmetic(left, "+", right);
  }

  /** One list with the items of another behind its own. */
  static Sequence extended(Sequence one, Sequence other) {
    List<Datum> items = new ArrayList<>(one.items());
    items.addAll(other.items());
    return items.size() <= MAX_ITEMS
        ? new Sequence(List.copyOf(items), one.isOpen() || other.isOpen())
        : one.opened();
  }

  private static boolean isText(Datum datum) {
    return datum instanceof Hidden || (datum instanceof Known known && known.isText());
  }

  private static Datum arithmetic(Datum left, String operator, Datum right) {
    Optional<BigInteger> one = whole(left);
    Optional<BigInteger> other = whole(right);
    if (one.isEmpty() || other.isEmpty()) {
      return computed(left, right);
    }
    BigInteger a = one.get();
    BigInteger b = other.get();
    boolean division = operator.equals("//") || operator.equals("%");
    if (division && b.signum() <= 0) {
      return computed(left, right);
    }
    BigInteger result =
        switch (operator) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          case "*" -> a.multiply(b);
          case "//" -> a.subtract(a.mod(b)).divide(b);
          default -> a.mod(b);
        };
    List<Origin.Step> via = new ArrayList<>(left.via());
    via.addAll(right.via());
    int kept = Math.min(via.size(), Datum.MAX_STEPS);
    return new Known(result.toString(), Sort.NUMBER, List.copyOf(via.subList(0, kept)));
  }

  private static Optional<BigInteger> whole(Datum datum) {
    return datum instanceof Known known
            && known.sort() == Sort.NUMBER
            && known.text().length() <= MAX_DIGITS
            && known.text().matches("-?\\d+")
        ? Optional.of(new BigInteger(known.text()))
        : Optional.empty();
  }

  private static Datum compared(Datum left, Datum right) {
    boolean comparable =
        left instanceof Known one && right instanceof Known other && one.sort() == other.sort();
    return comparable ? Known.truth(left.same(right)) : computed(left, right);
  }

  private static Datum negated(Datum datum) {
    return datum instanceof Known known ? Known.truth(!known.isTrue()) : datum;
  }
}
