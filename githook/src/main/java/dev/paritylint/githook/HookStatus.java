package dev.paritylint.githook;

import java.nio.file.Path;

/** What stands where Git looks for a hook. */
public sealed interface HookStatus {
  /** The hook's place, whether or not a file is there. */
  Path file();

  /** No hook at all. */
  record Absent(Path file) implements HookStatus {}

  /** A hook that somebody else wrote, and no call of ours. */
  record Foreign(Path file) implements HookStatus {}

  /** Our hook, which calls that launcher. The launcher may have been moved away since. */
  record Installed(Path file, Path launcher) implements HookStatus {}

  /** Our hook, which runs the hook that it found here, now called {@code kept}, first. */
  record Chained(Path file, Path launcher, Path kept) implements HookStatus {}
}
