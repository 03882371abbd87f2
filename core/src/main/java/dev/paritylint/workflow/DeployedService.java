package dev.paritylint.workflow;

import dev.paritylint.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The service that a deploying command names, as what it sets is filed under. */
final class DeployedService {
  private static final Set<String> OPTIONS =
      Set.of("--service", "--app", "-a", "--name", "-n", "--function-name");

  /** Commands whose next word is the service, or its kind, a slash and its name. */
  private static final Set<String> NAMING =
      Set.of(
          "gcloud run deploy",
          "gcloud beta run deploy",
          "gcloud run services update",
          "gcloud functions deploy",
          "kubectl set image",
          "kubectl set env",
          "helm upgrade",
          "helm install");

  private DeployedService() {}

  /** Empty for a command that deploys nothing, or whatever a file of its says. */
  static Optional<String> of(Command command) {
    CommandLine line = CommandLine.of(command);
    return Tables.deploying(line.words()).stream()
        .max((one, other) -> Integer.compare(one.size(), other.size()))
        .flatMap(pattern -> name(pattern, line))
        .map(DeployedService::bare)
        .filter(name -> !name.isEmpty());
  }

  private static Optional<String> name(List<String> pattern, CommandLine line) {
    List<String> words = line.words();
    for (int i = 1; i < words.size(); i++) {
      int equals = words.get(i).indexOf('=');
      String option = equals < 0 ? words.get(i) : words.get(i).substring(0, equals);
      if (OPTIONS.contains(option) && !isNamespace(option, line)) {
        return equals >= 0
            ? Optional.of(words.get(i).substring(equals + 1))
            : words.stream().skip(i + 1L).findFirst();
      }
    }
    String last = pattern.get(pattern.size() - 1);
    int next = words.indexOf(last) + 1;
    boolean named =
        NAMING.contains(String.join(" ", pattern))
            && next < words.size()
            && !words.get(next).startsWith("-");
    return named ? Optional.of(words.get(next)) : Optional.empty();
  }

  private static boolean isNamespace(String option, CommandLine line) {
    return option.equals("-n") && Set.of("kubectl", "helm", "oc").contains(line.program());
  }

  /** Without the kind before a slash, and without what is not known of it. */
  private static String bare(String name) {
    String known = name.substring(name.lastIndexOf('/') + 1);
    int gap = known.indexOf(CommandLine.GAP);
    return gap < 0 ? known : known.substring(0, gap).replaceAll("[-_./]+$", "");
  }
}
