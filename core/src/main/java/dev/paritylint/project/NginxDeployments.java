package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.nginx.NginxReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** nginx's files whose path names an environment; others belong to whoever mounts them. */
final class NginxDeployments {
  private NginxDeployments() {}

  static List<Draft> find(Survey survey, Verdicts verdicts) {
    List<Draft> drafts = new ArrayList<>();
    for (String file : survey.files(FileKind.NGINX)) {
      Optional<Verdict> verdict = verdicts.of(file);
      if (verdict.isPresent() && survey.read(file).filter(NginxReader::isNginx).isPresent()) {
        drafts.add(Draft.of(DeploymentKind.NGINX, verdict.get(), file));
      }
    }
    return drafts;
  }
}
