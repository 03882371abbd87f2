package dev.paritylint.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text: runs of letters and digits, split where camel case or a digit begins a new
 * one, each with its place in the text.
 */
final class ValueWords {
  private static final Set<String> PREFIXES = Set.of("pre", "non");

  private ValueWords() {}

  /** One word; the end is exclusive. */
  record Word(String text, int start, int end) {
    /** {@code dev} at the end of a host is a top-level domain, no environment. */
    boolean isTopLevelDomain(String value) {
      if (!text.equalsIgnoreCase("dev") || start == 0) {
        return false;
      }
      boolean last = end == value.length() || ":/,".indexOf(value.charAt(end)) >= 0;
      return last && value.charAt(start - 1) == '.';
    }
  }

  /**
   * The words of a text; none of one that is encrypted or encoded.
   *
   * @param whole what is one word though a digit or a capital stands in it, in lower case
   */
  static List<Word> of(String text, Set<String> whole) {
    if (Opaque.is(text)) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        addRun(text, start, end, whole, words);
      }
      start = end + 1;
    }
    return joined(words);
  }

  private static void addRun(String text, int start, int end, Set<String> whole, List<Word> words) {
    String run = text.substring(start, end);
    int from = start;
    if (!whole.contains(run.toLowerCase(Locale.ROOT))) {
      for (int i = start + 1; i < end; i++) {
        if (beginsAnother(text, i)) {
          words.add(new Word(text.substring(from, i), from, i));
          from = i;
        }
      }
    }
    words.add(new Word(text.substring(from, end), from, end));
  }

  /** {@code pre-prod} is one word, and neither {@code pre} nor {@code prod}. */
  private static List<Word> joined(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    for (Word word : words) {
      Word before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null
          && PREFIXES.contains(before.text().toLowerCase(Locale.ROOT))
          && word.start() - before.end() <= 1
          && word.text().toLowerCase(Locale.ROOT).startsWith("prod")) {
        joined.set(
            joined.size() - 1, new Word(before.text() + word.text(), before.start(), word.end()));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  private static boolean beginsAnother(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    return (Character.isLowerCase(before) && Character.isUpperCase(here))
        || (Character.isDigit(before) != Character.isDigit(here));
  }
}
