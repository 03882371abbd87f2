package dev.paritylint.workflow;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads workflows of which the text stands in a test. */
final class Workflows {
  static final String PATH = ".github/workflows/deploy.yml";

  private Workflows() {}

  static Reading read(@Nullable String branch, Map<String, String> files) {
    Deployment deployment =
        new Deployment(DeploymentKind.WORKFLOW, Environment.DEFAULT, PATH, List.of(), branch, "");
    return new WorkflowReader().read(deployment, new MemoryTree(files));
  }

  /** The jobs that deploy, each once for every environment. */
  static List<String> branches(Map<String, String> files) {
    return new WorkflowReader().branches(PATH, new MemoryTree(files));
  }

  /** The variables of a job, sorted: {@code api.A=1}; of what is unknown its beginning. */
  static String variables(@Nullable String branch, Map<String, String> files) {
    return read(branch, files).settings().stream()
        .map(setting -> setting.key() + "=" + shown(setting))
        .sorted()
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static String shown(Setting setting) {
    return setting.value() instanceof Value.Unknown unknown
        ? unknown.prefix() + "…"
        : setting.value().shown();
  }
}
