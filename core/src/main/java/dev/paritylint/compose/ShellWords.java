package dev.paritylint.compose;

import dev.paritylint.compose.FilledText.Fill;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command that is one text as Compose does (mattn/go-shellwords): quotes and backslashes
 * are understood, and what stands behind an operator of a shell is dropped.
 */
final class ShellWords {
  private static final String OPERATORS = ";&|<>";

  private final FilledText text;
  private final List<FilledText> words = new ArrayList<>();
  private final List<Integer> word = new ArrayList<>();
  private int begun = -1;

  private ShellWords(FilledText text) {
    this.text = text;
  }

  static List<FilledText> of(FilledText text) {
    ShellWords splitter = new ShellWords(text);
    splitter.split();
    return List.copyOf(splitter.words);
  }

  private void split() {
    String all = text.text();
    char quote = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < all.length()) {
        take(++i);
      } else if (quote != 0) {
        quote = c == quote ? 0 : keep(i, quote);
      } else if (c == '"' || c == '\'') {
        quote = c;
        begun = begun < 0 ? i : begun;
      } else if (isSpace(c)) {
        end();
      } else if (OPERATORS.indexOf(c) >= 0) {
        break;
      } else {
        take(i);
      }
    }
    end();
  }

  private char keep(int at, char quote) {
    take(at);
    return quote;
  }

  private void take(int at) {
    begun = begun < 0 ? at : begun;
    word.add(at);
  }

  private void end() {
    if (begun >= 0) {
      words.add(cut());
    }
    word.clear();
    begun = -1;
  }

  private FilledText cut() {
    int[] places = word.stream().mapToInt(Integer::intValue).toArray();
    List<Fill> fills = new ArrayList<>();
    for (Fill fill : text.fills()) {
      int from = within(places, fill.start());
      int to = within(places, fill.end());
      if (from < to) {
        fills.add(new Fill(from, to, fill.reason(), fill.via()));
      }
    }
    return new FilledText(text.passage().pick(places), fills);
  }

  /** How many of the word's characters stand before that one. */
  private static int within(int[] places, int at) {
    int count = 0;
    while (count < places.length && places[count] < at) {
      count++;
    }
    return count;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
