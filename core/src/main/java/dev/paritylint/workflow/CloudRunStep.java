package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.Surroundings;
import dev.paritylint.shell.Word;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What google-github-actions/deploy-cloudrun is given beside variables. A `metadata` file makes it
 * ignore all else. Source: https://github.com/google-github-actions/deploy-cloudrun.
 */
final class CloudRunStep {
  private final Step step;
  private final String service;
  private final Names names;

  CloudRunStep(Step step, String service, Names names) {
    this.step = step;
    this.service = service;
    this.names = names;
  }

  List<Fact> facts(SourceTree tree) {
    List<Fact> facts = new ArrayList<>();
    for (CommandSetting setting : DeployCommands.in(tree).settings(command(tree))) {
      facts.add(Fact.of(setting, List.of()));
    }
    Scalar secrets = step.input("secrets");
    if (secrets != null) {
      InputVariables.list(secrets.passage(), service, names).stream()
          .filter(fact -> !fact.name().startsWith("/"))
          .map(CloudRunStep::secret)
          .forEach(facts::add);
    }
    return facts;
  }

  /** The command that the action runs, with what it is given as flags. */
  private Command command(SourceTree tree) {
    Span at = step.at();
    List<Word> words = new ArrayList<>();
    for (String word : List.of("gcloud", "run", "deploy", service)) {
      words.add(new Word(new Value.Text(word), Origin.literal(at)));
    }
    Scalar timeout = step.input("timeout");
    if (timeout != null) {
      Resolved resolved = new Evaluator(names).text(timeout.passage());
      words.add(new Word(new Value.Text("--timeout"), Origin.literal(at)));
      words.add(new Word(resolved.value(), new Origin(timeout.span(), resolved.via())));
    }
    Scalar file = step.input("env_vars_file");
    if (file != null) {
      Resolved resolved = new Evaluator(names).text(file.passage());
      words.add(new Word(new Value.Text("--env-vars-file"), Origin.literal(at)));
      words.add(new Word(resolved.value(), new Origin(file.span(), resolved.via())));
    }
    Scalar flags = step.input("flags");
    if (flags != null) {
      StepScript.of(flags.passage(), names)
          .run(Map.of(), tree)
          .commands()
          .forEach(command -> words.addAll(command.words()));
    }
    return new Command(words, Map.of(), List.of(), at, Surroundings.UNKNOWN);
  }

  /** Which secret it is can be read; what the secret holds cannot. */
  private static Fact secret(Fact fact) {
    String version = fact.value() instanceof Value.Text text ? text.text() : "";
    Value unknown =
        new Value.Unknown(
            version.isEmpty() ? "it is a secret" : "it is version `" + version + "` of a secret");
    return new Fact(
        fact.service(),
        SettingKind.VARIABLE,
        fact.name(),
        unknown,
        new Origin(fact.origin().at(), fact.origin().via()),
        true,
        List.of(),
        fact.refusals());
  }
}
