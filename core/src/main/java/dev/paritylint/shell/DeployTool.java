package dev.paritylint.shell;

import java.util.List;

/** A program that gives services their settings. */
interface DeployTool {
  /** Whether a command is the tool's, by the program's name. */
  boolean runs(String program);

  /** What the command sets; nothing where it does something else. */
  List<CommandSetting> settings(Command command, EnvFiles files);
}
