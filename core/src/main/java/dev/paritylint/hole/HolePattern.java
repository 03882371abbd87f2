package dev.paritylint.hole;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that a script, pipeline or HCL string writes with a variable in the environment's place.
 *
 * @param prefix what stands before the variable, without leading `./`
 * @param suffix what stands after it
 * @param variable the variable's name, without what it is a part of
 */
public record HolePattern(
    String prefix, String suffix, String variable, String path, int line, String written) {
  private static final int LONGEST = 160;

  /** Where a path fills the hole. */
  public record Fill(String owner, int start, int end) {}

  /** Every one that a script writes. */
  public static List<HolePattern> in(ScriptText script) {
    List<HolePattern> found = new ArrayList<>();
    String text = script.text();
    for (Hole hole = Hole.next(text, 0); hole != null; hole = Hole.next(text, hole.end())) {
      int start = hole.start();
      while (start > 0 && hole.start() - start < LONGEST && isPath(text.charAt(start - 1))) {
        start--;
      }
      start = behindVariable(text, start, hole.start());
      int end = hole.end();
      while (end < text.length() && end - hole.end() < LONGEST && isPath(text.charAt(end))) {
        end++;
      }
      String prefix = withoutDots(text.substring(start, hole.start()));
      String suffix = withoutEnd(text.substring(hole.end(), end));
      if (saysEnough(prefix, suffix)) {
        String inner = text.substring(hole.start(), hole.end());
        int line = script.lineAt(hole.start());
        String written = prefix + inner + suffix;
        found.add(new HolePattern(prefix, suffix, Hole.name(inner), script.path(), line, written));
      }
    }
    return found;
  }

  /** `$HERE/../config/`: what the variable holds is no part of the path that is known. */
  private static int behindVariable(String text, int start, int end) {
    int at = start;
    while (start > 0 && text.charAt(start - 1) == '$' && at < end && text.charAt(at) != '/') {
      at++;
    }
    return at;
  }

  /** Without the `./` and `../` that the path begins with. */
  private static String withoutDots(String prefix) {
    int start = 0;
    while (start < prefix.length()
        && (prefix.charAt(start) == '.' || prefix.charAt(start) == '/')) {
      start++;
    }
    int slash = prefix.lastIndexOf('/', start);
    return slash < 0 || slash >= start ? prefix : prefix.substring(slash + 1);
  }

  private static String withoutEnd(String suffix) {
    int end = suffix.length();
    while (end > 0 && (suffix.charAt(end - 1) == '.' || suffix.charAt(end - 1) == '/')) {
      end--;
    }
    return suffix.substring(0, end);
  }

  private static boolean isPath(char c) {
    return c < 128
        && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/');
  }

  private static boolean saysEnough(String prefix, String suffix) {
    boolean names = prefix.chars().anyMatch(Character::isLetter);
    boolean tells = prefix.indexOf('/') >= 0 || prefix.indexOf('.') >= 0 || prefix.length() > 3;
    boolean ends = suffix.lastIndexOf('.') >= 0 && suffix.length() > 2;
    return (names && tells) || ends;
  }

  /** The place of this path that fills the hole; null where the path does not match. */
  public @Nullable Fill fillOfFile(String path) {
    return path.endsWith(suffix) && suffix.indexOf('/') < 0
        ? fill(path, path.length() - suffix.length())
        : null;
  }

  /** The place of this folder that fills the hole, if the pattern speaks of folders. */
  public @Nullable Fill fillOfFolder(String folder) {
    boolean folders = suffix.isEmpty() || suffix.startsWith("/");
    return folders && !prefix.isEmpty() ? fill(folder, folder.length()) : null;
  }

  private @Nullable Fill fill(String path, int end) {
    int component = path.lastIndexOf('/', end - 1) + 1;
    int slash = prefix.lastIndexOf('/');
    String folders = prefix.substring(0, slash + 1);
    String head = prefix.substring(slash + 1);
    int start = component + head.length();
    if (start >= end || !path.startsWith(head, component)) {
      return null;
    }
    int folderStart = component - folders.length();
    boolean below =
        folderStart >= 0
            && path.startsWith(folders, folderStart)
            && (folderStart == 0 || folders.isEmpty() || path.charAt(folderStart - 1) == '/');
    return below && isName(path, start, end) ? new Fill(path, start, end) : null;
  }

  private static boolean isName(String path, int start, int end) {
    boolean lower = false;
    for (int i = start; i < end; i++) {
      char c = path.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
      lower |= Character.isLowerCase(c);
    }
    return lower;
  }
}
