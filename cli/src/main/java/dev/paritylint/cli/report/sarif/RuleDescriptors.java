package dev.paritylint.cli.report.sarif;

import dev.paritylint.cli.report.Json;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a log says of the rules that its results name; GitHub shows a rule's page beside each. */
final class RuleDescriptors {
  /** The one rule about secrets; GitHub files a rule with this tag and a score under security. */
  private static final String SECRETS = "variable/secret";

  /** What CodeQL gives to sensitive data that is stored in clear text (CWE-312). */
  private static final String SECRETS_SCORE = "7.5";

  private final Tool tool;

  RuleDescriptors(Tool tool) {
    this.tool = tool;
  }

  void write(List<RuleInfo> rules, Json json) {
    json.objects("rules", rules, rule -> rule(rule, json));
  }

  private void rule(RuleInfo rule, Json json) {
    String page = tool.pages().apply(rule);
    json.text("id", rule.id());
    json.text("name", name(rule.id()));
    json.object("shortDescription", () -> json.text("text", sentence(rule.summary())));
    json.object("fullDescription", () -> json.text("text", why(page, rule)));
    json.object(
        "help",
        () -> {
          json.text("text", page);
          json.text("markdown", page);
        });
    json.object("defaultConfiguration", () -> json.text("level", rule.severity().label()));
    json.object("properties", () -> properties(rule, json));
  }

  private static void properties(RuleInfo rule, Json json) {
    boolean secrets = rule.id().equals(SECRETS);
    json.texts(
        "tags",
        secrets
            ? List.of("configuration", rule.family(), "security")
            : List.of("configuration", rule.family()));
    json.text("precision", "high");
    json.text("problem.severity", problemSeverity(rule.severity()));
    if (secrets) {
      json.text("security-severity", SECRETS_SCORE);
    }
  }

  private static String problemSeverity(Severity severity) {
    return severity == Severity.NOTE ? "recommendation" : severity.label();
  }

  /** {@code timeout/cut-short} is {@code TimeoutCutShort}. */
  private static String name(String id) {
    return Arrays.stream(id.split("[/-]", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The first paragraph of the page's reasons, in one line. */
  private static String why(String page, RuleInfo rule) {
    String heading = "\n## Why\n\n";
    int start = page.indexOf(heading);
    if (start < 0) {
      return sentence(rule.summary());
    }
    String rest = page.substring(start + heading.length());
    int end = rest.indexOf("\n\n");
    return (end < 0 ? rest : rest.substring(0, end)).strip().replace('\n', ' ');
  }

  /** A clause with a capital and a full stop. */
  static String sentence(String clause) {
    String ended = clause.endsWith(".") ? clause : clause + ".";
    return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
  }
}
