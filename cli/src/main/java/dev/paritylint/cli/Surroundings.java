package dev.paritylint.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a run gets from outside.
 *
 * @param folder the current folder, absolute
 * @param variables the environment's variables
 * @param launcher the program that started this one, empty where none says so
 * @param in standard input; only what is asked for by name reads it
 * @param terminal whether people look at the output; asked only where it matters
 * @param journal what is told about the run itself
 */
record Surroundings(
    Path folder,
    Map<String, String> variables,
    String launcher,
    BufferedReader in,
    BooleanSupplier terminal,
    PrintWriter out,
    PrintWriter err,
    Journal journal) {
  Surroundings {
    variables = Map.copyOf(variables);
  }

  /** One that shows no progress. */
  Surroundings(
      Path folder,
      Map<String, String> variables,
      String launcher,
      BufferedReader in,
      BooleanSupplier terminal,
      PrintWriter out,
      PrintWriter err) {
    this(folder, variables, launcher, in, terminal, out, err, new Journal(err, Progress.NONE));
  }

  /** The variable's value, or empty where it is not set. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
