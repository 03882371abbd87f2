package dev.paritylint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds what concerns the hooks. */
@Command(
    name = "hook",
    description = "Check what is staged before each commit, or pushed.",
    synopsisSubcommandLabel = "COMMAND")
final class HookCommand {
  private HookCommand() {}

  static CommandLine withSubcommands(Surroundings surroundings) {
    return new CommandLine(new HookCommand())
        .addSubcommand(new HookInstallCommand(surroundings))
        .addSubcommand(new HookUninstallCommand(surroundings))
        .addSubcommand(new HookStatusCommand(surroundings))
        .addSubcommand(new HookRunCommand(surroundings));
  }
}
