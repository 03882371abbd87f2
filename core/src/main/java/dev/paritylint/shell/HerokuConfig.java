package dev.paritylint.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code heroku config:set KEY=value --app NAME} (Heroku CLI reference). */
final class HerokuConfig implements DeployTool {
  @Override
  public boolean runs(String program) {
    return program.equals("heroku");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, Set.of("-h", "--help"));
    Optional<List<Word>> rest = options.behind("config:set").or(() -> options.behind("config:add"));
    String service = options.last("-a", "--app").map(ServiceOf::of).orElse(ServiceOf.DEFAULT);
    List<CommandSetting> settings = new ArrayList<>();
    for (Word word : rest.orElse(List.of())) {
      Pairs.of(word)
          .ifPresent(
              pair -> settings.add(CommandSetting.variable(service, pair.name(), pair.value())));
    }
    return settings;
  }
}
