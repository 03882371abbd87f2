package dev.paritylint.cli.report;

import dev.paritylint.cli.report.excerpt.Frame;
import dev.paritylint.cli.report.excerpt.Mark;
import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.cli.report.terminal.Painter.Role;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.cli.report.terminal.Wrapping;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One finding for people: headline, frames, the chain of each value, and what to do. */
final class FindingText {
  private static final char PRIMARY = '^';
  private static final char RELATED = '-';

  private final Look look;
  private final Secrets secrets;
  private final Names names;

  FindingText(Look look, Secrets secrets, Names names) {
    this.look = look;
    this.secrets = secrets;
    this.names = names;
  }

  /** The whole of it, several lines. */
  String full(Finding finding) {
    StringBuilder out = new StringBuilder(headline(finding)).append('\n');
    List<Place> related = ShownPlaces.related(finding);
    int gutter = gutter(finding, related);
    String arrow = "-->";
    for (List<Mark> marks : byFile(finding, related)) {
      out.append(new Frame(marks, gutter, look, secrets).print(arrow));
      arrow = ":::";
    }
    String remarks = remarks(finding, related, gutter);
    if (!remarks.isEmpty()) {
      out.append(Frame.edge(gutter, look)).append('\n');
    }
    return out.append(remarks).toString();
  }

  private String remarks(Finding finding, List<Place> related, int gutter) {
    StringBuilder remarks = new StringBuilder();
    int more = finding.related().size() - related.size();
    if (more > 0) {
      String places = "and " + SummaryLine.count(more, "more place") + " (--format json has all)";
      remarks.append(remark(gutter, Role.STRONG, "note", places));
    }
    places(finding, related)
        .filter(place -> !Chain.of(place.origin(), look).isEmpty())
        .map(place -> names.of(place.origin()) + Chain.of(place.origin(), look))
        .distinct()
        .forEach(chain -> remarks.append(remark(gutter, Role.STRONG, "note", chain)));
    if (!finding.help().isEmpty()) {
      remarks.append(remark(gutter, Role.HELP, "help", clean(finding.help())));
    }
    WaiverText.of(finding)
        .map(this::clean)
        .ifPresent(text -> remarks.append(line(gutter, Role.HELP, "waive", text)));
    return remarks.toString();
  }

  /** The gist in one line, place first. */
  String brief(Finding finding) {
    return look.link(finding.place().at()) + ": " + headline(finding) + "\n";
  }

  private String headline(Finding finding) {
    String tag = finding.severity().label() + "[" + finding.rule().id() + "]";
    Painter painter = look.painter();
    return painter.paint(role(finding.severity()), tag)
        + painter.paint(Role.STRONG, ": " + clean(finding.message()));
  }

  private Collection<List<Mark>> byFile(Finding finding, List<Place> related) {
    Map<String, List<Mark>> files = new LinkedHashMap<>();
    add(files, new Mark(finding.place(), PRIMARY, role(finding.severity())));
    related.forEach(place -> add(files, new Mark(place, RELATED, Role.PLACE)));
    return files.values();
  }

  private static void add(Map<String, List<Mark>> files, Mark mark) {
    files.computeIfAbsent(mark.at().path(), path -> new ArrayList<>()).add(mark);
  }

  private static int gutter(Finding finding, List<Place> related) {
    int highest =
        places(finding, related)
            .mapToInt(place -> Math.max(place.at().line(), place.at().endLine()))
            .max()
            .orElse(1);
    return String.valueOf(highest).length();
  }

  private static Stream<Place> places(Finding finding, List<Place> related) {
    return Stream.concat(Stream.of(finding.place()), related.stream());
  }

  /** The first line of a text is cut to the width; what follows a line break is code. */
  private String remark(int gutter, Role role, String word, String text) {
    String[] lines = text.split("\n", 2);
    int indent = gutter + 1 + "= ".length() + word.length() + 2;
    String below = "\n" + " ".repeat(indent);
    String sentence = String.join(below, Wrapping.words(lines[0], look.width() - indent));
    return line(
        gutter, role, word, sentence + (lines.length > 1 ? below + code(lines[1], below) : ""));
  }

  private static String code(String lines, String below) {
    return lines.replace("\n", below);
  }

  private String line(int gutter, Role role, String word, String text) {
    String head = look.painter().paint(Role.PLACE, "= ") + look.painter().paint(role, word + ":");
    return " ".repeat(gutter + 1) + head + " " + text + "\n";
  }

  /** Line breaks of the tool's own help stay. */
  private String clean(String text) {
    return Stream.of(secrets.hide(text).split("\n", -1))
        .map(Printable::of)
        .reduce((one, other) -> one + "\n" + other)
        .orElse("");
  }

  private static Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> Role.ERROR;
      case WARNING -> Role.WARNING;
      case NOTE -> Role.NOTE;
    };
  }
}
