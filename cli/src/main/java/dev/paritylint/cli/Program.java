package dev.paritylint.cli;

import dev.paritylint.lint.Severity;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line as a whole: picks the command, runs it, and gives the exit code. */
final class Program {
  static final List<String> COMMANDS =
      List.of(
          "lint",
          "compare",
          "settings",
          "trace",
          "routes",
          "environments",
          "rules",
          "explain",
          "baseline",
          "hook");

  private static final List<String> TOP_OPTIONS = List.of("-h", "--help", "-V", "--version");
  private static final String DEFAULT_COMMAND = "lint";

  private final Surroundings surroundings;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Never throws; results and complaints are in the surroundings' streams, not yet flushed. */
  int run(String... arguments) {
    String[] words = withCommand(arguments);
    Complaints complaints = new Complaints(surroundings.err());
    try {
      return commandLine(words[0], complaints).execute(words);
    } catch (StackOverflowError | OutOfMemoryError | AssertionError failure) {
      return complaints.internal(failure);
    }
  }

  private static String[] withCommand(String[] arguments) {
    if (arguments.length > 0
        && (COMMANDS.contains(arguments[0]) || TOP_OPTIONS.contains(arguments[0]))) {
      return arguments;
    }
    String[] words = new String[arguments.length + 1];
    words[0] = DEFAULT_COMMAND;
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return words;
  }

  /** Only the command that is asked for is made; help needs them all. */
  private CommandLine commandLine(String first, Complaints complaints) {
    CommandLine top = new CommandLine(new TopCommand());
    top.getCommandSpec().version("paritylint " + version());
    for (String name : COMMANDS) {
      if (name.equals(first) || !COMMANDS.contains(first)) {
        top.addSubcommand(name, command(name));
      }
    }
    return top.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(Width.ofHelp(surroundings))
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .registerConverter(Format.class, new Choice<>(Format.values(), Format::label))
        .registerConverter(Severity.class, new Choice<>(Severity.values(), Severity::label))
        .registerConverter(PathBase.class, new Choice<>(PathBase.values(), PathBase::label))
        .registerConverter(
            ColorChoice.class, new Choice<>(ColorChoice.values(), ColorChoice::label))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler(complaints::aboutUsage)
        .setExecutionExceptionHandler(complaints::aboutExecution);
  }

  private Object command(String name) {
    return switch (name) {
      case "lint" -> new LintCommand(surroundings);
      case "compare" -> new CompareCommand(surroundings);
      case "settings" -> new SettingsCommand(surroundings);
      case "trace" -> new TraceCommand(surroundings);
      case "routes" -> new RoutesCommand(surroundings);
      case "environments" -> new EnvironmentsCommand(surroundings);
      case "rules" -> RulesCommand.withSubcommands(surroundings);
      case "explain" -> new ExplainCommand(surroundings);
      case "baseline" -> new BaselineCommand(surroundings);
      case "hook" -> HookCommand.withSubcommands(surroundings);
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /** As picocli does it, but help ends its lines alike everywhere. */
  private int execute(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      if (command.isUsageHelpRequested()) {
        surroundings.out().print(command.getUsageMessage().replace("\r\n", "\n"));
        return ExitCode.CLEAN;
      }
      if (command.isVersionHelpRequested()) {
        surroundings.out().print(command.getCommandSpec().version()[0] + "\n");
        return ExitCode.CLEAN;
      }
    }
    return new RunLast().execute(parsed);
  }

  /** From the manifest of the jar; classes in a folder have none. */
  private static String version() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .orElse("(unpackaged)");
  }
}
