package dev.paritylint.cli.configuration;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.project.config.DeclaredService;
import java.util.List;

/** A proposal as a commented {@code paritylint.yml}. */
final class ProposalText {
  private static final int MOST_DOUBTS = 5;

  private final Seen seen;
  private final Landscape landscape;
  private final Proposal proposal;
  private final StringBuilder out = new StringBuilder();

  ProposalText(Seen seen, Proposal proposal) {
    this.seen = seen;
    this.landscape = seen.result().landscape();
    this.proposal = proposal;
  }

  String print() {
    out.append(
        """
        # What paritylint found here by itself. As long as nothing else changes, it finds the same with
        # this file as without it. What a part does not say, or a part that is taken out, is detected.
        # 'paritylint config' shows what holds, 'paritylint environments' why.
        version: 1
        """);
    environments();
    services();
    comparisons();
    out.append(
        """

        # How grave a rule's findings are: error, warning, note or off. 'paritylint rules' lists them.
        # rules:
        #   timeout/parity: error

        # Differences that are meant. Each needs its reason; 'paritylint init --suggest-waivers --stdout'
        # proposes one for each finding.
        # waivers:
        #   - rule: variable/parity
        #     setting: backend.LOG_LEVEL
        #     environments: [staging, production]
        #     reason: production logs less
        #     expires: 2027-01-31
        """);
    return out.toString();
  }

  private void environments() {
    out.append("\n# Each environment, what else it is called, and what it is made of.\n");
    boolean any = landscape.environments().stream().anyMatch(one -> proposal.declares(one.name()));
    out.append(any ? "environments:\n" : "# environments:\n");
    landscape.environments().stream().filter(one -> !one.isDefault()).forEach(this::environment);
    String unnamed = "No environment is named by these; give them to one to have them compared:";
    described(unnamed, deployments(Environment.DEFAULT.name()));
    described(
        "Words that look like environments, and were not believed:",
        seen.doubts().stream()
            .limit(MOST_DOUBTS)
            .map(one -> "'" + one.word() + "' in " + one.path() + ", " + one.why())
            .toList());
  }

  private void environment(Environment one) {
    Depth depth = proposal.depth(one.name());
    String start = depth == Depth.DESCRIBED ? "  # " : "  ";
    String comments = depth == Depth.DESCRIBED ? "  #   " : "    # ";
    out.append(start).append(YamlText.of(one.name())).append(":\n");
    one.because().stream().limit(1).forEach(reason -> comment(comments, reason(reason)));
    out.append(start).append("  class: ").append(one.kind().label()).append('\n');
    List<String> aliases =
        one.spellings().stream().filter(word -> !word.equals(one.name())).toList();
    if (!aliases.isEmpty()) {
      out.append(start).append("  aliases: ").append(YamlText.list(aliases)).append('\n');
    }
    deployments(one, depth, comments);
  }

  private void deployments(Environment one, Depth depth, String comments) {
    List<Deployment> own =
        landscape.deployments().stream().filter(each -> isOf(each, one.name())).toList();
    if (own.isEmpty()) {
      return;
    }
    if (depth == Depth.WHOLE) {
      out.append("    deployments:\n");
      own.forEach(each -> out.append(DeclaredText.of(each)));
    } else {
      comment(comments, "deployments, found each time:");
      own.forEach(each -> comment(comments + "  ", found(each)));
    }
  }

  private void services() {
    List<DeclaredService> known =
        seen.services().stream().filter(one -> !one.name().isEmpty()).toList();
    if (known.isEmpty()) {
      return;
    }
    List<DeclaredService> aliased = known.stream().filter(one -> !one.aliases().isEmpty()).toList();
    boolean written = proposal.services() == Part.WRITTEN && !aliased.isEmpty();
    out.append("\n# What each service is called where; one with no other name needs no line.\n");
    out.append(written ? "services:\n" : "# services:\n");
    for (DeclaredService one : aliased) {
      out.append(written ? "  " : "#   ").append(YamlText.of(one.name())).append(": ");
      out.append(YamlText.list(one.aliases())).append('\n');
    }
    List<String> others =
        known.stream().filter(one -> one.aliases().isEmpty()).map(DeclaredService::name).toList();
    if (!others.isEmpty()) {
      comment("# The others: ", String.join(", ", others));
    }
  }

  private void comparisons() {
    if (landscape.comparisons().isEmpty()) {
      return;
    }
    out.append(
        """

        # What is held against what. Without this part each deployed environment is held against
        # production, those that are added later too.
        """);
    String start = proposal.compare() == Part.WRITTEN ? "" : "# ";
    out.append(start).append("compare:\n");
    for (Comparison pair : landscape.comparisons()) {
      List<String> names = List.of(pair.left().name(), pair.right().name());
      out.append(start).append("  - ").append(YamlText.list(names)).append('\n');
    }
  }

  private List<String> deployments(String environment) {
    return landscape.deployments().stream()
        .filter(one -> isOf(one, environment))
        .map(ProposalText::found)
        .toList();
  }

  private void described(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append("\n# ").append(title).append('\n');
    lines.forEach(line -> comment("#   ", line));
  }

  private void comment(String start, String text) {
    out.append(start).append(YamlText.comment(text)).append('\n');
  }

  private static boolean isOf(Deployment deployment, String environment) {
    return deployment.environment().name().equals(environment);
  }

  private static String found(Deployment deployment) {
    return deployment.layers().stream().reduce(deployment.id(), (all, one) -> all + " + " + one);
  }

  private static String reason(Evidence evidence) {
    String line = evidence.line() > 0 ? ":" + evidence.line() : "";
    return evidence.what() + (evidence.path().isEmpty() ? "" : " (" + evidence.path() + line + ")");
  }
}
