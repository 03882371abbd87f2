package dev.paritylint.compose;

import dev.paritylint.compose.FileChange.Altered;
import dev.paritylint.compose.FileChange.Copied;
import dev.paritylint.compose.FileChange.Filled;
import dev.paritylint.compose.FileChange.Removed;
import dev.paritylint.shell.Command;
import dev.paritylint.shell.ShellRun;
import dev.paritylint.shell.Word;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What commands of a shell do to files of nginx: {@code rm}, {@code mv}, {@code cp}, {@code ln},
 * {@code envsubst}; what else writes to one leaves it unknown.
 */
final class RunChanges {
  private static final Pattern NGINX =
      Pattern.compile("/nginx|\\.conf|sites-(?:enabled|available)");
  private static final Pattern OUTPUT =
      Pattern.compile("(?:[^0-9&>]|^)(>>?)[ \\t]*[\"']?([^\\s;&|\"'<>()]{1,300})");
  private static final Pattern FILLED =
      Pattern.compile(
          "envsubst\\b[^;&|<>]{0,500}<[ \\t]*([^\\s;&|<>]{1,300})[ \\t]*>[ \\t]*([^\\s;&|<>]{1,300})");
  private static final Pattern DAEMON = Pattern.compile("daemon\\s+o(?:ff|n)\\s*;[^;]{0,20}$");

  /** Line ends and nothing else: what is left says the same. */
  private static final Pattern HARMLESS = Pattern.compile("s(.)\\\\r\\$?\\1\\1g?|/\\^\\s*#.*/d");

  private final String folder;
  private final List<FileChange> changes = new ArrayList<>();

  private RunChanges(String folder) {
    this.folder = folder;
  }

  /** What a script does that is run in a folder of an image, with its variables. */
  static List<FileChange> of(
      Passage script, String folder, Map<String, Placed> environment, SourceTree tree) {
    if (!NGINX.matcher(script.text()).find()) {
      return List.of();
    }
    Map<String, Word> variables = new LinkedHashMap<>();
    environment.forEach(
        (name, placed) -> variables.put(name, new Word(placed.value(), placed.origin())));
    RunChanges run = new RunChanges(folder);
    for (Command command : ShellRun.of(script, variables, List.of(), tree).commands()) {
      run.command(command);
    }
    run.outputs(script.text());
    return List.copyOf(run.changes);
  }

  private void command(Command command) {
    List<String> words = command.words().stream().map(Word::characters).toList();
    if (words.isEmpty()) {
      return;
    }
    String program = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    List<String> operands = words.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    switch (program) {
      case "rm", "unlink" -> operands.forEach(it -> changes.add(new Removed(absolute(it))));
      case "mv" -> {
        copied(operands);
        sources(operands).forEach(it -> changes.add(new Removed(absolute(it))));
      }
      case "cp", "ln" -> copied(operands);
      case "sed", "perl" -> edited(words, operands);
      case "tee", "truncate", "patch" ->
          operands.forEach(it -> changes.add(new Altered(absolute(it))));
      default -> {}
    }
  }

  private String absolute(String path) {
    return Image.absolute(path, folder);
  }

  private static List<String> sources(List<String> operands) {
    return operands.subList(0, Math.max(0, operands.size() - 1));
  }

  private void copied(List<String> operands) {
    for (String source : sources(operands)) {
      String last = operands.get(operands.size() - 1);
      String target = absolute(last).replaceAll("/+$", "");
      String from = absolute(source);
      boolean into = last.endsWith("/") || last.endsWith(".") || CopiedFiles.isFolder(target);
      String name = from.substring(from.lastIndexOf('/') + 1);
      changes.add(new Copied(from, into ? target + "/" + name : target));
    }
  }

  private void edited(List<String> words, List<String> operands) {
    boolean inPlace = words.stream().anyMatch(it -> it.startsWith("-i") || it.startsWith("--in-"));
    boolean same = operands.stream().anyMatch(it -> HARMLESS.matcher(it).matches());
    if (inPlace && !same) {
      operands.stream()
          .filter(it -> NGINX.matcher(it).find())
          .forEach(it -> changes.add(new Altered(absolute(it))));
    }
  }

  private void outputs(String script) {
    Matcher filled = FILLED.matcher(script);
    while (filled.find()) {
      changes.add(new Filled(absolute(filled.group(1)), absolute(filled.group(2))));
    }
    String rest = filled.replaceAll("");
    Matcher output = OUTPUT.matcher(rest);
    while (output.find()) {
      boolean same = DAEMON.matcher(rest.substring(0, output.start())).find();
      if (!same && NGINX.matcher(output.group(2)).find()) {
        changes.add(new Altered(absolute(output.group(2))));
      }
    }
  }
}
