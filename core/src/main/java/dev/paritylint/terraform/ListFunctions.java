package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Null;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import dev.paritylint.terraform.TypeConstraint.ListOf;
import dev.paritylint.terraform.TypeConstraint.Simple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Functions on lists. */
final class ListFunctions {
  private static final int MAX_RANGE = 1024;

  private ListFunctions() {}

  static void register(Registry registry) {
    registry
        .arranged("length", 1, 1, ListFunctions::length)
        .passed("element", 2, 2, ListFunctions::element)
        .arranged("concat", 1, Definition.MANY, ListFunctions::concat)
        .judging("coalesce", 1, Definition.MANY, ListFunctions::coalesce)
        .judging("coalescelist", 1, Definition.MANY, ListFunctions::coalesceList)
        .computed("compact", 1, 1, ListFunctions::compact)
        .weighed("contains", 2, 2, ListFunctions::contains)
        .computed("distinct", 1, 1, ListFunctions::distinct)
        .arranged("flatten", 1, 1, ListFunctions::flatten)
        .weighed("index", 2, 2, ListFunctions::index)
        .arranged("reverse", 1, 1, ListFunctions::reverse)
        .arranged("slice", 3, 3, ListFunctions::slice)
        .computed("sort", 1, 1, ListFunctions::sort)
        .passed("one", 1, 1, ListFunctions::one)
        .arranged("chunklist", 2, 2, ListFunctions::chunks)
        .computed("range", 1, 3, ListFunctions::range)
        .weighed("alltrue", 1, 1, a -> all(a, true))
        .weighed("anytrue", 1, 1, a -> all(a, false));
  }

  private static TerraformValue length(Arguments arguments) {
    TerraformValue value = arguments.value(0);
    if (value instanceof Text text) {
      return number(Graphemes.count(text.text()));
    } else if (value instanceof Elements elements) {
      List<Unknown> unknown = Unknowns.within(elements.items());
      // Unknown elements of a set may turn out to be equal.
      return elements.kind() == Elements.Kind.SET
              && elements.items().size() > 1
              && !unknown.isEmpty()
          ? Unknowns.from(unknown, "")
          : number(elements.items().size());
    } else if (value instanceof Attributes attributes) {
      return attributes.rest().isEmpty()
          ? number(attributes.entries().size())
          : Unknowns.computed(attributes.rest());
    }
    throw arguments.failure(Kinds.name(value) + " has no length");
  }

  static Numeric number(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  private static Traced element(Arguments arguments) {
    Elements elements = arguments.ordered(0);
    int size = elements.items().size();
    int index = arguments.integer(1);
    // Of a list Terraform counts from the end, of a tuple it stumbles over what is negative.
    boolean list = elements.kind() == Elements.Kind.LIST;
    int at = size == 0 ? -1 : list ? Math.floorMod(index, size) : index % size;
    if (at < 0) {
      throw arguments.failure("there is no element " + index + " among " + size);
    }
    return elements.items().get(at);
  }

  private static TerraformValue concat(Arguments arguments) {
    List<Traced> all = new ArrayList<>();
    boolean lists = true;
    for (int i = 0; i < arguments.size(); i++) {
      lists &= arguments.ordered(i).kind() == Elements.Kind.LIST;
      all.addAll(arguments.items(i));
    }
    arguments.budget().spend(all.size());
    Elements together = new Elements(all);
    return lists
        ? Conversion.convert(arguments.element(together), new ListOf(Simple.ANY)).value()
        : together;
  }

  private static Traced coalesce(Arguments arguments) {
    TypeConstraint common =
        Unification.of(ValueTypes.ofAll(arguments.values()))
            .orElseThrow(() -> arguments.failure("the arguments have no type in common"));
    for (Traced value : arguments.values()) {
      boolean empty = value.value() instanceof Text text && text.text().isEmpty();
      if (!empty && !(value.value() instanceof Null)) {
        return Conversion.convert(value, common);
      }
    }
    throw arguments.failure("every argument is null or empty");
  }

  private static Traced coalesceList(Arguments arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.value(i) instanceof Unknown || !arguments.ordered(i).items().isEmpty()) {
        return arguments.get(i);
      }
    }
    throw arguments.failure("every list is empty");
  }

  private static TerraformValue compact(Arguments arguments) {
    List<Traced> kept = new ArrayList<>();
    for (Traced item : arguments.items(0)) {
      Traced text = Conversion.convert(item, Simple.STRING);
      if (text.value() instanceof Text some && !some.text().isEmpty()) {
        kept.add(text);
      }
    }
    return new Elements(kept, Elements.Kind.LIST);
  }

  private static TerraformValue contains(Arguments arguments) {
    if (arguments.value(1) instanceof Null) {
      throw arguments.failure("it cannot look for null");
    }
    List<Traced> undecided = new ArrayList<>();
    for (Traced item : arguments.items(0)) {
      switch (Equality.of(item.value(), arguments.value(1))) {
        case EQUAL -> {
          return new Bool(true);
        }
        case UNDECIDED -> undecided.add(item);
        case DIFFERENT -> {}
      }
    }
    return undecided.isEmpty() ? new Bool(false) : undecided(arguments, undecided);
  }

  /** What is compared may hold the unknown, as well as what it is compared with. */
  private static Unknown undecided(Arguments arguments, List<Traced> items) {
    List<Unknown> causes = new ArrayList<>(Unknowns.within(items));
    causes.addAll(Unknowns.within(arguments.values()));
    return Unknowns.from(causes, "");
  }

  private static TerraformValue distinct(Arguments arguments) {
    Traced list = Conversion.convert(arguments.get(0), new ListOf(Simple.ANY));
    return list.value() instanceof Elements elements
        ? new Elements(List.copyOf(Sets.distinct(elements.items())), Elements.Kind.LIST)
        : list.value();
  }

  private static TerraformValue flatten(Arguments arguments) {
    List<Traced> flat = new ArrayList<>();
    List<Unknown> unknown = new ArrayList<>();
    flatten(arguments, arguments.items(0), flat, unknown);
    return unknown.isEmpty() ? new Elements(flat) : Unknowns.from(unknown, "");
  }

  /** An unknown element may turn out to be a list of any length. */
  private static void flatten(
      Arguments arguments, List<Traced> items, List<Traced> flat, List<Unknown> unknown) {
    for (Traced item : items) {
      arguments.budget().spend(1);
      if (item.value() instanceof Elements inner) {
        flatten(arguments, inner.items(), flat, unknown);
      } else if (item.value() instanceof Unknown some && some.prefix().isEmpty()) {
        unknown.add(some);
      } else {
        flat.add(item);
      }
    }
  }

  private static TerraformValue index(Arguments arguments) {
    int at = 0;
    for (Traced item : arguments.ordered(0).items()) {
      Equality equality = Equality.of(item.value(), arguments.value(1));
      if (equality == Equality.UNDECIDED) {
        return undecided(arguments, List.of(item));
      } else if (equality == Equality.EQUAL) {
        return number(at);
      }
      at++;
    }
    throw arguments.failure("no element has that value");
  }

  private static TerraformValue reverse(Arguments arguments) {
    Elements elements = arguments.elements(0);
    List<Traced> items = new ArrayList<>(elements.items());
    java.util.Collections.reverse(items);
    return new Elements(
        items, elements.kind() == Elements.Kind.TUPLE ? Elements.Kind.TUPLE : Elements.Kind.LIST);
  }

  private static TerraformValue slice(Arguments arguments) {
    Elements elements = arguments.ordered(0);
    int start = arguments.integer(1);
    int end = arguments.integer(2);
    if (start < 0 || end < start || end > elements.items().size()) {
      throw arguments.failure(
          "there is no slice " + start + ".." + end + " of " + elements.items().size());
    }
    return new Elements(elements.items().subList(start, end), elements.kind());
  }

  private static TerraformValue sort(Arguments arguments) {
    return arguments.list(arguments.texts(0).stream().sorted(Keys.ORDER).toList());
  }

  private static Traced one(Arguments arguments) {
    List<Traced> items = arguments.items(0);
    if (items.size() > 1) {
      throw arguments.failure("the list has " + items.size() + " elements");
    }
    return items.isEmpty() ? arguments.made(new Null()) : items.get(0);
  }

  private static TerraformValue chunks(Arguments arguments) {
    List<Traced> items = arguments.listed(0);
    int size = arguments.integer(1);
    if (size < 0) {
      throw arguments.failure("the size is negative");
    }
    List<Traced> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, items.size()) : size;
    for (int i = 0; i < items.size(); i += step) {
      List<Traced> chunk = items.subList(i, Math.min(items.size(), i + step));
      chunks.add(arguments.element(new Elements(chunk, Elements.Kind.LIST)));
    }
    return new Elements(chunks, Elements.Kind.LIST);
  }

  private static TerraformValue range(Arguments arguments) {
    BigDecimal start = arguments.size() == 1 ? BigDecimal.ZERO : arguments.number(0);
    BigDecimal end = arguments.number(arguments.size() == 1 ? 0 : 1);
    int direction = end.compareTo(start) < 0 ? -1 : 1;
    BigDecimal step = arguments.size() == 3 ? arguments.number(2) : BigDecimal.valueOf(direction);
    if (step.signum() == 0 || (step.signum() != direction && end.compareTo(start) != 0)) {
      throw arguments.failure("the step does not lead to the end");
    }
    List<Traced> numbers = new ArrayList<>();
    for (BigDecimal at = start; at.compareTo(end) * step.signum() < 0; at = Numbers.add(at, step)) {
      if (numbers.size() == MAX_RANGE) {
        throw arguments.failure("more than " + MAX_RANGE + " numbers");
      }
      numbers.add(arguments.element(new Numeric(at)));
    }
    return new Elements(numbers, Elements.Kind.LIST);
  }

  /** One element that is not as {@code start} decides, even where others are unknown. */
  private static TerraformValue all(Arguments arguments, boolean start) {
    List<Unknown> unknown = Unknowns.among(arguments.items(0));
    for (Traced item : arguments.items(0)) {
      boolean known = !(item.value() instanceof Unknown);
      boolean value = known && !(item.value() instanceof Null) && Conversion.bool(item.value());
      if (known && value != start) {
        return new Bool(!start);
      }
    }
    return unknown.isEmpty() ? new Bool(start) : Unknowns.from(unknown, "");
  }
}
