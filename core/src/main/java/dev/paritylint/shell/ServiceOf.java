package dev.paritylint.shell;

import java.util.List;

/** The name of the service that a command speaks of. */
final class ServiceOf {
  /** The service of commands that name none. */
  static final String DEFAULT = "app";

  private ServiceOf() {}

  /** The first of the words that is a name; the certain beginning of one that is partly known. */
  static String first(List<Word> words) {
    return words.isEmpty() ? DEFAULT : of(words.get(0));
  }

  static String of(Word word) {
    String name = word.prefix().strip();
    String known = word.value().isKnown() ? name : name.replaceAll("[-_./]+$", "");
    return known.isEmpty() ? DEFAULT : known;
  }

  /** The last part of an image's path, without its tag and digest. */
  static String ofImage(Word image) {
    String path = image.prefix();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1).replaceFirst("[:@].*$", "");
    boolean complete = image.value().isKnown() || path.indexOf(':', slash + 1) > 0;
    return complete && !name.isEmpty() ? name : DEFAULT;
  }
}
