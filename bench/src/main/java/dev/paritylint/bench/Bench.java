package dev.paritylint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures over the {@code .tf} files below the folder in the system property {@code bench.files},
 * or over generated ones. Only files that HCL4j can read take part, and none with {@code data
 * "http"}: HCL4j performs its request.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws IOException, RunnerException {
    String given = System.getProperty("bench.files", "");
    // An unset property of Maven's comes as it is written there.
    boolean generated = given.isBlank() || given.startsWith("$");
    Path folder = generated ? Corpus.write() : Path.of(given);
    List<Path> all = filesBelow(folder);
    List<Path> files = readable(all);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    System.out.printf(
        "%d files of %s, of which HCL4j reads %d: %.1f MB%n",
        all.size(), generated ? "a generated corpus" : folder, files.size(), bytes / 1e6);
    report(measure(files), bytes);
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(path -> path.toString().endsWith(".tf") && Files.isRegularFile(path))
          .sorted()
          .toList();
    }
  }

  private static List<Path> readable(List<Path> files) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    List<Path> readable = new ArrayList<>();
    for (Path file : files) {
      if (!new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("\"http\"")
          && isRead(file)) {
        readable.add(file);
      }
    }
    System.setOut(out);
    return readable;
  }

  private static boolean isRead(Path file) {
    try {
      Reading.another(file);
      return true;
    } catch (Exception | StackOverflowError refused) {
      return false;
    }
  }

  private static Collection<RunResult> measure(List<Path> files)
      throws IOException, RunnerException {
    Path list = Files.createTempFile("paritylint-bench", ".txt");
    list.toFile().deleteOnExit();
    Files.write(list, files.stream().map(Path::toString).toList());
    return new Runner(
            new OptionsBuilder()
                .include(Reading.class.getName())
                .param("list", list.toString())
                .build())
        .run();
  }

  private static void report(Collection<RunResult> results, long bytes) {
    double own = score(results, "paritylint");
    for (String name : List.of("bytes", "paritylint", "hcl4j")) {
      double time = score(results, name);
      System.out.printf(
          "%-10s %8.1f MB/s   %7.2f times the time of paritylint%n",
          name, bytes / 1e3 / time, time / own);
    }
  }

  /** Milliseconds for all files. */
  private static double score(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
