package dev.paritylint.platform;

import dev.paritylint.platform.ServiceNames.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A service's name, reduced step by step: without words for environments, without the project's,
 * without the role's fillers. No step leaves nothing.
 */
record ServiceWords(Raw raw, List<String> plain, List<String> withoutProject, List<String> role) {
  private static final Pattern DATE = Pattern.compile("20[0-9]{2}[01][0-9][0-3][0-9]");

  static ServiceWords of(
      Raw raw, List<String> plain, List<String> withoutProject, Set<String> fillers) {
    List<String> role =
        withoutProject.stream()
            .filter(word -> !fillers.contains(word) && !DATE.matcher(word).matches())
            .toList();
    return new ServiceWords(raw, plain, withoutProject, role.isEmpty() ? withoutProject : role);
  }

  /** Drops every one of the phrases wherever it stands; all of the words if nothing were left. */
  static List<String> without(List<String> words, List<List<String>> phrases) {
    List<String> left = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at, phrases);
      if (length == 0) {
        left.add(words.get(at));
      }
      at += Math.max(1, length);
    }
    return left.isEmpty() ? words : List.copyOf(left);
  }

  private static int longest(List<String> words, int at, List<List<String>> phrases) {
    int longest = 0;
    for (List<String> phrase : phrases) {
      int end = at + phrase.size();
      if (phrase.size() > longest && end <= words.size() && words.subList(at, end).equals(phrase)) {
        longest = phrase.size();
      }
    }
    return longest;
  }
}
