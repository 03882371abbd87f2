package dev.paritylint.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The object that a command of kubectl speaks of: {@code deployment/api} or {@code deployment api}.
 *
 * @param rest the words behind it
 */
record KubernetesObject(Word name, List<Word> rest) {
  private static final Set<String> KINDS =
      Set.of(
          "deployment",
          "deployments",
          "deploy",
          "deployment.apps",
          "statefulset",
          "statefulsets",
          "sts",
          "daemonset",
          "daemonsets",
          "ds",
          "rc",
          "cronjob",
          "cj");

  KubernetesObject {
    rest = List.copyOf(rest);
  }

  static Optional<KubernetesObject> of(List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Word first = words.get(0);
    int slash = first.characters().indexOf('/');
    boolean two = slash < 0 && words.size() > 1 && KINDS.contains(first.prefix());
    Word name = two ? words.get(1) : first.slice(slash + 1, first.characters().length());
    return Optional.of(new KubernetesObject(name, words.subList(two ? 2 : 1, words.size())));
  }
}
