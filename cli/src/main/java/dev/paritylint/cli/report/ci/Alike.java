package dev.paritylint.cli.report.ci;

import java.util.HashMap;
import java.util.Map;

/** Tells apart what is alike: the second of a text becomes {@code text-2}. */
final class Alike {
  private final Map<String, Integer> counts = new HashMap<>();

  String numbered(String text) {
    int number = counts.merge(text, 1, Integer::sum);
    return number == 1 ? text : text + "-" + number;
  }
}
