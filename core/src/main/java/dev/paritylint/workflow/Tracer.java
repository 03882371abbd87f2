package dev.paritylint.workflow;

import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.shell.WorkingFolder;
import dev.paritylint.shell.WorkingFolder.Base;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Deed.Checks;
import dev.paritylint.workflow.Deed.Deploys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows commands into the programs of the repository, for what they deploy and what they ask. */
final class Tracer {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_PROGRAMS = 200;
  private static final Set<String> TRIALS =
      Set.of(
          "--dry-run",
          "--dry-run=client",
          "--dry-run=server",
          "--help",
          "--check",
          "--check-only",
          "--no-deploy",
          "--plan-only",
          "--validate-only",
          "--what-if",
          "--noop",
          "--dryrun");

  private final SourceTree tree;
  private final Map<String, Word> variables;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Ran> commands = new ArrayList<>();
  private final List<ShellRun> called = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private int programs;
  private boolean writesVariables;

  Tracer(SourceTree tree, Map<String, Word> variables) {
    this.tree = tree;
    this.variables = variables;
  }

  /** What was done, in order. */
  List<Deed> deeds() {
    return deeds;
  }

  /** The shell scripts of the repository that were run. */
  List<ShellRun> called() {
    return called;
  }

  /** Whether a program that was followed may set variables for later steps. */
  boolean writesVariables() {
    return writesVariables;
  }

  /** What was run on this machine, in order. */
  List<Ran> commands() {
    return commands;
  }

  void run(List<Command> commands, String folder) {
    for (Command command : commands) {
      command(command, command.at(), folder, 0, false);
    }
  }

  /** A script that runs on another machine. */
  void runThere(List<Command> commands) {
    for (Command command : commands) {
      command(command, command.at(), "", 0, true);
    }
  }

  private void command(Command command, Span at, String start, int depth, boolean there) {
    CommandLine line = CommandLine.of(command);
    WorkingFolder entered = command.surroundings().folder().startedIn(start);
    boolean known = entered.base() == Base.TREE;
    String folder = known ? entered.path() : start;
    if (!there) {
      commands.add(new Ran(command, folder, known));
    }
    List<String> words = line.words();
    boolean trial = words.stream().anyMatch(TRIALS::contains);
    if (!trial && (there ? deploysThere(words) : Tables.deploys(words))) {
      deeds.add(new Deploys(at, true));
    }
    if (line.program().equals("ssh") || line.program().equals("sshpass")) {
      remote(command, line, at, depth);
      return;
    }
    Optional<CalledScript> called =
        there || depth == MAX_DEPTH || ++programs > MAX_PROGRAMS
            ? Optional.empty()
            : CalledScript.of(line, folder, tree);
    if (called.isPresent()) {
      follow(called.get(), command, line, at, depth, trial);
      return;
    }
    if (!there) {
      asks(command, line, at);
    }
  }

  private static boolean deploysThere(List<String> words) {
    return Tables.deploysThere(words)
        || (!words.isEmpty() && words.get(0).endsWith(".sh") && DeployNames.deploys(words.get(0)));
  }

  private void asks(Command command, CommandLine line, Span at) {
    String arguments = String.join(" ", line.arguments());
    String before =
        command.environment().values().stream()
            .map(CommandLine::text)
            .collect(Collectors.joining(" "));
    Markers.inCommand(line.program(), (before + " " + arguments).strip())
        .forEach(protocol -> deeds.add(new Checks(protocol, at)));
    for (String code : inline(command, line)) {
      String language = line.program().startsWith("python") ? "python" : "javascript";
      add(Markers.inCode(language, code), at);
    }
  }

  /** Code that stands in the command itself: {@code python -c '…'}, {@code node <<EOF}. */
  private static List<String> inline(Command command, CommandLine line) {
    if (!line.program().matches("python[0-9.]*|node|bun|deno")) {
      return List.of();
    }
    List<String> code = new ArrayList<>(command.input().stream().map(CommandLine::text).toList());
    for (int i = 1; i + 1 < line.words().size(); i++) {
      if (Set.of("-c", "-e", "--eval", "eval").contains(line.words().get(i))) {
        code.add(line.words().get(i + 1));
      }
    }
    return code;
  }

  private void follow(
      CalledScript script, Command command, CommandLine line, Span at, int depth, boolean trial) {
    String key = script.file().path() + " " + script.name();
    if (!open.add(key)) {
      return;
    }
    writesVariables |= script.text().text().contains("GITHUB_ENV");
    int before = deeds.size();
    if (script.language().equals("shell")) {
      shell(script, command, line, at, depth);
    } else {
      add(Spoken.by(script, tree).protocols(), at);
    }
    boolean deployed =
        deeds.subList(before, deeds.size()).stream().anyMatch(Deploys.class::isInstance);
    if (trial || DeployNames.isOtherWork(script.name())) {
      deeds.removeIf(deed -> deed instanceof Deploys && deed.at().equals(at));
    } else if (!deployed && DeployNames.deploys(script.name())) {
      deeds.add(before, new Deploys(at, true));
    }
    open.remove(key);
  }

  private void shell(CalledScript script, Command command, CommandLine line, Span at, int depth) {
    int first = Math.min(script.firstArgument(), line.source().size());
    List<Word> arguments = line.source().subList(first, line.source().size());
    for (Command inner : commands(script, command, arguments)) {
      command(inner, at, script.folder(), depth + 1, false);
    }
  }

  private List<Command> commands(CalledScript script, Command caller, List<Word> arguments) {
    Map<String, Word> around = new LinkedHashMap<>(variables);
    around.putAll(caller.surroundings().exported());
    around.putAll(caller.environment());
    Map<String, Word> all = new LinkedHashMap<>(script.defaults(around.keySet()));
    all.putAll(around);
    all.putAll(script.given());
    ShellRun run = ShellRun.of(script.text(), all, arguments, tree);
    called.add(run);
    return run.commands();
  }

  /** What `ssh` is told to run, in its last words or in what is written to it. */
  private void remote(Command command, CommandLine line, Span at, int depth) {
    List<Word> told = new ArrayList<>(command.input());
    boolean host = false;
    for (int i = 1; i < line.words().size(); i++) {
      String word = line.words().get(i);
      if (host && (word.indexOf(' ') > 0 || i == line.words().size() - 1)) {
        told.add(line.source().get(i));
      }
      host |= !word.startsWith("-");
    }
    for (Word script : told) {
      Span token = script.origin().at();
      Passage passage = quoted(token, CommandLine.text(script));
      for (Command inner : ShellRun.of(passage, variables, List.of(), tree).commands()) {
        command(inner, at, "", depth + 1, true);
      }
    }
  }

  private static Passage quoted(Span token, String text) {
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length()];
    Arrays.fill(starts, token.start());
    Arrays.fill(ends, token.end());
    return new Passage(token.file(), text, starts, ends);
  }

  private void add(Set<Protocol> protocols, Span at) {
    protocols.forEach(protocol -> deeds.add(new Checks(protocol, at)));
  }
}
