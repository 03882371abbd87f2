package dev.paritylint.project;

import dev.paritylint.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that starts what a deployment is made with. */
interface Run {
  /** The script, Makefile or workflow that does it. */
  String path();

  /** The environment that it is for, null where nothing says. */
  @Nullable Verdict verdict();

  /** The command. */
  Span at();

  default boolean isFor(EnvironmentKey key) {
    Verdict known = verdict();
    return known != null && known.key().equals(key);
  }

  /** Without those that are read a second time as part of what calls them; that knows more. */
  static <R extends Run> List<R> once(List<R> runs) {
    return runs.stream()
        .filter(run -> runs.stream().noneMatch(other -> isCalledBy(run, other)))
        .toList();
  }

  private static boolean isCalledBy(Run run, Run caller) {
    boolean same = run.at().equals(caller.at()) && !run.path().equals(caller.path());
    Verdict known = run.verdict();
    return same
        && run.path().equals(run.at().path())
        && (known == null || caller.isFor(known.key()));
  }
}
