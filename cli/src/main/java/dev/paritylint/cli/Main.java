package dev.paritylint.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Hands the machine to the program: the only class that touches {@link System}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    Surroundings surroundings =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            System.getProperty("paritylint.launcher", ""),
            new BufferedReader(
                new InputStreamReader(
                    new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
            Main::isTerminal,
            out,
            err,
            new Journal(err, progress(err)));
    int code = new Program(surroundings).run(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Only the launcher knows where standard error goes. */
  private static Progress progress(PrintWriter err) {
    return System.getProperty("paritylint.stderr", "").equals("terminal")
        ? Progress.on(err, variable("CI"), variable("TERM"))
        : Progress.NONE;
  }

  private static String variable(String name) {
    return System.getenv().getOrDefault(name, "");
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }

  /** From Java 22 on there may be a console without a terminal, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull") // null until Java 21, and later where so chosen
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
