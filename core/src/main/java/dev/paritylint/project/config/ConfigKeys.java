package dev.paritylint.project.config;

import java.util.List;

/** The keys of each part of {@code paritylint.yml}; the schema that ships has the same. */
final class ConfigKeys {
  static final List<String> TOP =
      List.of(
          "version",
          "environments",
          "services",
          "meanings",
          "compare",
          "rules",
          "custom-rules",
          "waivers",
          "baseline");
  static final List<String> ENVIRONMENT = List.of("aliases", "class", "deployments");
  static final List<String> DEPLOYMENT =
      List.of(
          "terraform",
          "var-files",
          "workspace",
          "compose",
          "script",
          "workflow",
          "dotenv",
          "nginx");
  static final List<String> MEANING = List.of("means", "unit");
  static final List<String> CUSTOM_RULE =
      List.of("select", "expect", "severity", "message", "help", "tests");
  static final List<String> SELECTION = List.of("kind", "name", "service", "environment");
  static final List<String> RULE_TEST = List.of("name", "settings", "finds");
  static final List<String> WAIVER =
      List.of("rule", "setting", "environments", "reason", "owner", "expires");

  private ConfigKeys() {}
}
