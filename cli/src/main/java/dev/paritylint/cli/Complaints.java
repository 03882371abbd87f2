package dev.paritylint.cli;

import dev.paritylint.githook.GitException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence why a run failed. Every failure ends with the same exit code. */
final class Complaints {
  private final PrintWriter err;
  private final Journal journal;

  Complaints(PrintWriter err, Journal journal) {
    this.err = err;
    this.journal = journal;
  }

  int aboutUsage(ParameterException wrong, String[] arguments) {
    CommandSpec spec = wrong.getCommandLine().getCommandSpec();
    String what =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched.getUnmatched().get(0), spec)
            : message(wrong);
    boolean answered = what.endsWith("?");
    return fail(lowerCase(what) + (answered ? "" : "; see '" + spec.qualifiedName() + " --help'"));
  }

  int aboutExecution(Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (journal.isDebug()) {
      failure.printStackTrace(err);
    }
    if (failure instanceof Refusal || failure instanceof GitException) {
      return fail(message(failure));
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return fail(message(failure) + "; check that it exists and may be read");
    }
    return internal(failure);
  }

  int internal(Throwable failure) {
    fail("internal error; please report it with what follows");
    failure.printStackTrace(err);
    return ExitCode.FAILED;
  }

  private static String message(Exception failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }

  private static String unmatched(String word, CommandSpec spec) {
    if (word.startsWith("-")) {
      String name = word.replaceFirst("=.*", "");
      Set<String> options = spec.optionsMap().keySet();
      List<String> names = options.stream().filter(option -> option.startsWith("--")).toList();
      return "unknown option '" + name + "'" + Nearest.hint(name, names);
    }
    List<String> commands = new ArrayList<>(spec.subcommands().keySet());
    return commands.isEmpty()
        ? "unexpected '" + word + "'"
        : "unknown command '" + word + "'" + Nearest.hint(word, commands);
  }

  private int fail(String sentence) {
    journal.end();
    err.print("paritylint: " + sentence + "\n");
    return ExitCode.FAILED;
  }

  private static String lowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
