package dev.paritylint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code kubectl set env deployment/NAME KEY=value} (kubectl reference, set env). */
final class KubectlSetEnv implements DeployTool {
  @Override
  public boolean runs(String program) {
    return program.equals("kubectl") || program.equals("oc");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, DeployRow.switches("kubectl"));
    Optional<KubernetesObject> object = options.behind("set", "env").flatMap(KubernetesObject::of);
    if (object.isEmpty()) {
      return List.of();
    }
    String service = ServiceOf.of(object.get().name());
    List<Word> pairs = new ArrayList<>(options.values("-e", "--env"));
    pairs.addAll(object.get().rest());
    List<CommandSetting> settings = new ArrayList<>();
    for (Word word : pairs) {
      Pairs.of(word)
          .ifPresent(
              pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
    }
    return settings;
  }
}
