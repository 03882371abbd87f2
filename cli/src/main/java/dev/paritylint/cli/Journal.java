package dev.paritylint.cli;

import java.io.PrintWriter;
import java.util.List;

/** Tells on standard error how a run goes; results never depend on it. */
final class Journal {
  private static final long MILLION = 1_000_000;

  private final PrintWriter err;
  private final Progress progress;
  private final long start = System.nanoTime();
  private Detail detail = Detail.USUAL;
  private String step = "starting";
  private long since = start;

  Journal(PrintWriter err, Progress progress) {
    this.err = err;
    this.progress = progress;
  }

  void tell(Detail wanted) {
    detail = wanted;
  }

  boolean isQuiet() {
    return detail == Detail.QUIET;
  }

  boolean isVerbose() {
    return detail.compareTo(Detail.VERBOSE) >= 0;
  }

  boolean isDebug() {
    return detail == Detail.DEBUG;
  }

  /** Ends one step and begins the next. */
  void begin(String next) {
    long now = System.nanoTime();
    if (isDebug()) {
      tell(List.of(step + " took " + (now - since) / MILLION + " ms"));
    }
    step = next;
    since = now;
    if (!isQuiet()) {
      progress.show(next);
    }
  }

  void tell(List<String> lines) {
    progress.pause();
    lines.forEach(line -> err.print("paritylint: " + line + "\n"));
  }

  /** Takes away what shows the progress; may be called again. */
  void end() {
    progress.end();
    if (isVerbose()) {
      begin("ended");
      tell(List.of("took " + (System.nanoTime() - start) / MILLION + " ms"));
      detail = Detail.USUAL;
    }
  }
}
