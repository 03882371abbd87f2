package dev.paritylint.project;

import dev.paritylint.model.DeploymentKind;
import dev.paritylint.nginx.NginxReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * nginx's files whose path names an environment; others belong to whoever mounts them. A file that
 * another one of its environment includes is a layer of that one.
 */
final class NginxDeployments {
  private final Survey survey;
  private final Verdicts verdicts;

  private NginxDeployments(Survey survey, Verdicts verdicts) {
    this.survey = survey;
    this.verdicts = verdicts;
  }

  static List<Draft> find(Survey survey, Verdicts verdicts) {
    return new NginxDeployments(survey, verdicts).find();
  }

  private List<Draft> find() {
    Set<String> included = new HashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (String file : survey.files(FileKind.NGINX)) {
      Optional<Verdict> verdict = verdicts.of(file);
      if (verdict.isPresent() && survey.read(file).filter(NginxReader::isNginx).isPresent()) {
        List<String> layers = included(file, verdict.get().key());
        included.addAll(layers);
        drafts.add(Draft.of(DeploymentKind.NGINX, verdict.get(), file).withLayers(layers, file));
      }
    }
    drafts.removeIf(draft -> included.contains(draft.main()));
    return drafts;
  }

  /** What a file takes in by patterns, and what that takes in; other environments' files not. */
  private List<String> included(String file, EnvironmentKey own) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> rest = new ArrayDeque<>(List.of(file));
    while (!rest.isEmpty()) {
      for (String path : matched(rest.pop())) {
        boolean foreign =
            verdicts.of(path).filter(verdict -> !verdict.key().equals(own)).isPresent();
        if (!foreign && found.add(path)) {
          rest.add(path);
        }
      }
    }
    // In a circle none stands for the others.
    return found.contains(file) ? List.of() : List.copyOf(found);
  }

  private List<String> matched(String path) {
    return survey
        .read(path)
        .map(file -> NginxReader.matched(file, survey.tree()))
        .orElse(List.of());
  }
}
