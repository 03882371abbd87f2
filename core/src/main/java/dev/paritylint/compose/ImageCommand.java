package dev.paritylint.compose;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Dockerfile's stage runs: its {@code ENTRYPOINT} and {@code CMD}, as lists of words or as
 * texts for a shell (Dockerfile reference).
 */
record ImageCommand(@Nullable Instruction entry, @Nullable Instruction command) {
  private static final Pattern FROM =
      Pattern.compile("(?i)(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*");
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?is)\\s*(FROM|ENTRYPOINT|CMD)\\s+(.*)");

  /** One instruction: words, or what is handed to a shell. */
  record Instruction(Passage text, @Nullable List<FilledText> words) {}

  /** The command of a stage, or of the last; empty where there is no such file. */
  static Optional<ImageCommand> read(String context, String path, String stage, SourceTree tree) {
    return new Folder(context)
        .resolve(path)
        .flatMap(tree::read)
        .map(file -> new Reader(file).stage(stage));
  }

  /** The words before a command that the service itself gives. */
  List<FilledText> entrypoint() {
    return entry == null || entry.words() == null ? List.of() : entry.words();
  }

  List<CommandLine.Run> runs(CommandLine lines) {
    if (entry != null && entry.words() == null) {
      return lines.commands(shell(entry), 0);
    }
    List<FilledText> words = new ArrayList<>(entrypoint());
    List<CommandLine.Run> runs = lines.runs(words);
    if (command == null) {
      return runs;
    }
    if (command.words() == null) {
      List<CommandLine.Run> own = lines.commands(shell(command), 0);
      return own.isEmpty() ? runs : own;
    }
    words.addAll(command.words());
    List<CommandLine.Run> all = lines.runs(words);
    return all.isEmpty() ? lines.runs(command.words()) : all;
  }

  private static FilledText shell(Instruction instruction) {
    return new FilledText(instruction.text(), List.of());
  }

  private static final class Reader {
    private final Map<String, ImageCommand> stages = new HashMap<>();
    private ImageCommand last = new ImageCommand(null, null);
    private String name = "";

    Reader(SourceFile file) {
      String text = file.text();
      int start = 0;
      while (start < text.length()) {
        int end = endOfInstruction(text, start);
        instruction(Passage.of(file.span(start, end)));
        start = end + 1;
      }
      stages.put(name, last);
    }

    ImageCommand stage(String wanted) {
      return wanted.isEmpty() ? last : stages.getOrDefault(wanted.toLowerCase(Locale.ROOT), last);
    }

    /** The end of the line, or of the one to which backslashes continue it. */
    private static int endOfInstruction(String text, int start) {
      int end = text.indexOf('\n', start);
      while (end > start && continues(text, end)) {
        end = text.indexOf('\n', end + 1);
      }
      return end < 0 ? text.length() : end;
    }

    private static boolean continues(String text, int end) {
      int last = text.charAt(end - 1) == '\r' ? end - 2 : end - 1;
      return last >= 0 && text.charAt(last) == '\\';
    }

    private void instruction(Passage line) {
      Matcher matcher = INSTRUCTION.matcher(line.text());
      if (!matcher.matches()) {
        return;
      }
      Passage rest = line.stretch(matcher.start(2), matcher.end(2));
      switch (matcher.group(1).toUpperCase(Locale.ROOT)) {
        case "FROM" -> from(rest.text());
        case "CMD" -> last = new ImageCommand(last.entry(), read(rest));
        default -> last = new ImageCommand(read(rest), last.command());
      }
    }

    private void from(String text) {
      stages.put(name, last);
      Matcher matcher = FROM.matcher(text);
      String base = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
      last = stages.getOrDefault(base, new ImageCommand(null, null));
      String own = matcher.matches() ? matcher.group(2) : null;
      name = own == null ? "" : own.toLowerCase(Locale.ROOT);
    }

    /** Words, where it is a list as JSON has them; a list that is none is for the shell. */
    private static Instruction read(Passage rest) {
      String text = rest.text();
      if (!text.startsWith("[")) {
        return new Instruction(rest, null);
      }
      // JSON lists are YAML; escaped line ends are no part of them.
      SourceFile list = SourceFile.of("list", blanked(text));
      return YamlParser.parse(list).documents().stream()
          .filter(Sequence.class::isInstance)
          .findFirst()
          .map(
              node ->
                  new Instruction(
                      rest,
                      ((Sequence) node)
                          .items().stream()
                              .map(item -> word(rest, item.span().start(), item.span().end()))
                              .toList()))
          .orElseGet(() -> new Instruction(rest, null));
    }

    private static String blanked(String text) {
      return text.replace("\\\r\n", "   ").replace("\\\n", "  ");
    }

    /** The word inside its quotes. */
    private static FilledText word(Passage rest, int start, int end) {
      boolean quoted = end - start > 1 && rest.text().charAt(start) == '"';
      Passage token = rest.stretch(quoted ? start + 1 : start, quoted ? end - 1 : end);
      return new FilledText(token, List.of());
    }
  }
}
