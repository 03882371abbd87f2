package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Functions on sets. */
final class SetFunctions {
  private SetFunctions() {}

  static void register(Registry registry) {
    registry
        .weighed("setunion", 1, Definition.MANY, SetFunctions::union)
        .computed("setintersection", 1, Definition.MANY, SetFunctions::intersection)
        .computed("setsubtract", 2, 2, SetFunctions::subtract)
        .arranged("setproduct", 2, Definition.MANY, SetFunctions::product);
  }

  /** The arguments as sets of one type of element. */
  private static List<Elements> sets(Arguments arguments) {
    List<Traced> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.addAll(arguments.items(i));
    }
    TypeConstraint common =
        Unification.of(ValueTypes.ofAll(all))
            .orElseThrow(() -> arguments.failure("the sets have no type in common"));
    List<Elements> sets = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      sets.add(
          Sets.of(
              arguments.items(i).stream().map(item -> Conversion.convert(item, common)).toList()));
    }
    return sets;
  }

  private static Elements union(Arguments arguments) {
    List<Traced> all = new ArrayList<>();
    sets(arguments).forEach(set -> all.addAll(set.items()));
    return Sets.of(all);
  }

  private static Elements intersection(Arguments arguments) {
    Elements result = sets(arguments).get(0);
    for (Elements other : sets(arguments)) {
      result = filtered(result, other, true);
    }
    return result;
  }

  private static Elements subtract(Arguments arguments) {
    List<Elements> sets = sets(arguments);
    return filtered(sets.get(0), sets.get(1), false);
  }

  private static Elements filtered(Elements from, Elements by, boolean inside) {
    Set<Object> known = new HashSet<>();
    by.items().forEach(item -> known.add(Fingerprint.of(item.value())));
    return Sets.of(
        from.items().stream()
            .filter(item -> known.contains(Fingerprint.of(item.value())) == inside)
            .toList());
  }

  private static Elements product(Arguments arguments) {
    boolean set = false;
    List<List<Traced>> rows = List.of(List.of());
    for (int i = 0; i < arguments.size(); i++) {
      set |= arguments.elements(i).kind() == Elements.Kind.SET;
      List<List<Traced>> longer = new ArrayList<>();
      for (List<Traced> row : rows) {
        for (Traced item : arguments.listed(i)) {
          arguments.budget().spend(row.size() + 1);
          List<Traced> next = new ArrayList<>(row);
          next.add(item);
          longer.add(next);
        }
      }
      rows = longer;
    }
    List<Traced> tuples = rows.stream().map(row -> arguments.element(new Elements(row))).toList();
    return set ? Sets.of(tuples) : new Elements(tuples, Elements.Kind.LIST);
  }
}
