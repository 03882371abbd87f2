package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Chain;
import dev.paritylint.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to paste where a finding is meant: an entry below {@code waivers:} in {@code
 * paritylint.yml}, or the comment where nothing but its place tells it from others.
 */
final class WaiverText {
  private static final String REASON = "why?";

  private static final Set<String> NEVER_MEANT = Set.of("read/syntax");

  /** What YAML takes as text without quotes, also between braces. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./@+-]*");

  /** What YAML would not take as text. */
  private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

  private WaiverText() {}

  /** One line; empty where a waiver would change nothing. */
  static Optional<String> of(Finding finding) {
    String rule = finding.rule().id();
    if (NEVER_MEANT.contains(rule) || finding.rule().family().equals("waiver")) {
      return Optional.empty();
    }
    if (finding.key().isEmpty() && finding.environments().isEmpty()) {
      return Chain.isWholeFile(finding.place().at())
          ? Optional.empty()
          : Optional.of("# paritylint: ignore[" + rule + "] " + REASON);
    }
    List<String> fields = new ArrayList<>(List.of("rule: " + rule));
    if (!finding.key().isEmpty()) {
      fields.add("setting: " + scalar(finding.key()));
    }
    if (!finding.environments().isEmpty()) {
      fields.add(
          finding.environments().stream()
              .map(WaiverText::scalar)
              .collect(Collectors.joining(", ", "environments: [", "]")));
    }
    fields.add("reason: " + REASON);
    return Optional.of("- {" + String.join(", ", fields) + "}");
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
