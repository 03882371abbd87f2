package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of a script of ours; the program that it calls is replaced by one that notes its words.
 */
record ShellRun(int exit, String output) {
  private static final String NOTING =
      """
      #!/bin/sh
      for word; do printf '%s\\n' "$word"; done > "$NOTED"
      if [ "${1:-} ${3:-}" = 'hook --pre-push' ]; then cat >> "$NOTED"; fi
      exit "${NOTED_EXIT:-0}"
      """;

  /** Variables of the test's own surroundings are not handed on, but for {@code PATH}. */
  static ShellRun of(Path folder, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    Process process = start(folder, variables, command);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new ShellRun(process.waitFor(), output);
  }

  /** The same, not waited for. */
  static Process start(Path folder, Map<String, String> variables, String... command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    String path = builder.environment().getOrDefault("PATH", "");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** A program that writes its words to the file in {@code NOTED}, one on each line. */
  static void noting(Path program) throws IOException {
    program(program, NOTING);
  }

  static void program(Path program, String text) throws IOException {
    Files.createDirectories(program.getParent());
    Files.writeString(program, text);
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot be made a program: " + program);
    }
  }
}
