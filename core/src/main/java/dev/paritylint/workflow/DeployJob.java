package dev.paritylint.workflow;

import dev.paritylint.source.SourceFile;
import dev.paritylint.workflow.Deed.Deploys;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A job of a workflow that deploys, for one environment if it has several.
 *
 * @param branch what tells it from the others of its file: {@code deploy}, {@code deploy(staging)}
 * @param clues what may name its environment, in the order of the file
 * @param certain whether a known command or action deploys, not merely a step that is called so
 */
public record DeployJob(String branch, String job, List<Clue> clues, boolean certain) {
  private static final int LARGEST = 512 << 10;

  /** A cheap look before the scripts are read: what names none of these deploys nothing known. */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?i:deploy|rollout)|\\b(?:terraform|tofu|terragrunt|pulumi|kubectl|helm|helmfile|gcloud|aws"
              + "|az|azd|eb|ecs|copilot|sam|cdk|sls|serverless|sst|zappa|chalice|fly|flyctl|heroku|git push"
              + "|vercel|netlify|wrangler|firebase|railway|render|doctl|cf[78]?|cap|kamal|mrsk|argocd"
              + "|ansible-playbook|skaffold|nomad|waypoint|ssh)[ \\t]");

  public DeployJob {
    clues = List.copyOf(clues);
  }

  /** Whether GitHub takes a file for a workflow. */
  public static boolean isWorkflow(String path) {
    return path.matches("\\.github/workflows/[^/]+\\.ya?ml");
  }

  /** Whether a file may deploy at all, by its size and its name. */
  static boolean mayBeIn(SourceFile source) {
    String path = source.path();
    String stem = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    return source.text().length() <= LARGEST && !DeployNames.isOtherWork(stem);
  }

  /** The jobs of a workflow that deploy; none of one that only others call, because they say it. */
  static List<DeployJob> in(JobRuns runs) {
    WorkflowFile file = runs.file();
    List<DeployJob> jobs = new ArrayList<>();
    for (Job job : file.called() ? List.<Job>of() : file.jobs()) {
      if (!mayDeploy(job)) {
        continue;
      }
      for (Target target : runs.targets(job)) {
        JobRun run = runs.of(target);
        run.lastDeploy()
            .map(Deploys::certain)
            .ifPresent(
                certain ->
                    jobs.add(
                        new DeployJob(
                            target.branch(),
                            job.name(),
                            BranchClues.add(file, job, run.clues()),
                            certain)));
      }
    }
    return jobs;
  }

  private static boolean mayDeploy(Job job) {
    String text = job.at().text();
    return MENTION.matcher(text).find()
        || DeployNames.deploys(job.name())
        || text.contains("uses: ./")
        || text.contains("uses: \"./")
        || text.contains("uses: './");
  }
}
