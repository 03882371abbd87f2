package dev.paritylint.workflow;

import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the branch that a job's condition asks for says of its environment. {@code main} alone says
 * nothing; beside a job for the branch of a known environment it is the other one.
 */
final class BranchClues {
  private static final Pattern BRANCH =
      Pattern.compile("github\\.(?:ref|ref_name|base_ref)\\s*==\\s*'(?:refs/heads/)?([\\w.-]+)'");

  private BranchClues() {}

  static List<Clue> add(WorkflowFile file, Job job, List<Clue> clues) {
    List<String> own = branches(job);
    boolean other =
        file.jobs().stream()
            .filter(one -> !one.name().equals(job.name()))
            .flatMap(one -> branches(one).stream())
            .anyMatch(BranchClues::isKnown);
    Scalar condition = job.condition();
    if (own.size() != 1 || !other || condition == null) {
      return clues;
    }
    List<Clue> all = new ArrayList<>(clues);
    all.add(new Clue(Kind.BRANCH, own.get(0), condition.span()));
    return all;
  }

  private static List<String> branches(Job job) {
    Scalar condition = job.condition();
    List<String> branches = new ArrayList<>();
    Matcher asked = BRANCH.matcher(condition == null ? "" : condition.text());
    while (asked.find()) {
      branches.add(asked.group(1));
    }
    return branches;
  }

  private static boolean isKnown(String branch) {
    return BuiltInWords.find(branch)
        .filter(word -> word.tier() == Tier.A || word.tier() == Tier.B)
        .isPresent();
  }
}
