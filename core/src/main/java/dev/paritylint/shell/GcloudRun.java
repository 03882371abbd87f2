package dev.paritylint.shell;

import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.shell.Options.Option;
import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code gcloud run deploy}, {@code gcloud run services update}, and what deploys jobs and
 * functions (Google Cloud SDK reference, gcloud run deploy).
 */
final class GcloudRun implements DeployTool {
  private static final Set<String> SWITCHES =
      Set.of(
          "-q",
          "--quiet",
          "--allow-unauthenticated",
          "--async",
          "--use-http2",
          "--session-affinity",
          "--cpu-boost",
          "--cpu-throttling",
          "--deploy-health-check",
          "--default-url",
          "--invoker-iam-check",
          "--iap",
          "--log-http",
          "--user-output-enabled",
          "--execute-now",
          "--wait",
          "--gen2",
          "--trigger-http",
          "--retry",
          "--verbose",
          "--help",
          "-h");

  private static final String DEPLOY = "gcloud run deploy";

  @Override
  public boolean runs(String program) {
    return program.equals("gcloud");
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, SWITCHES);
    Options stable = withoutTrack(options);
    Optional<List<Word>> service =
        stable.behind("run", "deploy").or(() -> stable.behind("run", "services", "update"));
    Optional<List<Word>> other =
        stable
            .behind("functions", "deploy")
            .or(() -> stable.behind("run", "jobs", "deploy"))
            .or(() -> stable.behind("run", "jobs", "create"))
            .or(() -> stable.behind("run", "jobs", "update"));
    List<CommandSetting> settings = new ArrayList<>();
    service
        .or(() -> other)
        .ifPresent(
            rest -> settings.addAll(variables(ServiceOf.first(rest), options, command, files)));
    service.ifPresent(rest -> settings.addAll(attributes(ServiceOf.first(rest), options)));
    return settings;
  }

  private static Options withoutTrack(Options options) {
    boolean track =
        !options.others().isEmpty()
            && Set.of("beta", "alpha").contains(options.others().get(0).prefix());
    return track
        ? new Options(options.options(), options.others().subList(1, options.others().size()))
        : options;
  }

  private static List<CommandSetting> variables(
      String service, Options options, Command command, EnvFiles files) {
    List<CommandSetting> settings = new ArrayList<>();
    for (Word path : options.values("--env-vars-file")) {
      for (Pair pair : files.ofGcloud(path, command)) {
        settings.add(CommandSetting.variable(service, pair.name(), pair.value()));
      }
    }
    for (Word list : options.values("--set-env-vars", "--update-env-vars")) {
      for (Pair pair : Pairs.list(list)) {
        settings.add(CommandSetting.variable(service, pair.name(), pair.value()));
      }
    }
    for (Word list : options.values("--set-secrets", "--update-secrets")) {
      for (Pair pair : Pairs.list(list)) {
        String reason = "is kept in the secret " + pair.value().prefix();
        settings.add(CommandSetting.secret(service, pair.name(), pair.value().origin(), reason));
      }
    }
    return settings;
  }

  private static List<CommandSetting> attributes(String service, Options options) {
    List<CommandSetting> settings = new ArrayList<>();
    for (Attribute attribute : Catalogue.load().of(DEPLOY)) {
      for (Place place : attribute.places()) {
        if (place.resources().contains(DEPLOY)) {
          String flag = String.join(".", place.path());
          options.options().stream()
              .filter(option -> isOf(flag, option))
              .reduce((first, second) -> second)
              .ifPresent(option -> settings.add(setting(service, attribute, place, option)));
        }
      }
    }
    return settings;
  }

  private static boolean isOf(String flag, Option option) {
    return option.name().equals(flag) || option.name().equals("--no-" + flag.substring(2));
  }

  private static CommandSetting setting(
      String service, Attribute attribute, Place place, Option option) {
    Word word = option.value();
    Value value = word.value();
    if (option.kind() == Option.Kind.SWITCH) {
      value = new Value.Text(Boolean.toString(!option.name().startsWith("--no-")));
    } else if (attribute.kind() == SettingKind.TIMEOUT && value instanceof Value.Text text) {
      value =
          place
              .unit()
              .seconds(text.text())
              .<Value>map(Value.Seconds::new)
              .orElseGet(
                  () ->
                      new Value.Unknown("\"" + text.text() + "\" is not " + place.unit().wanted()));
    }
    return new CommandSetting(
        service, attribute.kind(), attribute.name(), value, word.origin(), false);
  }
}
