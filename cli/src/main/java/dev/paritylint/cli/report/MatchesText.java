package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.model.Likeness;
import dev.paritylint.model.ServiceMatch;
import java.util.List;

/** Which names were taken for one service, how surely and why, and which were not. */
public final class MatchesText {
  private MatchesText() {}

  /** Both lists; each only where there is something to say. */
  public static String print(List<ServiceMatch> matches, List<Likeness> likenesses) {
    StringBuilder out = new StringBuilder();
    List<ServiceMatch> telling = matches.stream().filter(one -> !one.why().isEmpty()).toList();
    if (!telling.isEmpty()) {
      out.append("matched:\n");
      telling.forEach(match -> out.append("  ").append(line(match)).append('\n'));
    }
    if (!likenesses.isEmpty()) {
      out.append("perhaps the same; if so, declare it in paritylint.yml:\n");
      likenesses.forEach(likeness -> out.append("  ").append(line(likeness)).append('\n'));
    }
    return out.toString();
  }

  private static String line(ServiceMatch match) {
    String sureness = match.sureness().label();
    String why = match.why().equals(sureness) ? "" : ", " + match.why();
    return Printable.of(match.raw() + " is " + match.canonical() + ": " + sureness + why);
  }

  /** What a configuration says to make the two names one. */
  static String declared(Likeness likeness) {
    return "services: {" + likeness.one() + ": [" + likeness.other() + "]}";
  }

  private static String line(Likeness likeness) {
    String pair = likeness.one() + ", " + likeness.other();
    return Printable.of(pair + ": " + likeness.why() + "; `" + declared(likeness) + "`");
  }
}
