package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code fly secrets set KEY=value -a APP} and {@code fly deploy --env KEY=value} (flyctl
 * reference).
 */
final class Fly implements DeployTool {
  private static final Set<String> SWITCHES =
      Set.of(
          "--stage",
          "--detach",
          "--remote-only",
          "--local-only",
          "--now",
          "--yes",
          "-y",
          "--verbose",
          "--build-only",
          "--push",
          "--ha",
          "--auto-confirm",
          "--depot");

  @Override
  public boolean runs(String program) {
    return program.equals("fly") || program.equals("flyctl");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, SWITCHES);
    String service = options.last("-a", "--app").map(ServiceOf::of).orElse(ServiceOf.DEFAULT);
    List<CommandSetting> settings = new ArrayList<>();
    Optional<List<Word>> secrets = options.behind("secrets", "set");
    for (Word word : secrets.orElse(List.of())) {
      variable(service, word).ifPresent(one -> settings.add(one.asSecret()));
    }
    if (options.behind("deploy").isPresent()) {
      for (Word word : options.values("-e", "--env")) {
        variable(service, word).ifPresent(settings::add);
      }
    }
    return settings;
  }

  private static Optional<CommandSetting> variable(String service, Word word) {
    return Pairs.of(word)
        .map((Pair pair) -> CommandSetting.variable(service, pair.name(), pair.value()));
  }
}
