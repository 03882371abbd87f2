package dev.paritylint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntFunction;

/** The page that GitHub shows of a workflow's step; what is appended to its file is shown. */
final class StepSummary {
  private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

  /** GitHub drops the page of a step that has more (GitHub docs, "Adding a job summary"). */
  private static final int LIMIT = 1024 * 1024;

  private final Surroundings surroundings;

  StepSummary(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  boolean exists() {
    return !surroundings.variable(VARIABLE).isEmpty();
  }

  /** Appends a text of the given size at most; {@code text} gets the bytes that are left. */
  void append(IntFunction<String> text) {
    Path file = surroundings.folder().resolve(surroundings.variable(VARIABLE));
    try {
      long used = Files.exists(file) ? Files.size(file) : 0;
      byte[] added = text.apply((int) Math.max(0, LIMIT - used)).getBytes(StandardCharsets.UTF_8);
      if (used + added.length <= LIMIT) {
        Files.write(file, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException failed) {
      surroundings.err().print("paritylint: cannot write the step's summary, '" + file + "'\n");
    }
  }
}
