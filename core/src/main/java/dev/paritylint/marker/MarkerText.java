package dev.paritylint.marker;

import dev.paritylint.marker.Marker.Named;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a comment says to the linter, if it speaks to it at all. */
record MarkerText(List<Named> rules, String reason) {
  /** {@code possessive} quantifiers: a hostile comment is long. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?:#++|//++|/\\*++)\\s*+paritylint:\\s*+ignore\\b(?<rest>.*+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("[^\\s,]++");
  private static final Pattern LEAD = Pattern.compile("^[\\s:–—-]++");

  MarkerText {
    rules = List.copyOf(rules);
  }

  /** Empty for a comment that is for people only. */
  static Optional<MarkerText> of(Span comment) {
    String text = comment.text();
    Matcher marker = MARKER.matcher(text);
    if (!marker.matches()) {
      return Optional.empty();
    }
    int start = marker.start("rest");
    int close = text.indexOf(']', start);
    boolean bracketed = text.startsWith("[", start) && close > 0;
    List<Named> rules = bracketed ? names(comment, start + 1, close) : List.of();
    return Optional.of(
        new MarkerText(rules, reason(text.substring(bracketed ? close + 1 : start))));
  }

  private static List<Named> names(Span comment, int start, int end) {
    List<Named> names = new ArrayList<>();
    Matcher name = NAME.matcher(comment.text()).region(start, end);
    while (name.find()) {
      int from = comment.start() + name.start();
      names.add(new Named(name.group(), comment.file().span(from, comment.start() + name.end())));
    }
    return names;
  }

  private static String reason(String rest) {
    String text = rest.endsWith("*/") ? rest.substring(0, rest.length() - 2) : rest;
    return LEAD.matcher(text).replaceFirst("").strip().replaceAll("\\s+", " ");
  }
}
