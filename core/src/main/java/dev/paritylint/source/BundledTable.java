package dev.paritylint.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of lines that ships with the program, beside the class that goes by it. */
public final class BundledTable {
  private BundledTable() {}

  /** The lines that say something: neither blank nor comments. */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read resource " + name, unreadable);
    }
  }

  /** The words of a table of lines {@code meaning | word word …}, by their meaning. */
  public static Map<String, Set<String>> words(Class<?> beside, String name) {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : lines(beside, name)) {
      String[] cells = line.split("\\|", 2);
      words
          .computeIfAbsent(cells[0].strip(), meaning -> new HashSet<>())
          .addAll(Arrays.asList(cells[1].strip().split(" +", -1)));
    }
    return words;
  }
}
