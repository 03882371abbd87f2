package dev.paritylint.project;

import dev.paritylint.hole.ScriptText;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file itself says its environment is: {@code environment = "uat"}, {@code APP_ENV=uat}.
 * Build modes such as {@code NODE_ENV} say nothing.
 */
record SelfName(String path, int line, String written, String value) {
  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t]*(?:export[ \\t]+|-[ \\t]+)?[\"']?([A-Za-z_]{3,40})[\"']?[ \\t]*[=:][ \\t]*"
              + "([\"']?)([A-Za-z0-9][A-Za-z0-9_-]{0,40})[\"']?[ \\t]*,?[ \\t]*(?:(?:#|//).*)?");
  private static final int LONGEST_LINE = 400;

  static List<SelfName> in(SourceFile file) {
    List<SelfName> found = new ArrayList<>();
    String text = file.text();
    if (text.length() > ScriptText.MOST) {
      return found;
    }
    int end = -1;
    for (int at = nextHint(text, 0); at >= 0; at = nextHint(text, end)) {
      int start = text.lastIndexOf('\n', at) + 1;
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end - start < LONGEST_LINE) {
        inLine(file, start, end, found);
      }
    }
    return found;
  }

  /** Every key that counts holds `env` or `stage`; most lines can be passed over by that. */
  private static int nextHint(String text, int from) {
    for (int i = from; i < text.length() - 3; i++) {
      char c = text.charAt(i);
      if (((c == 'e' || c == 'E') && text.regionMatches(true, i, "env", 0, 3))
          || (c == 's' && text.startsWith("stage_name", i))) {
        return i;
      }
    }
    return -1;
  }

  private static void inLine(SourceFile file, int start, int end, List<SelfName> found) {
    Matcher line = LINE.matcher(file.text().substring(start, end).stripTrailing());
    if (!line.matches()) {
      return;
    }
    boolean unquoted = isHcl(file.path()) && line.group(2).isEmpty();
    if (!isEnvironmentKey(line.group(1).toLowerCase(Locale.ROOT)) || unquoted) {
      return;
    }
    int number = file.span(start, start).line();
    String value = line.group(3).toLowerCase(Locale.ROOT);
    found.add(new SelfName(file.path(), number, line.group().strip(), value));
  }

  private static boolean isHcl(String path) {
    return Stream.of(".tf", ".tofu", ".tfvars", ".hcl").anyMatch(path::endsWith);
  }

  private static boolean isEnvironmentKey(String key) {
    return !NameLists.BUILD_MODE_KEYS.contains(key)
        && (NameLists.ENVIRONMENT_KEYS.contains(key) || key.endsWith("_environment"));
  }
}
