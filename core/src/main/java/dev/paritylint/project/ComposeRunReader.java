package dev.paritylint.project;

import dev.paritylint.invocation.ComposeCommand;
import dev.paritylint.invocation.Invocation;
import dev.paritylint.invocation.Procedure;
import dev.paritylint.invocation.Procedures;
import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.workflow.JobCommands;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a procedure starts for runs of the compose projects of a repository (compose-go,
 * cli/options; Docker docs, pre-defined environment variables in Compose).
 */
final class ComposeRunReader {
  private final ComposeFolders folders;
  private final ProcedureVerdicts verdicts;

  ComposeRunReader(Survey survey, Verdicts verdicts) {
    this.folders = new ComposeFolders(survey);
    this.verdicts = new ProcedureVerdicts(survey, verdicts);
  }

  List<ComposeRun> runs(Procedure procedure) {
    List<ComposeRun> runs = new ArrayList<>();
    for (Invocation invocation : procedure.invocations()) {
      ComposeCommand.of(invocation)
          .filter(ComposeCommand::starts)
          .flatMap(command -> run(command, procedure))
          .ifPresent(runs::add);
    }
    return runs;
  }

  private Optional<ComposeRun> run(ComposeCommand command, Procedure procedure) {
    Invocation invocation = command.invocation();
    for (WorkingFolder start : starts(invocation.folder(), procedure.path())) {
      List<String> files = files(command, start);
      if (!files.isEmpty()) {
        return Optional.of(
            new ComposeRun(
                files,
                procedure.path(),
                verdicts.of(procedure).orElse(null),
                inputs(command, start),
                invocation.at()));
      }
    }
    return Optional.empty();
  }

  /** Where it may be: a script is called in its own folder or at the root. */
  private static Set<WorkingFolder> starts(WorkingFolder folder, String path) {
    String own = Occurrences.folderOf(path);
    Set<WorkingFolder> starts = new LinkedHashSet<>();
    if (!Procedures.isMakefile(path)) {
      starts.add(folder.startedIn(""));
    }
    starts.add(folder.startedIn(own));
    return starts;
  }

  private List<String> files(ComposeCommand command, WorkingFolder start) {
    List<Word> named = new ArrayList<>(command.all("--file"));
    if (named.isEmpty()) {
      Map<String, Word> environment = command.invocation().environment();
      Word listed = environment.get("COMPOSE_FILE");
      if (listed == null) {
        return folders.byDefault(start);
      }
      named.addAll(parts(listed, environment.get("COMPOSE_PATH_SEPARATOR"), ":"));
    }
    List<String> files = new ArrayList<>();
    for (Word word : named) {
      Optional<String> file = folders.file(word, start);
      if (file.isEmpty()) {
        return List.of();
      }
      files.add(file.get());
    }
    return files;
  }

  private static List<Word> parts(Word word, @Nullable Word by, String or) {
    String separator = by == null || by.characters().isEmpty() ? or : by.characters();
    List<Word> parts = new ArrayList<>();
    int start = 0;
    for (String part : word.characters().split(Pattern.quote(separator), -1)) {
      if (!part.isBlank()) {
        parts.add(word.slice(start, start + part.length()));
      }
      start += part.length() + separator.length();
    }
    return parts;
  }

  private List<Input> inputs(ComposeCommand command, WorkingFolder start) {
    Map<String, Word> environment = new TreeMap<>(command.invocation().environment());
    List<Word> names = command.all("--project-name");
    if (!names.isEmpty()) {
      environment.put("COMPOSE_PROJECT_NAME", names.get(names.size() - 1));
    }
    List<Input> inputs = new ArrayList<>();
    environment.forEach((name, word) -> inputs.add(input(Kind.SHELL, name, word, word.value())));
    List<Word> envFiles = new ArrayList<>(command.all("--env-file"));
    Word listed = environment.get("COMPOSE_ENV_FILES");
    if (envFiles.isEmpty() && listed != null) {
      envFiles.addAll(parts(listed, null, ","));
    }
    for (Word word : envFiles) {
      inputs.add(input(Kind.ENV_FILE, "", word, folders.path(word, start)));
    }
    for (Word word : command.all("--project-directory")) {
      inputs.removeIf(input -> input.kind() == Kind.FOLDER);
      inputs.add(input(Kind.FOLDER, "", word, folders.path(word, start)));
    }
    inputs.add(profiles(command, environment));
    return inputs;
  }

  private static Input profiles(ComposeCommand command, Map<String, Word> environment) {
    List<Word> chosen = command.all("--profile");
    Word listed = environment.get("COMPOSE_PROFILES");
    if (chosen.isEmpty() && listed != null) {
      return input(Kind.PROFILES, "", listed, listed.value());
    }
    Origin origin =
        chosen.isEmpty() ? Origin.literal(command.invocation().at()) : chosen.get(0).origin();
    String names = chosen.stream().map(Word::characters).collect(Collectors.joining(","));
    Value value =
        chosen.stream()
            .map(Word::value)
            .filter(one -> !one.isKnown())
            .findFirst()
            .orElse(new Value.Text(names));
    return new Input(Kind.PROFILES, "", value, JobCommands.plain(origin), 0);
  }

  private static Input input(Kind kind, String name, Word word, Value value) {
    return new Input(kind, name, value, JobCommands.plain(word.origin()), 0);
  }
}
