package dev.paritylint.shell;

import java.util.regex.Pattern;

/**
 * Text that a script writes to a file.
 *
 * @param path as the script names it
 * @param text what is written, as far as it is known
 */
public record WrittenFile(Word path, Word text) {
  private static final Pattern ENV_FILE =
      Pattern.compile("(?:.*/)?(?:[^/]*\\.env|\\.env\\.[^/]+|env\\.list)", Pattern.DOTALL);
  private static final Pattern PATTERN = Pattern.compile(".*(?:example|sample|template|dist|tpl)");

  /** Whether its name is one of files of variables. */
  public boolean isEnvFile() {
    String name = path.characters();
    return ENV_FILE.matcher(name).matches() && !PATTERN.matcher(name).matches();
  }

  boolean isAt(Word other) {
    return !other.characters().isEmpty() && plain(path).equals(plain(other));
  }

  private static String plain(Word word) {
    return word.characters().replaceFirst("^\\./", "");
  }
}
