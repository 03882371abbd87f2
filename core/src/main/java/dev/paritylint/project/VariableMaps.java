package dev.paritylint.project;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cheap look at a script before a reader parses it: what holds no environment variables in any of
 * the ways in which scripts write them cannot set any.
 */
final class VariableMaps {
  /**
   * One way to write them.
   *
   * @param sign what a text has that is written so; far quicker to look for than the pattern
   */
  private record Way(String sign, Pattern pattern) {
    static Way of(String sign, String pattern) {
      return new Way(sign, Pattern.compile(pattern));
    }

    boolean isIn(String script) {
      return script.contains(sign) && pattern.matcher(script).find();
    }
  }

  private static final List<String> SIGNS =
      List.of(
          "env_var",
          "environment_var",
          "environmentVar",
          "EnvVar(",
          "--set-env-vars",
          "--update-env-vars",
          "config:set");

  private static final List<Way> WAYS =
      List.of(
          Way.of("environ[", "environ\\[[^\\]\\n]{1,80}\\]\\s{0,20}=(?!=)"),
          Way.of("dict(", "\\bdict\\(\\s{0,200}[A-Z][A-Z0-9_]{2,60}="),
          Way.of("env", "\\benv(?:ironment)?\\s{0,20}=\\s{0,20}(?:\\{|dict\\()"),
          Way.of("docker", "docker[\"',\\s]{1,8}(?:run|create)\\b"),
          Way.of("podman", "podman[\"',\\s]{1,8}(?:run|create)\\b"),
          Way.of("kubectl", "kubectl[^\\n]{0,80}\\bset\\b[^\\n]{0,8}\\benv\\b"),
          Way.of("fly", "\\bfly(?:ctl)?[\"',\\s]{1,8}(?:secrets|deploy)"),
          Way.of(":", "[\"'][A-Z][A-Z0-9_]{2,60}[\"']\\s{0,20}:"));

  private VariableMaps() {}

  static boolean mayBeIn(String script) {
    return SIGNS.stream().anyMatch(script::contains)
        || WAYS.stream().anyMatch(way -> way.isIn(script));
  }
}
