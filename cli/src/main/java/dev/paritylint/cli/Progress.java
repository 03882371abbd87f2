package dev.paritylint.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that says what takes so long, from the second second on. */
final class Progress {
  /** For everybody but people at a terminal. */
  static final Progress NONE = new Progress(null);

  private static final long PATIENCE_MILLIS = 1000;
  private static final long BEAT_MILLIS = 200;
  private static final String ERASE = "\r\u001b[K";

  private final @Nullable PrintWriter terminal;
  private final long start = System.nanoTime();
  private @Nullable Thread thread;
  private String step = "starting";
  private boolean shown;

  private Progress(@Nullable PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Only people wait: no line in CI, and none where the terminal cannot erase it. */
  static Progress on(PrintWriter terminal, String ci, String term) {
    return ci.isEmpty() && !term.equals("dumb") ? new Progress(terminal) : NONE;
  }

  /** Says from now on that this is done. */
  synchronized void show(String next) {
    step = next;
    if (terminal == null || thread != null) {
      return;
    }
    thread = new Thread(this::beat, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** Makes room for a line. */
  synchronized void pause() {
    if (shown && terminal != null) {
      terminal.print(ERASE);
      shown = false;
    }
  }

  synchronized void end() {
    pause();
    if (thread != null) {
      thread.interrupt();
    }
    if (terminal != null) {
      terminal.flush();
    }
  }

  private void beat() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        draw();
        Thread.sleep(BEAT_MILLIS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() throws InterruptedException {
    if (terminal == null || Thread.currentThread().isInterrupted()) {
      throw new InterruptedException("nothing to draw");
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    terminal.print(ERASE + "paritylint: " + step + ", " + seconds + " s");
    terminal.flush();
    shown = true;
  }
}
