package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.Word;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.BuiltInWords;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.workflow.Deed.Deploys;
import dev.paritylint.workflow.Names.Given;
import dev.paritylint.workflow.Resolved.Missing;
import dev.paritylint.workflow.Tables.DeployAction;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the steps of one job in their order, as they would run for one environment. */
final class JobReader {
  private static final int MAX_DEPTH = 4;

  private final WorkflowFile file;
  private final SourceTree tree;
  private final @Nullable Span outer;
  private final int depth;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private Writers writers = Writers.NONE;

  private JobReader(WorkflowFile file, SourceTree tree, @Nullable Span outer, int depth) {
    this.file = file;
    this.tree = tree;
    this.outer = outer;
    this.depth = depth;
  }

  static JobRun read(WorkflowFile file, Target target, SourceTree tree) {
    return new JobReader(file, tree, null, 0).read(target);
  }

  private JobRun read(Target target) {
    Job job = target.job();
    Names outside =
        Names.NONE
            .withInputs(target.inputs())
            .withMatrix(target.matrix())
            .withWriters(Writers.NONE.withAnything());
    Names workflow = outside.withEnv(variables(file.env(), outside));
    Map<String, Given> own = variables(job.env(), workflow);
    Names names = workflow.withEnv(own);
    clues(target, names);
    Scalar uses = job.uses();
    if (uses != null) {
      call(job, uses, names);
    }
    steps(job.steps(), names);
    if (DeployNames.isOtherWork(job.name())) {
      deeds.removeIf(Deploys.class::isInstance);
    }
    boolean deploys = deeds.stream().anyMatch(Deploys.class::isInstance);
    names
        .env()
        .forEach(
            (name, given) -> {
              if (deploys || JobVariables.isBuilt(name)) {
                variable(name, given);
              }
            });
    return new JobRun(deeds, named(job.name()), clues);
  }

  private static Map<String, Given> variables(List<Entry> entries, Names names) {
    Evaluator evaluator = new Evaluator(names);
    Map<String, Given> variables = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.value() instanceof Scalar scalar) {
        Resolved resolved = evaluator.text(scalar.passage());
        variables.put(entry.key().text(), new Given(resolved, scalar.span()));
      }
    }
    return variables;
  }

  /** The facts under one service: what is deployed where it is one, else the job. */
  private List<Fact> named(String job) {
    List<String> services =
        facts.stream().map(Fact::service).filter(name -> !name.isEmpty()).distinct().toList();
    String service = services.size() == 1 ? services.get(0) : job;
    return facts.stream().map(fact -> fact.of(service)).toList();
  }

  private void variable(String name, Given given) {
    if (JobVariables.isDeployed(name, given.resolved().value())) {
      add(Fact.variable("", name, given.resolved(), origin(given)));
    }
  }

  private static Origin origin(Given given) {
    return new Origin(given.at(), given.resolved().via());
  }

  /** The last of what is set twice is the nearest. */
  private void add(Fact fact) {
    facts.removeIf(
        other -> other.name().equals(fact.name()) && other.service().equals(fact.service()));
    facts.add(fact);
  }

  private void clues(Target target, Names names) {
    Job job = target.job();
    Scalar environment = job.environment();
    if (environment != null) {
      Resolved name = new Evaluator(names).text(environment.passage());
      if (name.value() instanceof Value.Text text && !text.text().isBlank()) {
        clues.add(new Clue(Kind.ENVIRONMENT, text.text().strip(), environment.span()));
      }
    }
    if (!target.choice().isEmpty()) {
      clues.add(new Clue(Kind.ENVIRONMENT, target.choice(), job.id().span()));
    }
    clues.add(new Clue(Kind.JOB, job.name(), job.id().span()));
    Scalar condition = job.condition();
    if (condition != null) {
      clues.add(new Clue(Kind.CONDITION, condition.text(), condition.span()));
    }
  }

  private void steps(List<Step> steps, Names names) {
    for (Step step : steps) {
      Names before = names.withWriters(writers);
      Map<String, Given> own = variables(step.env(), before);
      Names here = before.withEnv(own);
      int done = deeds.size();
      if (step.run() != null) {
        script(step, step.run(), here);
      } else if (step.uses() != null) {
        action(step, step.uses(), here);
      }
      boolean deploys =
          deeds.subList(done, deeds.size()).stream().anyMatch(Deploys.class::isInstance);
      own.forEach(
          (name, given) -> {
            if (deploys || JobVariables.isBuilt(name)) {
              variable(name, given);
            }
          });
      if (!deploys && isCalledDeploying(step)) {
        deeds.add(new Deploys(at(step.at(), step.name()), false));
      }
    }
  }

  /** A step that says by its name that it deploys, in what way ever. */
  private static boolean isCalledDeploying(Step step) {
    Scalar name = step.name();
    return name != null
        && DeployNames.deploys(name.text())
        && !step.action().startsWith("actions/");
  }

  private Span at(Span whole, @Nullable Scalar token) {
    return outer != null ? outer : token != null ? token.span() : whole;
  }

  private void script(Step step, Scalar run, Names names) {
    if (!step.isShell()) {
      writers = writers.withScript(run.text());
      return;
    }
    Map<String, Word> variables = words(names);
    StepScript script = StepScript.of(run.passage(), names);
    List<Command> commands = script.commands(variables, tree);
    Tracer tracer = new Tracer(tree, variables);
    tracer.run(commands, step.folder());
    take(tracer);
    commands.forEach(command -> command(command, script.missing()));
    writers = writers.withScript(run.text());
    writers = tracer.writesVariables() ? writers.withAnything() : writers;
  }

  private void take(Tracer tracer) {
    for (Deed deed : tracer.deeds()) {
      deeds.add(outer == null ? deed : moved(deed, outer));
    }
  }

  private static Deed moved(Deed deed, Span to) {
    return deed instanceof Deed.Checks checks
        ? new Deed.Checks(checks.protocol(), to)
        : new Deploys(to, ((Deploys) deed).certain());
  }

  private static Map<String, Word> words(Names names) {
    Map<String, Word> words = new LinkedHashMap<>();
    names.env().forEach((name, given) -> words.put(name, word(given)));
    for (String name : names.writers().names()) {
      Given given = names.env().get(name);
      if (given != null) {
        Resolved unknown = Resolved.unknown("`" + name + "` is set by a step before this one");
        words.put(name, word(new Given(unknown, given.at())));
      }
    }
    return words;
  }

  private static Word word(Given given) {
    return new Word(given.resolved().value(), origin(given));
  }

  /** What a command of the step itself sets, and which environment it is told. */
  private void command(Command command, List<Missing> missing) {
    for (CommandSetting setting : DeployCommands.in(tree).settings(command)) {
      add(Fact.of(setting, missing));
    }
    CommandLine line = CommandLine.of(command);
    boolean deploys =
        deeds.stream().anyMatch(deed -> deed instanceof Deploys && deed.at().equals(command.at()));
    if (!deploys && !Tables.deploys(line.words())) {
      return;
    }
    for (int i = 1; i < line.words().size(); i++) {
      String word = line.words().get(i);
      String bare = word.startsWith("-") ? word.substring(word.indexOf('=') + 1) : word;
      if (BuiltInWords.find(bare).isPresent()) {
        clues.add(new Clue(Kind.ARGUMENT, bare, line.source().get(i).origin().at()));
      }
    }
  }

  private void action(Step step, Scalar uses, Names names) {
    String action = step.action();
    if (action.startsWith("./")) {
      composite(step, uses, names);
      return;
    }
    DeployAction deploy = Tables.deployAction(action);
    if (deploy != null && deploy.form().equals("script")) {
      remote(step, deploy.input(), names);
    } else if (deploy != null) {
      deeds.add(new Deploys(at(step.at(), uses), true));
      settings(step, deploy, names);
    }
    writers = writers.withAction(action);
  }

  private void remote(Step step, String input, Names names) {
    Scalar script = step.input(input);
    if (script == null) {
      return;
    }
    Map<String, Word> variables = Map.of();
    List<Command> commands = StepScript.of(script.passage(), names).commands(variables, tree);
    Tracer tracer = new Tracer(tree, variables);
    tracer.runThere(commands);
    take(tracer);
  }

  private void settings(Step step, DeployAction deploy, Names names) {
    Evaluator evaluator = new Evaluator(names);
    Scalar named = deploy.service().isEmpty() ? null : step.input(deploy.service());
    String service = named == null ? "" : evaluator.text(named.passage()).certain();
    Scalar variables = deploy.input().isEmpty() ? null : step.input(deploy.input());
    if (variables != null) {
      boolean list = deploy.form().equals("dcr");
      List<Fact> set =
          list
              ? InputVariables.list(variables.passage(), service, names)
              : InputVariables.lines(variables.passage(), service, names);
      set.forEach(this::add);
    }
    if (!step.action().equals("google-github-actions/deploy-cloudrun")) {
      return;
    }
    CloudRunStep cloudRun = new CloudRunStep(step, service, names);
    cloudRun.facts(tree).forEach(this::add);
  }

  private void composite(Step step, Scalar uses, Names names) {
    String folder = uses.text().strip().substring(2).replaceAll("/+$", "");
    Optional<Mapping> action =
        List.of("action.yml", "action.yaml").stream()
            .map(name -> tree.read(folder.isEmpty() ? name : folder + "/" + name))
            .flatMap(Optional::stream)
            .flatMap(source -> YamlParser.parse(source).documents().stream().limit(1))
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .findFirst();
    Mapping runs = action.map(root -> Yaml.mapping(root, "runs")).orElse(null);
    YamlNode steps = runs == null ? null : Yaml.node(runs, "steps");
    if (steps == null || depth == MAX_DEPTH) {
      writers = writers.withAnything();
      return;
    }
    Map<String, Given> inputs = new LinkedHashMap<>(Targets.inputs(Input.of(action.orElse(null))));
    inputs.putAll(variables(step.with(), names));
    JobReader inside = new JobReader(file, tree, at(step.at(), uses), depth + 1);
    inside.writers = writers;
    inside.steps(Step.list(steps, Defaults.NONE), names.withInputs(inputs));
    if (DeployNames.isOtherWork(folder.substring(folder.lastIndexOf('/') + 1))) {
      inside.deeds.removeIf(Deploys.class::isInstance);
    }
    writers = inside.writers;
    deeds.addAll(inside.deeds);
    inside.facts.forEach(this::add);
    clues.addAll(inside.clues);
  }

  /** A workflow of the repository, with what this one gives it; its variables do not go along. */
  private void call(Job job, Scalar uses, Names names) {
    String path = uses.text().strip();
    if (!path.startsWith("./") || depth == MAX_DEPTH) {
      return;
    }
    Optional<WorkflowFile> called = tree.read(path.substring(2)).map(WorkflowFile::parse);
    if (called.isEmpty()) {
      return;
    }
    Map<String, Given> inputs = new LinkedHashMap<>(Targets.inputs(called.get().inputs()));
    inputs.putAll(variables(job.with(), names));
    for (Job inner : called.get().jobs()) {
      JobReader reader =
          new JobReader(called.get(), tree, outer != null ? outer : uses.span(), depth + 1);
      Map<String, Given> matrix = Targets.of(called.get(), inner).get(0).matrix();
      JobRun run = reader.read(new Target(inner.name(), "", inner, matrix, inputs));
      deeds.addAll(run.deeds());
      run.facts().forEach(this::add);
      run.clues().stream().filter(clue -> clue.kind() != Kind.JOB).forEach(clues::add);
    }
    for (Entry entry : job.with()) {
      if (entry.value() instanceof Scalar scalar && BuiltInWords.find(scalar.text()).isPresent()) {
        clues.add(new Clue(Kind.ARGUMENT, scalar.text(), scalar.span()));
      }
    }
  }
}
