package dev.paritylint.githook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  /**
   * Kinds of files that a reader may open, in any case of letters. Git's {@code *} also matches
   * slashes. One too many costs a start of Java, one too few leaves a change unchecked.
   */
  private static final List<String> MATTERING =
      List.of(
          "*.tf",
          "*.tf.json",
          "*.tfvars*",
          "*.tfbackend",
          "*.tofu",
          "*.hcl",
          "*.yml",
          "*.yaml",
          "*.json",
          "*.toml",
          "*.ini",
          "*.cfg",
          "*.properties",
          "*.conf",
          "*.env*",
          "env.*",
          "*/env.*",
          "env/*",
          "*/env/*",
          "*envs/*",
          "*envfile*",
          "*environment.*",
          "*.py",
          "*.sh",
          "*.bash",
          "*.zsh",
          "*.mk",
          "*.tpl",
          "*.tmpl",
          "*.template",
          "*.j2",
          "*Dockerfile*",
          "*Containerfile*",
          "*Makefile*",
          "*Procfile*",
          "*Justfile*",
          "*Jenkinsfile*",
          "bin/*",
          "*/bin/*",
          "script/*",
          "*/script/*",
          "scripts/*",
          "*/scripts/*",
          "ci/*",
          "*/ci/*",
          "ops/*",
          "*/ops/*",
          "*nginx*",
          "*sites-*/*",
          "*deploy*");

  private HookScript() {}

  static String calling(HookKind kind, Path launcher) {
    return template(kind)
        .replace("@MARK@", MARK)
        .replace("@LAUNCHER@", quoted(launcher.toString()))
        .replace(
            "@PATHSPECS@",
            MATTERING.stream().map(HookScript::quoted).collect(Collectors.joining(" ")));
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
    String name = kind.file() + ".sh";
    try (InputStream resource = HookScript.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing from this installation");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
