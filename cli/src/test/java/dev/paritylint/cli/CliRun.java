package dev.paritylint.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One run of the whole command line, without a process. */
public record CliRun(int exit, String out, String err) {

  /** In a new empty folder. */
  public static CliRun of(String... arguments) {
    try {
      Path folder = Files.createTempDirectory("cli-run");
      try {
        return in(folder, arguments);
      } finally {
        Files.delete(folder);
      }
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static CliRun in(Path folder, String... arguments) {
    return in(folder, Map.of(), arguments);
  }

  public static CliRun in(Path folder, Map<String, String> variables, String... arguments) {
    return started("", folder, variables, arguments);
  }

  /** With something on standard input. */
  public static CliRun given(String input, Path folder, String... arguments) {
    return run("", input, folder, Map.of(), arguments);
  }

  /** By a launcher that says where it stands. */
  static CliRun started(
      String launcher, Path folder, Map<String, String> variables, String... arguments) {
    return run(launcher, "", folder, variables, arguments);
  }

  private static CliRun run(
      String launcher,
      String input,
      Path folder,
      Map<String, String> variables,
      String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            folder,
            variables,
            launcher,
            new BufferedReader(new StringReader(input)),
            () -> false,
            new PrintWriter(out),
            new PrintWriter(err));
    int exit = new Program(surroundings).run(arguments);
    return new CliRun(exit, scrubbed(out, folder), scrubbed(err, folder));
  }

  /** Where temporary folders lie differs from machine to machine. */
  private static String scrubbed(StringWriter text, Path folder) {
    try {
      return text.toString()
          .replace(folder.toRealPath().toString(), "FOLDER")
          .replace(folder.toString(), "FOLDER");
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  @Override
  public String toString() {
    return "exit " + exit + "\n--- out\n" + out + "--- err\n" + err;
  }
}
