package dev.paritylint.terraform;

import dev.paritylint.terraform.TerraformValue.Elements;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.ArrayList;
import java.util.List;

/** {@code format} and {@code formatlist}. */
final class FormatFunctions {
  private FormatFunctions() {}

  static void register(Registry registry) {
    registry
        .judging("format", 1, Definition.MANY, a -> a.made(format(a, a.values())))
        .judging("formatlist", 1, Definition.MANY, a -> a.made(formatList(a)));
  }

  private static TerraformValue format(Arguments arguments, List<Traced> values) {
    if (values.get(0).value() instanceof Unknown unknown) {
      return Unknowns.from(List.of(unknown), "");
    }
    String pattern = Conversion.text(values.get(0).value());
    List<Unknown> unknown = Unknowns.within(values);
    if (unknown.isEmpty()) {
      return arguments.grown(FormatSpec.format(pattern, values.subList(1, values.size())));
    }
    return Unknowns.from(unknown, FormatSpec.prefix(pattern, values.subList(1, values.size())));
  }

  private static TerraformValue formatList(Arguments arguments) {
    if (arguments.value(0) instanceof Elements) {
      throw arguments.failure("the format is a list");
    }
    int size = -1;
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.value(i) instanceof Elements elements) {
        if (size >= 0 && size != elements.items().size()) {
          throw arguments.failure("the lists differ in length");
        }
        size = elements.items().size();
      } else if (arguments.value(i) instanceof Unknown unknown) {
        return Unknowns.from(List.of(unknown), "");
      }
    }
    List<Traced> results = new ArrayList<>();
    for (int turn = 0; turn < (size < 0 ? 1 : size); turn++) {
      arguments.budget().spend(arguments.size());
      results.add(arguments.element(format(arguments, turn(arguments.values(), turn))));
    }
    return new Elements(results, Elements.Kind.LIST);
  }

  private static List<Traced> turn(List<Traced> values, int turn) {
    List<Traced> some = new ArrayList<>();
    for (Traced value : values) {
      some.add(value.value() instanceof Elements elements ? elements.items().get(turn) : value);
    }
    return some;
  }
}
