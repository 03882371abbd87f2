package dev.paritylint.project;

import dev.paritylint.invocation.Procedure;
import dev.paritylint.invocation.Procedures;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.source.SourceFile;
import dev.paritylint.workflow.DeployJob;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the scripts, Makefiles and workflows of a repository start; each is read once. */
final class Callers {
  private static final int MOST_FILES = 300;

  private final Survey survey;
  private final Map<String, List<Procedure>> procedures = new ConcurrentHashMap<>();
  private @Nullable List<SourceFile> files;

  Callers(Survey survey) {
    this.survey = survey;
  }

  /** The procedures of the files that name one of these programs, or a file that does. */
  List<Procedure> of(Set<String> programs) {
    return naming(programs).parallelStream()
        .map(file -> procedures.computeIfAbsent(file.path(), path -> procedures(file)))
        .toList()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Procedure> procedures(SourceFile file) {
    return survey.tree().derive(List.of(Procedures.class, file), part -> Procedures.in(file, part));
  }

  private List<SourceFile> naming(Set<String> programs) {
    Set<String> names = new TreeSet<>(programs);
    for (SourceFile file : files()) {
      if (!DeployJob.isWorkflow(file.path()) && mentions(file, programs)) {
        names.add(Procedures.isMakefile(file.path()) ? "make " : FileName.of(file.path()).name());
      }
    }
    return files().stream().filter(file -> mentions(file, names)).limit(MOST_FILES).toList();
  }

  private List<SourceFile> files() {
    if (files == null) {
      files =
          survey.files(FileKind.USE).stream()
              .filter(path -> DeployJob.isWorkflow(path) || isProgram(path))
              .flatMap(path -> survey.read(path).stream())
              .filter(Callers::isRead)
              .toList();
    }
    return files;
  }

  private static boolean isRead(SourceFile file) {
    return DeployJob.isWorkflow(file.path())
        || Procedures.isMakefile(file.path())
        || ShellReader.isShell(file);
  }

  private static boolean isProgram(String path) {
    String name = FileName.of(path).name();
    return Procedures.isMakefile(path) || name.endsWith(".sh") || name.indexOf('.') < 0;
  }

  private static boolean mentions(SourceFile file, Set<String> names) {
    return names.stream().anyMatch(file.text()::contains);
  }
}
