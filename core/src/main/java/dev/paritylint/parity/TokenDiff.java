package dev.paritylint.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What has to be replaced to make one text of another, word by word.
 *
 * @param replaced where both have something else in one place, in order; lower case
 * @param oneSided whether one has something where the other has nothing
 * @param common how many words both have
 */
record TokenDiff(List<Replacement> replaced, boolean oneSided, int common) {
  /** What stands for what; never empty on either side. */
  record Replacement(String left, String right) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}]");

  /** Longer texts are documents, of which no word is learned. */
  private static final int LONGEST = 400;

  private static final int MOST_DIFFERING = 40;

  TokenDiff {
    replaced = List.copyOf(replaced);
  }

  /** The words and the single characters between them, in lower case; a UUID is one word. */
  static List<String> tokens(String text) {
    return TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** Empty where the texts are too long to be held against each other. */
  static Optional<TokenDiff> of(String left, String right) {
    if (left.length() > LONGEST || right.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> ours = tokens(left);
    List<String> theirs = tokens(right);
    int start = sameAtStart(ours, theirs);
    int end = sameAtEnd(ours, theirs, start);
    List<String> middle = ours.subList(start, ours.size() - end);
    List<String> other = theirs.subList(start, theirs.size() - end);
    if (Math.max(middle.size(), other.size()) > MOST_DIFFERING) {
      return Optional.empty();
    }
    int around =
        words(ours.subList(0, start)) + words(ours.subList(ours.size() - end, ours.size()));
    return Optional.of(new Walk(middle, other).diff(around));
  }

  private static int sameAtStart(List<String> ours, List<String> theirs) {
    int start = 0;
    while (start < Math.min(ours.size(), theirs.size())
        && ours.get(start).equals(theirs.get(start))) {
      start++;
    }
    return start;
  }

  private static int sameAtEnd(List<String> ours, List<String> theirs, int start) {
    int most = Math.min(ours.size(), theirs.size()) - start;
    int end = 0;
    while (end < most
        && ours.get(ours.size() - 1 - end).equals(theirs.get(theirs.size() - 1 - end))) {
      end++;
    }
    return end;
  }

  private static int words(List<String> tokens) {
    return (int) tokens.stream().filter(TokenDiff::isWord).count();
  }

  private static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  /** The way along the longest sequence that both have. */
  private static final class Walk {
    private final List<String> left;
    private final List<String> right;
    private final int[][] longest;
    private final List<Replacement> replaced = new ArrayList<>();
    private boolean oneSided;
    private int common;

    Walk(List<String> left, List<String> right) {
      this.left = left;
      this.right = right;
      this.longest = new int[left.size() + 1][right.size() + 1];
      for (int i = left.size() - 1; i >= 0; i--) {
        for (int j = right.size() - 1; j >= 0; j--) {
          longest[i][j] =
              left.get(i).equals(right.get(j))
                  ? longest[i + 1][j + 1] + 1
                  : Math.max(longest[i + 1][j], longest[i][j + 1]);
        }
      }
    }

    TokenDiff diff(int around) {
      int leftFrom = 0;
      int rightFrom = 0;
      int i = 0;
      int j = 0;
      while (i < left.size() && j < right.size()) {
        if (left.get(i).equals(right.get(j))) {
          replace(leftFrom, i, rightFrom, j);
          common += isWord(left.get(i)) ? 1 : 0;
          i++;
          j++;
          leftFrom = i;
          rightFrom = j;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      replace(leftFrom, left.size(), rightFrom, right.size());
      return new TokenDiff(replaced, oneSided, common + around);
    }

    private void replace(int leftFrom, int leftTo, int rightFrom, int rightTo) {
      String ours = String.join("", left.subList(leftFrom, leftTo));
      String theirs = String.join("", right.subList(rightFrom, rightTo));
      if (!ours.isEmpty() && !theirs.isEmpty()) {
        replaced.add(new Replacement(ours, theirs));
      } else if (!ours.isEmpty() || !theirs.isEmpty()) {
        oneSided = true;
      }
    }
  }
}
