package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code docker run} and {@code docker create} (Docker CLI reference, docker container run). */
final class DockerRun implements DeployTool {
  private static final Set<String> SWITCHES =
      Set.of(
          "-d",
          "-i",
          "-t",
          "-P",
          "-q",
          "--detach",
          "--interactive",
          "--tty",
          "--publish-all",
          "--quiet",
          "--rm",
          "--init",
          "--privileged",
          "--read-only",
          "--sig-proxy",
          "--disable-content-trust",
          "--oom-kill-disable",
          "--no-healthcheck",
          "--help");

  @Override
  public boolean runs(String program) {
    return program.equals("docker") || program.equals("podman");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words();
    int verb = 1;
    if (verb < words.size() && words.get(verb).is("container")) {
      verb++;
    }
    boolean runs =
        verb < words.size() && (words.get(verb).is("run") || words.get(verb).is("create"));
    if (!runs) {
      return List.of();
    }
    Options options = beforeImage(words.subList(verb + 1, words.size()));
    Optional<Word> name = options.last("--name");
    String service =
        name.map(ServiceOf::of)
            .filter(known -> !known.equals(ServiceOf.DEFAULT))
            .orElseGet(
                () ->
                    options.others().isEmpty()
                        ? ServiceOf.DEFAULT
                        : ServiceOf.ofImage(options.others().get(0)));
    List<CommandSetting> settings = new ArrayList<>();
    for (Word path : options.values("--env-file")) {
      for (Pair pair : files.ofDocker(path, command)) {
        settings.add(CommandSetting.variable(service, pair.name(), pair.value()));
      }
    }
    for (Word word : options.values("-e", "--env")) {
      Pairs.of(word)
          .or(() -> Pairs.passedOn(word, command))
          .ifPresent(
              pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
    }
    return settings;
  }

  /** What stands behind the image is the program's own. */
  private static Options beforeImage(List<Word> words) {
    for (int count = 1; count <= words.size(); count++) {
      Options options = Options.of(words.subList(0, count), SWITCHES);
      if (!options.others().isEmpty()) {
        return options;
      }
    }
    return Options.of(words, SWITCHES);
  }
}
