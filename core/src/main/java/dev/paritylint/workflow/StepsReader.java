package dev.paritylint.workflow;

import dev.paritylint.model.Origin;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.ShellRun;
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
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a job or of a composite action in their order. */
final class StepsReader {
  static final int MAX_DEPTH = 4;

  private final SourceTree tree;
  private final JobNotes notes;
  private final @Nullable Span outer;
  private final int depth;
  private final LaterSteps later;

  /** {@code outer}: where what is read here is called, null for what stands in the job itself. */
  StepsReader(SourceTree tree, JobNotes notes, @Nullable Span outer, int depth) {
    this(tree, notes, outer, depth, new LaterSteps());
  }

  private StepsReader(
      SourceTree tree, JobNotes notes, @Nullable Span outer, int depth, LaterSteps later) {
    this.later = later;
    this.tree = tree;
    this.notes = notes;
    this.outer = outer;
    this.depth = depth;
  }

  /** Gives the names as they are behind the last step. */
  Names read(List<Step> steps, Names names) {
    for (Step step : steps) {
      Names before = later.names(names);
      if (Condition.isNever(step.condition(), before)) {
        continue;
      }
      Map<String, Given> own = new Evaluator(before).variables(step.env());
      Names here = before.withEnv(own);
      int done = notes.deeds().size();
      List<Fact> known = List.copyOf(notes.facts());
      int services = notes.services().size();
      if (step.run() != null) {
        script(step, step.run(), here);
      } else if (step.uses() != null) {
        action(step, step.uses(), here);
      }
      boolean deploys = notes.deploysSince(done);
      notes.variables(own, notes.serviceSince(known, services), deploys);
      if (!deploys && isCalledDeploying(step)) {
        notes.deeds().add(new Deploys(at(step.at(), step.name()), false));
        deploys = true;
      }
      if (deploys) {
        StepInputs.of(step, here).forEach(notes::add);
        OccasionClues.ofStep(step, here, notes);
      }
    }
    return later.names(names);
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
      later.unread(run.text());
      return;
    }
    Map<String, Word> variables = words(names, run.span());
    StepScript script = StepScript.of(run.passage(), names);
    ShellRun commands = script.run(variables, tree);
    Tracer tracer = new Tracer(tree, variables);
    tracer.run(commands.commands(), step.folder());
    take(tracer);
    notes.ran().addAll(tracer.commands());
    tracer
        .commands()
        .forEach(ran -> DeployedService.of(ran.command()).ifPresent(notes.services()::add));
    tracer.called().forEach(called -> settings(called, List.of()));
    settings(commands, script.missing());
    commands.commands().forEach(this::told);
    later.script(step, run.text(), commands, Condition.isAlways(step.condition(), names));
    if (tracer.writesVariables()) {
      later.mayWriteAnything();
    }
  }

  private void take(Tracer tracer) {
    for (Deed deed : tracer.deeds()) {
      notes.deeds().add(outer == null ? deed : moved(deed, outer));
    }
  }

  private static Deed moved(Deed deed, Span to) {
    return deed instanceof Deed.Checks checks
        ? new Deed.Checks(checks.protocol(), to)
        : new Deploys(to, ((Deploys) deed).certain());
  }

  private static Map<String, Word> words(Names names, Span script) {
    Map<String, Word> words = new LinkedHashMap<>();
    names.env().forEach((name, given) -> words.put(name, word(given)));
    words.putAll(RunnerVariables.of(names, script));
    for (String name : new TreeSet<>(names.writers().names())) {
      Given given = names.env().get(name);
      Resolved unknown = Resolved.unknown("`" + name + "` is set by a step before this one");
      words.put(name, word(new Given(unknown, given == null ? script : given.at())));
    }
    return words;
  }

  private static Word word(Given given) {
    Origin origin = new Origin(given.at(), given.resolved().via());
    return new Word(given.resolved().value(), origin);
  }

  /** What the commands of the step, or of a script that it calls, set. */
  private void settings(ShellRun run, List<Missing> missing) {
    for (CommandSetting setting : DeployCommands.in(tree).settings(run)) {
      notes.add(Fact.of(setting, missing));
    }
  }

  /** Which environment a command of the step itself is told. */
  private void told(Command command) {
    CommandLine line = CommandLine.of(command);
    boolean deploys =
        notes.deeds().stream()
            .anyMatch(deed -> deed instanceof Deploys && deed.at().equals(command.at()));
    if (!deploys && !Tables.deploys(line.words())) {
      return;
    }
    for (int i = 1; i < line.words().size(); i++) {
      String word = line.words().get(i);
      String bare = word.startsWith("-") ? word.substring(word.indexOf('=') + 1) : word;
      if (BuiltInWords.find(bare).isPresent()) {
        notes.clues().add(new Clue(Kind.ARGUMENT, bare, line.source().get(i).origin().at()));
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
      if (!deploy.form().equals("build")) {
        notes.deeds().add(new Deploys(at(step.at(), uses), true));
      }
      ActionInputs inputs = new ActionInputs(step, deploy, names, notes.choice());
      inputs.facts(tree).forEach(notes::add);
      inputs.service().ifPresent(notes.services()::add);
    }
    later.action(action);
  }

  private void remote(Step step, String input, Names names) {
    Scalar script = step.input(input);
    if (script == null) {
      return;
    }
    Map<String, Word> variables = Map.of();
    List<Command> commands = StepScript.of(script.passage(), names).run(variables, tree).commands();
    Tracer tracer = new Tracer(tree, variables);
    tracer.runThere(commands);
    take(tracer);
  }

  private void composite(Step step, Scalar uses, Names names) {
    String folder = uses.text().strip().substring(2).replaceAll("/+$", "");
    Optional<Mapping> action =
        List.of("action.yml", "action.yaml").stream()
            .map(name -> tree.read(folder.isEmpty() ? name : folder + "/" + name))
            .flatMap(Optional::stream)
            .flatMap(source -> YamlParser.parse(source, tree).documents().stream().limit(1))
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .findFirst();
    Mapping runs = action.map(root -> Yaml.mapping(root, "runs")).orElse(null);
    YamlNode steps = runs == null ? null : Yaml.node(runs, "steps");
    if (steps == null || depth == MAX_DEPTH) {
      later.mayWriteAnything();
      return;
    }
    Map<String, Given> inputs = new LinkedHashMap<>(Targets.inputs(Input.of(action.orElse(null))));
    inputs.putAll(new Evaluator(names).variables(step.with()));
    JobNotes told = notes.inside();
    LaterSteps left = later.inside();
    StepsReader inside = new StepsReader(tree, told, at(step.at(), uses), depth + 1, left);
    inside.read(Step.list(steps, Defaults.NONE), names.inAction(inputs));
    if (DeployNames.isOtherWork(folder.substring(folder.lastIndexOf('/') + 1))) {
      told.takeBackDeploys();
    }
    later.after(left, Condition.isAlways(step.condition(), names));
    notes.addAll(told);
  }
}
