package dev.paritylint.hcl;

import java.util.List;
import java.util.Random;

/** Writes valid JSON by chance: objects, arrays, and strings with escapes and templates. */
final class RandomJson {
  private static final List<String> ATOMS =
      List.of(
          "1",
          "-2.5e3",
          "true",
          "null",
          "\"\"",
          "\"x\"",
          "\"é😀\\n\\u00e9\\ud83d\\ude00\"",
          "\"${a.b[0]}\"",
          "\"x ${f(\\\"y\\\", \\u0061)} \\\\ z\"",
          "\"%{ if a ~}\\n x %{ else }${b}%{ endif }\"",
          "\"${[for k, v in a : \\\"${k}\\\" if v]}\"",
          "\"$${x} }\"");
  private static final List<String> NAMES = List.of("a", "plain", "literal", "ports", "b c", "//");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int names;

  private RandomJson(long seed) {
    this.random = new Random(seed);
  }

  /** One object, the same for the same seed. */
  static String file(long seed) {
    RandomJson json = new RandomJson(seed);
    json.object(4);
    return json.text.toString();
  }

  private void value(int depth) {
    switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> object(depth - 1);
      case 2 -> array(depth - 1);
      default -> text.append(ATOMS.get(random.nextInt(ATOMS.size())));
    }
  }

  private void object(int depth) {
    text.append("{\n");
    boolean free = true;
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      boolean block = free && name.equals("plain");
      free &= !block;
      text.append('"').append(name).append(block ? "" : names++).append("\" : ");
      if (block && depth > 0) {
        object(depth - 1);
      } else if (block) {
        text.append("null");
      } else {
        value(depth);
      }
      text.append(i > 1 ? ",\n" : "\r\n");
    }
    text.append('}');
  }

  private void array(int depth) {
    text.append('[');
    for (int i = random.nextInt(4); i > 0; i--) {
      value(depth);
      text.append(i > 1 ? ", " : " ");
    }
    text.append(']');
  }
}
