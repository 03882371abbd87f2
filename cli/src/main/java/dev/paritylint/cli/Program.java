package dev.paritylint.cli;

import java.util.Arrays;
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
          "init",
          "config",
          "baseline",
          "completion",
          "hook");

  private static final List<String> TOP_OPTIONS = List.of("-h", "--help", "-V", "--version");
  private static final List<String> GLOBAL_OPTIONS =
      List.of("-q", "--quiet", "-v", "--verbose", "--debug");
  static final String DEFAULT_COMMAND = "lint";

  private final Surroundings surroundings;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Never throws; results and complaints are in the surroundings' streams, not yet flushed. */
  int run(String... arguments) {
    String[] words = withCommand(arguments);
    Complaints complaints = new Complaints(surroundings.err(), surroundings.journal());
    try {
      return commandLine(firstOf(words).orElse(""), complaints).execute(words);
    } catch (VirtualMachineError | LinkageError | AssertionError failure) {
      return complaints.internal(failure);
    } finally {
      surroundings.journal().end();
    }
  }

  /** What stands before a command holds for every one. */
  private static String[] withCommand(String[] arguments) {
    String first = firstOf(arguments).orElse("");
    if (COMMANDS.contains(first) || TOP_OPTIONS.contains(first)) {
      return arguments;
    }
    String[] words = new String[arguments.length + 1];
    words[0] = DEFAULT_COMMAND;
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return words;
  }

  private static Optional<String> firstOf(String[] words) {
    return Arrays.stream(words).dropWhile(GLOBAL_OPTIONS::contains).findFirst();
  }

  /** Only the command that is asked for is made; help needs them all. */
  private CommandLine commandLine(String first, Complaints complaints) {
    CommandLine top = model(first);
    top.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(Width.ofHelp(surroundings))
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(true)
        .setExecutionStrategy(parsed -> execute(parsed, top.getCommand()))
        .setParameterExceptionHandler(complaints::aboutUsage)
        .setExecutionExceptionHandler(complaints::aboutExecution);
    Words.CHOICES.forEach((type, choice) -> register(top, type, choice));
    return top;
  }

  @SuppressWarnings("unchecked") // Words pairs each type with the choice of its values
  private static <T> void register(CommandLine top, Class<T> type, Choice<?> choice) {
    top.registerConverter(type, (Choice<T>) choice);
  }

  /** All commands where {@code first} is none of them. */
  CommandLine model(String first) {
    CommandLine top = new CommandLine(new TopCommand());
    for (String name : COMMANDS) {
      if (name.equals(first) || !COMMANDS.contains(first)) {
        top.addSubcommand(name, command(name));
      }
    }
    return top;
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
      case "init" -> new InitCommand(surroundings);
      case "config" -> new ConfigCommand(surroundings);
      case "baseline" -> new BaselineCommand(surroundings);
      case "completion" -> new CompletionCommand(surroundings);
      case "hook" -> HookCommand.withSubcommands(surroundings);
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /** As picocli does it, but help ends its lines alike everywhere. */
  private int execute(ParseResult parsed, TopCommand top) {
    surroundings.journal().tell(top.detail());
    for (CommandLine command : parsed.asCommandLineList()) {
      if (command.isUsageHelpRequested()) {
        surroundings.out().print(command.getUsageMessage().replace("\r\n", "\n"));
        return ExitCode.CLEAN;
      }
      if (command.isVersionHelpRequested()) {
        surroundings.out().print(Version.line() + "\n");
        return ExitCode.CLEAN;
      }
    }
    return new RunLast().execute(parsed);
  }
}
