package dev.paritylint.invocation;

import dev.paritylint.make.MakeTarget;
import dev.paritylint.make.Makefile;
import dev.paritylint.shell.BranchingScript;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Surroundings;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.workflow.Clue;
import dev.paritylint.workflow.Clue.Kind;
import dev.paritylint.workflow.DeployJob;
import dev.paritylint.workflow.JobCommands;
import dev.paritylint.workflow.Ran;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what the files of a repository run, each once for every environment that it tells apart.
 * Nothing is run; what only a run could tell is unknown in the words.
 */
public final class Procedures {
  private static final int MOST_WORDS = 12;

  private final SourceTree tree;

  private Procedures(SourceTree tree) {
    this.tree = tree;
  }

  /** What one file runs; nothing for a file that is no script, Makefile or workflow. */
  public static List<Procedure> in(SourceFile file, SourceTree tree) {
    Procedures procedures = new Procedures(tree);
    if (DeployJob.isWorkflow(file.path())) {
      return procedures.workflow(file);
    }
    if (isMakefile(file.path())) {
      return procedures.makefile(file);
    }
    return ShellReader.isShell(file) ? procedures.script(file) : List.of();
  }

  /** Whether a file is make's, by its name. */
  public static boolean isMakefile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.equals("makefile") || name.equals("gnumakefile") || name.endsWith(".mk");
  }

  private List<Procedure> workflow(SourceFile file) {
    List<Procedure> found = new ArrayList<>();
    for (JobCommands job : JobCommands.in(file, tree)) {
      List<Invocation> invocations = job.commands().stream().map(Procedures::invocation).toList();
      found.add(new Procedure(file.path(), job.clues(), invocations));
    }
    return found;
  }

  private static Invocation invocation(Ran ran) {
    Command command = ran.command();
    WorkingFolder folder = ran.known() ? WorkingFolder.inTree(ran.folder()) : WorkingFolder.UNKNOWN;
    return invocation(
        new Command(
            command.words(),
            command.environment(),
            command.input(),
            command.at(),
            new Surroundings(command.surroundings().exported(), folder)));
  }

  private List<Procedure> script(SourceFile file) {
    return branches(file, BranchingScript.of(Passage.of(file), tree), Map.of(), List.of());
  }

  private List<Procedure> makefile(SourceFile file) {
    List<Procedure> found = new ArrayList<>();
    for (MakeTarget target : Makefile.targets(file)) {
      List<Clue> named = List.of(new Clue(Kind.JOB, target.name(), target.at()));
      BranchingScript script = BranchingScript.of(target.script(), tree);
      for (Procedure procedure : branches(file, script, target.variables(), named)) {
        found.add(withoutUnexported(procedure, target));
      }
    }
    return found;
  }

  /** One for each environment that the script tells apart, else one for none. */
  private List<Procedure> branches(
      SourceFile file, BranchingScript script, Map<String, Word> variables, List<Clue> clues) {
    List<String> words = script.words();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return List.of(procedure(file, script.run(variables), clues));
    }
    Map<String, Word> others = new LinkedHashMap<>(variables);
    others.keySet().removeIf(script::selects);
    List<Procedure> found = new ArrayList<>();
    for (String word : words) {
      List<Clue> own = new ArrayList<>();
      own.add(new Clue(Kind.ENVIRONMENT, word, script.at(word)));
      own.addAll(clues);
      found.add(procedure(file, script.run(others, word), own));
    }
    return found;
  }

  private static Procedure procedure(SourceFile file, ShellRun run, List<Clue> clues) {
    List<Invocation> invocations = new ArrayList<>();
    for (Command command : run.commands()) {
      invocations.add(invocation(command));
    }
    return new Procedure(file.path(), clues, invocations);
  }

  private static Invocation invocation(Command command) {
    Command started = command.started();
    return new Invocation(
        started.words(), started.seen(), started.surroundings().folder(), command.at());
  }

  /** Make shows its variables to programs only where it is told to. */
  private static Procedure withoutUnexported(Procedure procedure, MakeTarget target) {
    List<Invocation> invocations = new ArrayList<>();
    for (Invocation one : procedure.invocations()) {
      Map<String, Word> environment = new LinkedHashMap<>(one.environment());
      environment
          .entrySet()
          .removeIf(
              entry ->
                  entry.getValue().equals(target.variables().get(entry.getKey()))
                      && !target.exported().contains(entry.getKey()));
      invocations.add(new Invocation(one.words(), environment, one.folder(), one.at()));
    }
    return new Procedure(procedure.path(), procedure.clues(), invocations);
  }
}
