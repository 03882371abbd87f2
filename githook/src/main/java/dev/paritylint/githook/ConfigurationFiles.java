package dev.paritylint.githook;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which files a reader may open: {@code pathspecs.txt} beside this class, one of Git's path
 * specifications a line, to be taken from the top of the work tree and in any case of letters. The
 * launcher and the hooks ask Git by them. One too many costs a start of Java, one too few leaves a
 * change unchecked.
 */
public final class ConfigurationFiles {
  private static final Pattern ANY =
      Pattern.compile(
          pathspecs().stream().map(ConfigurationFiles::regex).collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private ConfigurationFiles() {}

  static List<String> pathspecs() {
    return Shipped.text("pathspecs.txt").lines().toList();
  }

  /** Whether one of these paths is such a file. */
  public static boolean isAmong(Collection<String> paths) {
    return paths.stream().anyMatch(path -> ANY.matcher(path).matches());
  }

  /** Git's {@code *} matches slashes, too. */
  private static String regex(String pathspec) {
    return pathspec.replace(".", "\\.").replace("*", ".*");
  }
}
