package dev.paritylint.shell;

import dev.paritylint.model.SettingKind;
import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code docker build --build-arg NAME=value} (Docker CLI reference, docker buildx build), under
 * the names that a compose project's build arguments have.
 */
final class DockerBuild implements DeployTool {
  private static final Set<String> SWITCHES =
      Set.of(
          "-D",
          "-q",
          "--check",
          "--debug",
          "--disable-content-trust",
          "--force-rm",
          "--load",
          "--no-cache",
          "--pull",
          "--push",
          "--quiet",
          "--rm",
          "--squash",
          "--help",
          "--tls",
          "--compress",
          "--tlsverify");

  @Override
  public boolean runs(String program) {
    return program.equals("docker") || program.equals("podman");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    Options options = Options.of(command.words().subList(1, command.words().size()), SWITCHES);
    boolean builds =
        options.behind("build").isPresent()
            || options.behind("buildx", "build").isPresent()
            || options.behind("builder", "build").isPresent()
            || options.behind("image", "build").isPresent();
    if (!builds) {
      return List.of();
    }
    String service = options.last("-t", "--tag").map(ServiceOf::ofImage).orElse(ServiceOf.DEFAULT);
    List<CommandSetting> settings = new ArrayList<>();
    for (Word word : options.values("--build-arg")) {
      Pairs.of(word)
          .or(() -> Pairs.passedOn(word, command))
          .ifPresent(pair -> settings.add(argument(service, pair)));
    }
    return settings;
  }

  private static CommandSetting argument(String service, Pair pair) {
    return new CommandSetting(
        service,
        SettingKind.ATTRIBUTE,
        "compose.build.args." + pair.name(),
        pair.value().value(),
        pair.value().origin(),
        false);
  }
}
