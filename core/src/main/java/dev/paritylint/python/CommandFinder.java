package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Origin.Step;
import dev.paritylint.model.Value;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Call;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.CommandSetting;
import dev.paritylint.shell.DeployCommands;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Surroundings;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.EnvironmentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the commands that a script starts, and what those that deploy set. A command is read as if
 * it stood in a file of its own; what it sets is then traced back to the texts it was made of.
 */
final class CommandFinder {
  /** Words in the names of functions that start a command. */
  private static final Set<String> RUNNERS =
      Set.of(
          "run",
          "running",
          "call",
          "exec",
          "execute",
          "popen",
          "system",
          "getoutput",
          "getstatusoutput",
          "output",
          "cmd",
          "command",
          "commands",
          "sh",
          "shell",
          "bash",
          "sudo",
          "local",
          "spawn",
          "process",
          "subprocess",
          "invoke",
          "check");

  private static final Set<String> KEYWORDS = Set.of("args", "cmd", "command", "commands");

  private static final Set<String> SHELLS = Set.of("bash", "sh", "/bin/bash", "/bin/sh");

  private static final int MAX_COMMANDS = 200;

  private final SourceTree tree;
  private final DeployCommands tools;
  private int read;

  CommandFinder(SourceTree tree) {
    this.tree = tree;
    this.tools = DeployCommands.in(tree);
  }

  /** By the function's name: whether it might start a command that it is given. */
  static boolean mayRun(Call call) {
    String path = Targets.path(call.function()).orElse("");
    for (String word : EnvironmentWords.split(BranchFinder.lastOf(path))) {
      if (RUNNERS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** What is handed over as the command: the first argument, or the keyword for it. */
  static Optional<Expression> command(Call call) {
    if (!call.positional().isEmpty()) {
      return Optional.of(call.positional().get(0));
    }
    return call.keywords().stream()
        .filter(one -> KEYWORDS.contains(one.name()))
        .map(Expression.Keyword::value)
        .findFirst();
  }

  /** What a list of words, or a line of the shell, sets. */
  List<Fact> settings(Datum command, Span at) {
    if (command instanceof Sequence sequence) {
      return ofWords(sequence.items(), at);
    }
    return command instanceof Known || command instanceof Hidden
        ? ofLine(command.parts())
        : List.of();
  }

  private List<Fact> ofWords(List<Datum> items, Span at) {
    List<Part> parts = new ArrayList<>();
    List<int[]> stretches = new ArrayList<>();
    int length = 0;
    for (Datum item : items) {
      if (!(item instanceof Known || item instanceof Hidden)) {
        return List.of();
      }
      int end = length + Part.text(item.parts()).length();
      stretches.add(new int[] {length, end});
      parts.addAll(item.parts());
      parts.add(new Part.Formed(" ", at));
      length = end + 1;
    }
    boolean shell =
        items.size() > 2
            && SHELLS.contains(Part.text(items.get(0).parts()))
            && Part.text(items.get(1).parts()).matches("-\\w*c");
    if (shell) {
      return ofLine(items.get(2).parts());
    }
    String text = Part.text(parts);
    if (!mayDeploy(text)) {
      return List.of();
    }
    SourceFile line = SourceFile.of(at.path(), text);
    List<Word> words = new ArrayList<>();
    for (int[] stretch : stretches) {
      Span word = line.span(stretch[0], stretch[1]);
      words.add(new Word(new Value.Text(word.text()), Origin.literal(word)));
    }
    Command command = new Command(words, Map.of(), List.of(), line.whole(), Surroundings.UNKNOWN);
    return traced(tools.settings(command), line, parts);
  }

  private List<Fact> ofLine(List<Part> parts) {
    String text = Part.text(parts);
    if (!mayDeploy(text)) {
      return List.of();
    }
    SourceFile line = SourceFile.of(parts.get(0).at().path(), text);
    List<Fact> facts = new ArrayList<>();
    for (Command command : ShellRun.of(Passage.of(line), Map.of(), List.of(), tree).commands()) {
      facts.addAll(traced(tools.settings(command), line, parts));
    }
    return facts;
  }

  private boolean mayDeploy(String text) {
    return DeployCommands.mayBeIn(text) && read++ < MAX_COMMANDS;
  }

  private static List<Fact> traced(
      List<CommandSetting> settings, SourceFile line, List<Part> parts) {
    return settings.stream().map(setting -> traced(setting, line, parts)).toList();
  }

  private static Fact traced(CommandSetting setting, SourceFile line, List<Part> parts) {
    Span at = setting.origin().at();
    String service =
        setting.service().indexOf(Part.GAP) < 0 ? setting.service() : known(setting.service());
    if (!at.file().equals(line)) {
      return new Fact(
          service,
          setting.kind(),
          setting.name(),
          setting.value(),
          setting.origin(),
          setting.secret(),
          setting.refusals());
    }
    Origin origin = Parts.origin(parts, at.start(), at.end());
    List<Step> via = new ArrayList<>(origin.via());
    for (Step step : setting.origin().via()) {
      boolean here = step.at().file().equals(line);
      via.add(
          here
              ? new Step(Parts.origin(parts, step.at().start(), step.at().end()).at(), step.what())
              : step);
    }
    Value value =
        Parts.hidden(parts, at.start(), at.end())
            .map(reason -> hidden(setting.value(), reason))
            .orElse(setting.value());
    return new Fact(
        service,
        setting.kind(),
        setting.name(),
        value,
        new Origin(origin.at(), via.subList(0, Math.min(via.size(), Datum.MAX_STEPS))),
        setting.secret(),
        setting.refusals());
  }

  private static Value hidden(Value value, String reason) {
    String text =
        value instanceof Value.Unknown unknown
            ? unknown.prefix()
            : value instanceof Value.Text known ? known.text() : "";
    int gap = text.indexOf(Part.GAP);
    return new Value.Unknown(reason, gap < 0 ? text : text.substring(0, gap));
  }

  /** The certain beginning of a service's name. */
  private static String known(String service) {
    String begun = service.substring(0, service.indexOf(Part.GAP)).replaceAll("[-_./]+$", "");
    return begun.isEmpty() ? ServiceNames.DEFAULT : begun;
  }
}
