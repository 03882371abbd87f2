package dev.paritylint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code kubectl set env deployment/NAME KEY=value} (kubectl reference, set env). */
final class KubectlSetEnv implements DeployTool {
  private static final Set<String> SWITCHES =
      Set.of("--all", "--list", "--local", "--overwrite", "--resolve", "--record", "-R");

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

  @Override
  public boolean runs(String program) {
    return program.equals("kubectl") || program.equals("oc");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words().subList(1, command.words().size());
    Optional<List<Word>> behind = Options.of(words, SWITCHES).behind("set", "env");
    if (behind.isEmpty() || behind.get().isEmpty()) {
      return List.of();
    }
    List<Word> rest = behind.get();
    Word first = rest.get(0);
    int slash = first.characters().indexOf('/');
    boolean two = slash < 0 && rest.size() > 1 && KINDS.contains(first.prefix());
    Word name = two ? rest.get(1) : first.slice(slash + 1, first.characters().length());
    String service = ServiceOf.of(name);
    List<CommandSetting> settings = new ArrayList<>();
    for (Word word : rest.subList(two ? 2 : 1, rest.size())) {
      Pairs.of(word)
          .ifPresent(
              pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
    }
    return settings;
  }
}
