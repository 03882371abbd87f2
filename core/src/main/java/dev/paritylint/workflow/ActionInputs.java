package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.Surroundings;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import dev.paritylint.workflow.Tables.DeployAction;
import dev.paritylint.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that an action which deploys or builds is given in {@code with:}. */
final class ActionInputs {
  private static final String CLOUD_RUN = "google-github-actions/deploy-cloudrun";
  private static final String ECS_TASK = "aws-actions/amazon-ecs-render-task-definition";

  private final Step step;
  private final DeployAction action;
  private final Names names;
  private final JobVariables choice;
  private final String service;

  ActionInputs(Step step, DeployAction action, Names names, JobVariables choice) {
    this.choice = choice;
    this.step = step;
    this.action = action;
    this.names = names;
    Scalar named = action.service().isEmpty() ? null : step.input(action.service());
    this.service = named == null ? "" : new Evaluator(names).text(named.passage()).certain();
  }

  /** What is deployed, where the action is told. */
  Optional<String> service() {
    return service.isEmpty() ? Optional.empty() : Optional.of(service);
  }

  List<Fact> facts(SourceTree tree) {
    List<Fact> facts = new ArrayList<>();
    if (step.action().equals(ECS_TASK)) {
      facts.addAll(task(tree));
    }
    Scalar variables = action.input().isEmpty() ? null : step.input(action.input());
    if (variables != null) {
      facts.addAll(given(variables.passage()));
    }
    if (step.action().equals(CLOUD_RUN)) {
      facts.addAll(new CloudRunStep(step, service, names).facts(tree));
    }
    return facts;
  }

  private List<Fact> given(Passage input) {
    return switch (action.form()) {
      case "dcr" -> InputVariables.list(input, service, names);
      case "json" -> InputDocument.facts(input, service, names);
      case "build" ->
          InputVariables.lines(input, service, names).stream()
              .filter(fact -> choice.isDeployed(fact.name(), fact.value()))
              .toList();
      default -> InputVariables.lines(input, service, names);
    };
  }

  /** The task definition of the repository that the action fills in. */
  private List<Fact> task(SourceTree tree) {
    Scalar file = step.input("task-definition");
    if (file == null) {
      return List.of();
    }
    String path = "file://" + new Evaluator(names).text(file.passage()).certain();
    List<Word> words = new ArrayList<>();
    for (String word :
        List.of("aws", "ecs", "register-task-definition", "--cli-input-json", path)) {
      words.add(new Word(new Value.Text(word), Origin.literal(file.span())));
    }
    Command command = new Command(words, Map.of(), List.of(), file.span(), Surroundings.UNKNOWN);
    List<CommandSetting> settings = DeployCommands.in(tree).settings(command);
    return settings.stream().map(setting -> Fact.of(setting, List.of())).toList();
  }
}
