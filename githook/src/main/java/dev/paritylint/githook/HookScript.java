package dev.paritylint.githook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text of our hook: {@code pre-commit.sh} or {@code pre-push.sh} beside this class, with the
 * launcher and the path specifications filled in.
 */
final class HookScript {
  /** A hook that has this line is ours. */
  private static final String MARK = "# paritylint: this file was written by \"hook install\"";

  private static final String LAUNCHER = "launcher=";

  private HookScript() {}

  static String calling(HookKind kind, Path launcher) {
    return template(kind)
        .replace("@MARK@", MARK)
        .replace("@LAUNCHER@", quoted(launcher.toString()))
        .replace(
            "@PATHSPECS@",
            ConfigurationFiles.pathspecs().stream()
                .map(HookScript::quoted)
                .collect(Collectors.joining(" ")));
  }

  /** The launcher that a hook of ours calls; empty for a hook that is not ours. */
  static Optional<Path> launcherOf(String script) {
    List<String> lines = script.lines().toList();
    if (!lines.contains(MARK)) {
      return Optional.empty();
    }
    return lines.stream()
        .filter(line -> line.startsWith(LAUNCHER + "'") && line.endsWith("'"))
        .findFirst()
        .map(line -> Path.of(unquoted(line.substring(LAUNCHER.length()))));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String unquoted(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("'\\''", "'");
  }

  private static String template(HookKind kind) {
    return Shipped.text(kind.file() + ".sh");
  }
}
