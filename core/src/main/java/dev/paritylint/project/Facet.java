package dev.paritylint.project;

import java.util.List;

/**
 * One of the environments that a file or folder serves by parts that are named after them.
 *
 * @param words how its parts write the environment, in lower case, joined by hyphens
 */
record Facet(Verdict verdict, List<String> words) {
  Facet {
    words = List.copyOf(words);
  }

  /** The words as a deployment's branch. */
  String branch() {
    return String.join("+", words);
  }

  /**
   * A part that may belong to one environment only.
   *
   * @param kind what has to be equal besides the name: a type, a module's source
   */
  record Part(String kind, String name, String path, int line) {}
}
