package dev.paritylint.githook;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code git} of this machine, for what JGit cannot read. It only reads: it takes no lock,
 * fetches nothing, and starts none of the programs that a repository may have configured.
 */
final class GitProgram {
  private static final List<String> ALWAYS =
      List.of("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false");

  private final Path program;
  private final Path gitFolder;
  private final Path workTree;

  private GitProgram(Path program, Path gitFolder, Path workTree) {
    this.program = program;
    this.gitFolder = gitFolder;
    this.workTree = workTree;
  }

  /**
   * The first in {@code PATH}, to be run at the top of a work tree. Relative folders of {@code
   * PATH} are passed over: a file of the repository is no program of ours.
   */
  static Optional<GitProgram> find(Path gitFolder, Path workTree) {
    String path = new ProcessBuilder().environment().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      for (String name : List.of("git", "git.exe")) {
        Path program = new File(folder, name).toPath();
        if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
          return Optional.of(new GitProgram(program, gitFolder, workTree));
        }
      }
    }
    return Optional.empty();
  }

  /** Starts a command that goes on until its input ends. What it complains of is dropped. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(ALWAYS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workTree.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> variables = builder.environment();
    variables.put("GIT_DIR", gitFolder.toAbsolutePath().normalize().toString());
    variables.put("GIT_WORK_TREE", workTree.toString());
    variables.put("GIT_OPTIONAL_LOCKS", "0");
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_ALLOW_PROTOCOL", "");
    variables.put("GIT_TERMINAL_PROMPT", "0");
    return builder.start();
  }

  /** What a command prints; empty where it fails. */
  Optional<String> ask(String... arguments) throws IOException {
    return ask(List.of(), arguments);
  }

  /** The same of a command that reads lines. */
  Optional<String> ask(List<String> lines, String... arguments) throws IOException {
    Process process = start(arguments);
    try {
      // It reads all of its input before it prints.
      try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
        for (String line : lines) {
          input.write(line + "\n");
        }
      } catch (IOException endedEarly) {
        // How it ended says more.
      }
      byte[] printed = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(printed, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      process.destroy();
    }
  }
}
