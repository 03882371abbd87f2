package dev.paritylint.cli;

import dev.paritylint.cli.report.terminal.Links;
import dev.paritylint.cli.report.terminal.Links.Lines;
import dev.paritylint.cli.report.terminal.Painter;
import java.nio.file.Path;
import java.util.Set;

/**
 * When paths are links (OSC 8): where there is color, on a terminal known to follow them to the
 * files of this machine. {@code FORCE_HYPERLINK} decides otherwise, as in other programs. The
 * terminals are those of npm's and cargo's supports-hyperlinks.
 */
final class LinkChoice {
  private static final Set<String> PROGRAMS =
      Set.of("Hyper", "iTerm.app", "WezTerm", "vscode", "terminology", "ghostty", "zed", "rio");
  private static final Set<String> TERMS =
      Set.of("xterm-kitty", "alacritty", "alacritty-direct", "foot", "xterm-ghostty");

  /** These go to the line that a link names behind {@code #}. */
  private static final Set<String> WITH_LINES = Set.of("iTerm.app", "xterm-kitty");

  /** VTE 0.50.0 crashed on links. */
  private static final int LAST_WITHOUT = 5000;

  private final Surroundings surroundings;

  private LinkChoice(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Links below a folder, or none. */
  static Links below(Path root, Painter painter, Surroundings surroundings) {
    LinkChoice choice = new LinkChoice(surroundings);
    return painter == Painter.ANSI && choice.isWanted()
        ? new Links(root.toAbsolutePath(), choice.lines())
        : Links.NONE;
  }

  private boolean isWanted() {
    String force = surroundings.variable("FORCE_HYPERLINK");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return !isRemote() && !isBetween() && isKnown() && surroundings.terminal().getAsBoolean();
  }

  /** Whether the files are not where the terminal is. */
  private boolean isRemote() {
    return isSet("SSH_CONNECTION") || isSet("SSH_TTY") || isSet("CI");
  }

  /** Whether a program stands between that may or may not pass links on. */
  private boolean isBetween() {
    String term = surroundings.variable("TERM");
    return isSet("TMUX") || isSet("STY") || term.startsWith("screen") || term.startsWith("tmux");
  }

  private boolean isKnown() {
    String vte = surroundings.variable("VTE_VERSION");
    return (vte.matches("[0-9]{4,6}") && Integer.parseInt(vte) > LAST_WITHOUT)
        || PROGRAMS.contains(surroundings.variable("TERM_PROGRAM"))
        || TERMS.contains(surroundings.variable("TERM"))
        || surroundings.variable("COLORTERM").equals("xfce4-terminal")
        || isSet("WT_SESSION")
        || isSet("KONSOLE_VERSION")
        || isSet("DOMTERM");
  }

  private Lines lines() {
    return WITH_LINES.contains(surroundings.variable("TERM_PROGRAM"))
            || WITH_LINES.contains(surroundings.variable("TERM"))
        ? Lines.NAMED
        : Lines.NOT_NAMED;
  }

  private boolean isSet(String name) {
    return !surroundings.variable(name).isEmpty();
  }
}
