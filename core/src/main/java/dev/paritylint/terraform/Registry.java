package dev.paritylint.terraform;

import dev.paritylint.terraform.Definition.Computed;
import dev.paritylint.terraform.Definition.Function;
import dev.paritylint.terraform.Definition.Needs;
import java.util.HashMap;
import java.util.Map;

/** Collects the functions while the families list theirs. */
final class Registry {
  private final Map<String, Definition> definitions = new HashMap<>();

  /** A function that needs to know everything. */
  Registry computed(String name, int minimum, int maximum, Computed function) {
    return add(name, minimum, maximum, Needs.EVERYTHING_KNOWN, function);
  }

  /** A function that arranges elements, and need not know them. */
  Registry arranged(String name, int minimum, int maximum, Computed function) {
    return add(name, minimum, maximum, Needs.ARGUMENTS_KNOWN, function);
  }

  /** A function that looks at elements, and may find enough in those that are known. */
  Registry weighed(String name, int minimum, int maximum, Computed function) {
    return add(name, minimum, maximum, Needs.ARGUMENTS_WEIGHED, function);
  }

  /** A function that gives one of the values that it was given, with its origin. */
  Registry passed(String name, int minimum, int maximum, Function function) {
    definitions.put(name, new Definition(minimum, maximum, Needs.ARGUMENTS_KNOWN, function));
    return this;
  }

  /** A function that finds a value in its first argument by its second. */
  Registry found(String name, int minimum, int maximum, Function function) {
    definitions.put(name, new Definition(minimum, maximum, Needs.SUBJECT_KNOWN, function));
    return this;
  }

  /** A function that judges unknowns itself. */
  Registry judging(String name, int minimum, int maximum, Function function) {
    definitions.put(name, new Definition(minimum, maximum, Needs.NOTHING, function));
    return this;
  }

  private Registry add(String name, int minimum, int maximum, Needs needs, Computed function) {
    Function traced = arguments -> arguments.made(function.apply(arguments));
    definitions.put(name, new Definition(minimum, maximum, needs, traced));
    return this;
  }

  Map<String, Definition> definitions() {
    return Map.copyOf(definitions);
  }
}
