package dev.paritylint.project;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.vocabulary.BuiltInWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a file that serves several environments says of one: without the others' parts. */
final class FacetReading {
  private final Deployment deployment;
  private final List<String> own;
  private final List<String> others = new ArrayList<>();

  private FacetReading(Deployment deployment, List<String> own) {
    this.deployment = deployment;
    this.own = own;
  }

  /** The reading as it is, unless the deployment is one of several facets. */
  static Reading of(Reading reading, Deployment deployment, Collection<Deployment> all) {
    if (!isFacet(deployment)) {
      return reading;
    }
    FacetReading facet = new FacetReading(deployment, words(deployment));
    all.stream()
        .filter(other -> isFacet(other) && other.paths().equals(deployment.paths()))
        .filter(other -> other.kind() == deployment.kind() && !other.equals(deployment))
        .forEach(other -> facet.others.addAll(words(other)));
    return new Reading(
        reading.settings().stream().filter(facet::isOwn).toList(),
        reading.routes().stream().filter(route -> facet.isOwn(route.service(), "")).toList(),
        reading.rejections().stream().filter(one -> facet.isOwn(one.setting())).toList(),
        reading.dangling().stream().filter(one -> facet.isOwn(one.setting())).toList(),
        reading.deliveries(),
        reading.problems());
  }

  private static boolean isFacet(Deployment deployment) {
    return deployment.branch() != null
        && (deployment.kind() == DeploymentKind.COMPOSE
            || deployment.kind() == DeploymentKind.TERRAFORM);
  }

  private static List<String> words(Deployment deployment) {
    String branch = deployment.branch();
    return branch == null ? List.of() : List.of(branch.split("\\+", -1));
  }

  private boolean isOwn(Setting setting) {
    String path = setting.origin().at().path();
    boolean twin =
        deployment.kind() == DeploymentKind.TERRAFORM
            && Occurrences.folderOf(path).equals(deployment.main());
    return isOwn(setting.service(), twin ? FileName.of(path).stem() : "");
  }

  /** The longest word decides, so that `pre-prod` is not `prod`; the service before its file. */
  private boolean isOwn(String service, String file) {
    for (String name : List.of(service, file)) {
      int mine = longest(own, name);
      int theirs = longest(others, name);
      if (mine != theirs) {
        return mine > theirs;
      }
    }
    return true;
  }

  private static int longest(List<String> words, String name) {
    String joined = "-" + BuiltInWords.joined(name) + "-";
    return words.stream()
        .filter(word -> joined.contains("-" + word + "-"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
