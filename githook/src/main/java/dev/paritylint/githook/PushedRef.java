package dev.paritylint.githook;

import java.util.List;
import java.util.Optional;

/**
 * One line of what Git tells its pre-push hook.
 *
 * @param name what is pushed, as the user named it: {@code refs/heads/main}, {@code HEAD~1}
 * @param local the object that is pushed; zeros where the remote's ref is to be deleted
 * @param remote what the remote has now; zeros where the ref is new
 */
public record PushedRef(String name, String local, String remote) {

  /** All lines that make sense. */
  public static List<PushedRef> parse(List<String> lines) {
    return lines.stream().flatMap(line -> one(line).stream()).toList();
  }

  /** {@code LOCAL-REF LOCAL-OBJECT REMOTE-REF REMOTE-OBJECT}. */
  private static Optional<PushedRef> one(String line) {
    String[] words = line.strip().split(" ", -1);
    return words.length == 4
        ? Optional.of(new PushedRef(words[0], words[1], words[3]))
        : Optional.empty();
  }

  boolean deletes() {
    return isNothing(local);
  }

  static boolean isNothing(String object) {
    return object.chars().allMatch(digit -> digit == '0');
  }
}
