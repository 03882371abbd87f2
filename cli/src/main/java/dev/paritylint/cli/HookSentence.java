package dev.paritylint.cli;

import dev.paritylint.githook.HookStatus;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in one line which hook is there, or what a hook has seen. */
final class HookSentence {
  private HookSentence() {}

  static String of(HookStatus status) {
    return status.file() + ": " + state(status) + "\n";
  }

  /** Empty where nothing is older and nothing is fixed. */
  static String of(Judgement judged, String before, String change) {
    int older = judged.older();
    String fixes = judged.fixed() > 0 ? change + " fixes " + judged.fixed() : "";
    if (older == 0) {
      return fixes.isEmpty() ? "" : fixes + (judged.fixed() == 1 ? " finding\n" : " findings\n");
    }
    return older
        + (older == 1 ? " finding is in " : " findings are in ")
        + before
        + " already; 'paritylint' shows "
        + (older == 1 ? "it" : "them")
        + (fixes.isEmpty() ? "\n" : "; " + fixes + "\n");
  }

  private static String state(HookStatus status) {
    if (status instanceof HookStatus.Absent) {
      return "no hook";
    } else if (status instanceof HookStatus.Foreign) {
      return "another hook, which does not call paritylint";
    } else if (status instanceof HookStatus.Installed installed) {
      return "installed, calls " + program(installed.launcher());
    } else if (status instanceof HookStatus.Chained chained) {
      return "installed, runs "
          + chained.kept().getFileName()
          + ", then "
          + program(chained.launcher());
    }
    throw new AssertionError("no words for " + status); // HookCommandTest proves otherwise
  }

  private static String program(Path launcher) {
    return Files.isExecutable(launcher)
        ? launcher.toString()
        : launcher + ", which is gone; run \"hook install\" from where it is now";
  }
}
