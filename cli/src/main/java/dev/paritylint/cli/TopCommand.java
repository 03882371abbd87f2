package dev.paritylint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before any command: help and version. */
@Command(
    name = "paritylint",
    description = {
      "Finds where environments disagree, and where the layers of one environment cut each other"
          + " off.",
      "Without a command it lints: 'paritylint [PATH...]' is 'paritylint lint [PATH...]'."
    },
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings, 2 usage or configuration error, 3 nothing to lint."
    })
@SuppressWarnings("UnusedVariable") // picocli reads them
final class TopCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors, nothing else.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell which files are read, and why others are not.")
  private boolean verbose;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Tell how long each step takes, and where an error comes from.")
  private boolean debug;

  /** How much is told about the run itself; the most that is asked for. */
  Detail detail() {
    if (debug) {
      return Detail.DEBUG;
    }
    if (verbose) {
      return Detail.VERBOSE;
    }
    return quiet ? Detail.QUIET : Detail.USUAL;
  }
}
