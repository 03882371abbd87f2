package dev.paritylint.project;

import dev.paritylint.invocation.Invocation;
import dev.paritylint.invocation.Procedure;
import dev.paritylint.invocation.Procedures;
import dev.paritylint.invocation.TerraformCommand;
import dev.paritylint.invocation.TerraformCommand.Option;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.project.TerraformRun.Strength;
import dev.paritylint.project.Vocabulary.Named;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.shell.WorkingFolder.Base;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.Tier;
import dev.paritylint.workflow.JobCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes what a procedure starts for runs of the roots of a repository. */
final class RunReader {
  private static final int EXPLICIT = 4;
  private static final String VARIABLE = "TF_VAR_";
  private static final String WORKSPACE = "TF_WORKSPACE";

  private final Survey survey;
  private final Verdicts verdicts;
  private final TerraformFolders folders;
  private final ProcedureVerdicts procedures;

  RunReader(Survey survey, Verdicts verdicts, TerraformFolders folders) {
    this.survey = survey;
    this.verdicts = verdicts;
    this.folders = folders;
    this.procedures = new ProcedureVerdicts(survey, verdicts);
  }

  /** The runs, in order; a workspace that is selected holds for those of its root behind it. */
  List<TerraformRun> runs(Procedure procedure) {
    Map<String, Word> selected = new HashMap<>();
    List<TerraformRun> runs = new ArrayList<>();
    for (Invocation invocation : procedure.invocations()) {
      Optional<TerraformCommand> command = TerraformCommand.of(invocation);
      String root = command.map(one -> root(one.folder(), procedure)).orElse(null);
      if (command.isEmpty() || root == null) {
        continue;
      }
      Optional<Word> selects = command.get().selectsWorkspace();
      selects.ifPresent(word -> selected.put(root, word));
      if (selects.isPresent() || command.get().plans()) {
        runs.add(run(root, command.get(), selected.get(root), procedure));
      }
    }
    return runs;
  }

  /** The root in whose folder a command runs; null where that is none or may be several. */
  private @Nullable String root(WorkingFolder folder, Procedure procedure) {
    String own = Occurrences.folderOf(procedure.path());
    List<String> starts = Procedures.isMakefile(procedure.path()) ? List.of(own) : List.of("", own);
    TreeSet<String> roots = new TreeSet<>();
    for (String start : starts) {
      WorkingFolder entered = folder.startedIn(start);
      if (entered.base() == Base.TREE && folders.isRoot(entered.path())) {
        roots.add(entered.path());
      }
    }
    return roots.size() == 1 ? roots.first() : null;
  }

  private TerraformRun run(
      String root, TerraformCommand command, @Nullable Word selected, Procedure procedure) {
    Word workspace = command.invocation().environment().getOrDefault(WORKSPACE, selected);
    List<String> varFiles = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    if (workspace != null) {
      inputs.add(input(Kind.WORKSPACE, "", workspace, 0));
    }
    if (command.plans()) {
      environment(command, inputs);
      options(root, command, varFiles, inputs);
    }
    return new TerraformRun(
        root,
        procedure.path(),
        verdict(workspace, varFiles, command.invocation().at(), procedure),
        varFiles,
        inputs,
        command.applies() ? Strength.APPLIES : command.plans() ? Strength.PLANS : Strength.SELECTS,
        command.invocation().at());
  }

  private static Input input(Kind kind, String name, Word word, int behind) {
    return new Input(kind, name, word.value(), JobCommands.plain(word.origin()), behind);
  }

  private static void environment(TerraformCommand command, List<Input> inputs) {
    new TreeMap<>(command.invocation().environment())
        .forEach(
            (name, word) -> {
              if (name.startsWith(VARIABLE)) {
                inputs.add(input(Kind.ENVIRONMENT, name.substring(VARIABLE.length()), word, 0));
              }
            });
  }

  private void options(
      String root, TerraformCommand command, List<String> varFiles, List<Input> inputs) {
    for (Option option : command.options()) {
      Word word = option.value();
      int equals = word.characters().indexOf('=');
      if (option.kind() == Option.Kind.FILE) {
        WorkingFolder file = WorkingFolder.inTree(root).entered(word);
        if (file.base() == Base.TREE && survey.read(file.path()).isPresent()) {
          varFiles.add(file.path());
        }
      } else if (equals > 0 && word.slice(0, equals).value().isKnown()) {
        String name = word.slice(0, equals).characters().strip();
        Word value = word.slice(equals + 1, word.characters().length());
        inputs.removeIf(other -> other.kind() == Kind.OPTION && other.name().equals(name));
        inputs.add(input(Kind.OPTION, name, value, varFiles.size()));
      }
    }
  }

  /** By the workspace, else the var files' names, else what the procedure is for. */
  private @Nullable Verdict verdict(
      @Nullable Word workspace, List<String> varFiles, Span at, Procedure procedure) {
    if (workspace != null && workspace.value().isKnown()) {
      return ofWorkspace(workspace.characters(), at).orElse(null);
    }
    for (int i = varFiles.size() - 1; i >= 0; i--) {
      Optional<Verdict> named = verdicts.of(varFiles.get(i));
      if (named.isPresent()) {
        return named.get();
      }
    }
    return procedures.of(procedure).orElse(null);
  }

  private Optional<Verdict> ofWorkspace(String word, Span at) {
    return named(word)
        .map(
            named ->
                Verdict.of(
                    named.word(),
                    word,
                    named.instance(),
                    new Belief(
                        EXPLICIT,
                        new Evidence(
                            "selects the workspace `" + word + "`", at.path(), at.line()))));
  }

  private Optional<Named> named(String word) {
    return survey
        .vocabulary()
        .named(word)
        .filter(named -> named.word().tier() == Tier.A || named.word().tier() == Tier.B);
  }
}
