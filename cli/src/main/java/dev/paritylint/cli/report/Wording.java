package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.model.Landscape;
import dev.paritylint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** What formats say of a finding: without secrets, and with no character that a reader acts on. */
public final class Wording {
  /** Longer sources are better looked up. */
  private static final int LONG = 2_000;

  private final Secrets secrets;
  private final String prefix;

  /** {@code prefix} stands before each path: empty, or a folder with its slash. */
  public Wording(Landscape landscape, String prefix) {
    this.secrets = Secrets.of(landscape);
    this.prefix = prefix;
  }

  /** The message, in one line. */
  public String message(Finding finding) {
    return line(finding.message());
  }

  /** What to do; may have several lines, or be empty. */
  public String help(Finding finding) {
    return Arrays.stream(finding.help().split("\n", -1))
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  /** Any text of the tool's own, in one line. */
  public String line(String text) {
    return Printable.of(secrets.hide(text));
  }

  /** A path as programs use it, with every character that it has. */
  public String path(Span span) {
    return normalized(prefix + span.path());
  }

  /** {@code path:line:column}, in one line. */
  public String place(Span span) {
    return Printable.of(path(span)) + ":" + span.line() + ":" + span.column();
  }

  /** What is written there, without secrets; empty where it is long. */
  public String source(Span span) {
    if (span.end() - span.start() > LONG) {
      return "";
    }
    return secrets.shown(span);
  }

  /** {@code path:line:column: severity[rule] message}, in one line. */
  public String headline(Finding finding) {
    String tag = finding.severity().label() + "[" + finding.rule().id() + "]";
    return place(finding.place().at()) + ": " + tag + " " + message(finding);
  }

  /** What the headline does not say: the other places, and what to do. */
  public List<String> more(Finding finding) {
    List<String> lines = new ArrayList<>();
    for (Place place : finding.related()) {
      lines.add(place(place.at()) + ": " + line(place.label()));
    }
    if (!finding.help().isEmpty()) {
      lines.addAll(List.of(("help: " + help(finding)).split("\n", -1)));
    }
    return lines;
  }

  /** A configuration above the linted folder has a path that climbs. */
  private static String normalized(String path) {
    if (!path.contains("../")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else {
        kept.addLast(segment);
      }
    }
    return String.join("/", kept);
  }
}
