package dev.paritylint.platform;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.platform.ServiceNames.Raw;
import java.util.List;
import java.util.Set;

/** Jobs that are called after what they do: the workflow is called after what they deploy. */
final class DeployJobName {
  private static final Set<String> VERBS =
      Set.of("deploy", "deploys", "deployment", "release", "publish", "rollout", "ship", "job");

  private DeployJobName() {}

  /** Whether the words of a workflow's service say nothing but that it is deployed. */
  static boolean isBare(Raw raw, List<String> words) {
    return raw.deployment().kind() == DeploymentKind.WORKFLOW && VERBS.containsAll(words);
  }

  /** What the file's name says beside that, or else the job's own words. */
  static List<String> ofFile(Raw raw, List<List<String>> environments) {
    List<String> words =
        ServiceWords.without(NameWords.of(stem(raw)), environments).stream()
            .filter(word -> !VERBS.contains(word))
            .toList();
    boolean only = words.isEmpty() || environments.contains(words) || words.equals(List.of("cd"));
    return only ? ServiceWords.without(NameWords.of(raw.name()), environments) : words;
  }

  /** Whether a canonical name is that of the workflow rather than of its job. */
  static boolean isOfFile(Raw raw, String canonical) {
    List<String> words = NameWords.of(canonical);
    return raw.deployment().kind() == DeploymentKind.WORKFLOW
        && !NameWords.of(raw.name()).containsAll(words)
        && NameWords.of(stem(raw)).containsAll(words);
  }

  private static String stem(Raw raw) {
    String main = raw.deployment().main();
    String name = main.substring(main.lastIndexOf('/') + 1);
    return name.substring(0, (name + ".").indexOf('.'));
  }
}
