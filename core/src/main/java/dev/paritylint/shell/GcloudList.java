package dev.paritylint.shell;

import dev.paritylint.model.Refusal;
import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as gcloud reads it: {@code A=1,B=2}, or {@code ^;^A=1;B=2} with another delimiter (gcloud
 * topic escaping); it strips names ({@code _StripKeys} of its run/flags.py), so that a list may be
 * indented. What is unknown is taken for a part of one value. Where a value holds the delimiter,
 * gcloud refuses the list, and the value is kept as it was meant.
 */
public final class GcloudList {
  private static final String SOURCE =
      "https://cloud.google.com/sdk/gcloud/reference/topic/escaping";
  private static final List<String> DELIMITERS = List.of(";", "|", "#", "~", "@", "@@", "##");

  private final Word word;
  private final String delimiter;
  private final List<Pair> pairs = new ArrayList<>();

  /** The last pair, whose value stands from {@code open} to {@code end} if more belongs to it. */
  private @Nullable Pair last;

  private int open;
  private int end;
  private boolean goesOn;
  private boolean broken;

  private GcloudList(Word word, String delimiter) {
    this.word = word;
    this.delimiter = delimiter;
  }

  static List<Pair> pairs(Word word) {
    String text = word.characters();
    int close = text.startsWith("^") ? text.indexOf('^', 1) : -1;
    String delimiter = close > 1 ? text.substring(1, close) : ",";
    return new GcloudList(word, delimiter).cut(close > 1 ? close + 1 : 0);
  }

  /**
   * Whether a part between two delimiters is surely no pair, but more of the value before it: it
   * has no name, or an address where the name should be.
   */
  public static boolean continues(String part) {
    int equals = part.indexOf('=');
    String name = (equals < 0 ? part : part.substring(0, equals)).strip();
    boolean known = !name.isEmpty() && name.indexOf(Piece.GAP) < 0;
    return known && (equals < 0 || isAddress(name));
  }

  /** What is mounted as a file begins with a slash. */
  private static boolean isAddress(String name) {
    return !name.startsWith("/")
        && name.chars().anyMatch(c -> "/?:&".indexOf(c) >= 0)
        && name.chars().noneMatch(Character::isWhitespace);
  }

  private List<Pair> cut(int from) {
    String text = word.characters();
    int start = from;
    while (start <= text.length()) {
      int next = text.indexOf(delimiter, start);
      int stop = next < 0 ? text.length() : next;
      add(start, stop);
      start = stop + delimiter.length();
    }
    close();
    return pairs;
  }

  private void add(int start, int stop) {
    String part = word.characters().substring(start, stop);
    if (last != null && continues(part)) {
      end = stop;
      goesOn = true;
      return;
    }
    close();
    int name = start + part.length() - part.stripLeading().length();
    last = Pairs.of(word.slice(name, stop)).orElse(null);
    open = start + part.indexOf('=') + 1;
  }

  private void close() {
    if (last != null) {
      pairs.add(goesOn ? new Pair(last.name(), word.slice(open, end), refusals()) : last);
    }
    last = null;
    goesOn = false;
  }

  /** One for the whole list: another delimiter mends all of it. */
  private List<Refusal> refusals() {
    if (broken) {
      return List.of();
    }
    broken = true;
    return List.of(
        new Refusal(
            "breaks the list that it stands in: gcloud takes every \"%s\" for the end of a pair"
                .formatted(delimiter),
            "choose a delimiter that no value holds, as ^%s^".formatted(other()),
            SOURCE));
  }

  private String other() {
    return DELIMITERS.stream()
        .filter(one -> !delimiter.contains(one) && !word.characters().contains(one))
        .findFirst()
        .orElse("@@@");
  }
}
