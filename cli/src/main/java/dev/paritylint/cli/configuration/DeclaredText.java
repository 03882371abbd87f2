package dev.paritylint.cli.configuration;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import java.util.List;
import java.util.regex.Pattern;

/** A deployment as `deployments` declares it. */
final class DeclaredText {
  private static final Pattern ONE_JOB = Pattern.compile("[A-Za-z0-9_-]+");

  private DeclaredText() {}

  /** Its item, each line with its end. */
  static String of(Deployment deployment) {
    String start = "      - " + deployment.kind().label() + ": ";
    return switch (deployment.kind()) {
      case TERRAFORM -> start + terraform(deployment);
      case COMPOSE -> start + compose(deployment.paths()) + "\n";
      case WORKFLOW -> start + YamlText.of(deployment.main() + job(deployment)) + "\n";
      case SCRIPT, DOTENV, NGINX -> start + YamlText.of(deployment.main()) + "\n";
    };
  }

  private static String terraform(Deployment deployment) {
    String folder = deployment.paths().get(0);
    String main = YamlText.of(folder) + "\n";
    List<String> files = deployment.layers().stream().map(layer -> below(folder, layer)).toList();
    return files.isEmpty() ? main : main + "        var-files: " + YamlText.list(files) + "\n";
  }

  private static String below(String folder, String file) {
    return file.startsWith(folder + "/") ? file.substring(folder.length() + 1) : file;
  }

  private static String compose(List<String> files) {
    return files.size() == 1 ? YamlText.of(files.get(0)) : YamlText.list(files);
  }

  /** Several jobs are those that name the environment; one may have to be named. */
  private static String job(Deployment deployment) {
    String branch = deployment.branch();
    boolean one = branch != null && ONE_JOB.matcher(branch).matches();
    return one && deployment.kind() == DeploymentKind.WORKFLOW ? "#" + branch : "";
  }
}
