package dev.paritylint.project;

import java.util.regex.Pattern;

/**
 * A cheap look at a script before a reader parses it: what holds no environment variables in any of
 * the ways in which scripts write them cannot set any.
 */
final class VariableMaps {
  private static final Pattern WAYS =
      Pattern.compile(
          "[\"'][A-Z][A-Z0-9_]{2,60}[\"']\\s{0,20}:"
              + "|env_var|environment_var|environmentVar|EnvVar\\("
              + "|environ\\[[^\\]\\n]{1,80}\\]\\s{0,20}=(?!=)"
              + "|\\b(?:env|environment)\\s{0,20}=\\s{0,20}(?:\\{|dict\\()"
              + "|\\bdict\\(\\s{0,200}[A-Z][A-Z0-9_]{2,60}="
              + "|--(?:set|update)-env-vars|config:set|(?:docker|podman)[\"',\\s]{1,8}(?:run|create)\\b"
              + "|kubectl[^\\n]{0,80}\\bset\\b[^\\n]{0,8}\\benv\\b|\\b(?:fly|flyctl)[\"',\\s]{1,8}(?:secrets|deploy)");

  private VariableMaps() {}

  static boolean mayBeIn(String script) {
    return WAYS.matcher(script).find();
  }
}
