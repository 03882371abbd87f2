package dev.paritylint.compose;

import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Dockerfile's stage runs: its {@code ENTRYPOINT} and {@code CMD}, as lists of words or as
 * texts for a shell (Dockerfile reference).
 */
record ImageCommand(@Nullable Said entry, @Nullable Said command) {
  /** What one of them says: words, or what is handed to a shell. */
  record Said(Passage text, @Nullable List<FilledText> words) {}

  ImageCommand withEntry(Passage arguments) {
    return new ImageCommand(read(arguments), command);
  }

  ImageCommand withCommand(Passage arguments) {
    return new ImageCommand(entry, read(arguments));
  }

  ImageCommand withoutCommand() {
    return new ImageCommand(entry, null);
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

  private static FilledText shell(Said instruction) {
    return new FilledText(instruction.text(), List.of());
  }

  /** Words, where it is a list as JSON has them; a list that is none is for the shell. */
  private static Said read(Passage rest) {
    List<Passage> words = list(rest);
    boolean isList = !words.isEmpty() || rest.text().matches("\\[\\s*]\\s*");
    return new Said(
        rest, isList ? words.stream().map(word -> new FilledText(word, List.of())).toList() : null);
  }

  /** The words of a list as JSON has them, without their quotes; none where it is no list. */
  static List<Passage> list(Passage written) {
    String text = written.text();
    if (!text.startsWith("[")) {
      return List.of();
    }
    // JSON lists are YAML; escaped line ends are no part of them.
    SourceFile list = SourceFile.of("list", blanked(text));
    return YamlParser.parse(list).documents().stream()
        .filter(Sequence.class::isInstance)
        .flatMap(node -> ((Sequence) node).items().stream())
        .map(item -> word(written, item.span().start(), item.span().end()))
        .toList();
  }

  private static String blanked(String text) {
    return text.replace("\\\r\n", "   ").replace("\\\n", "  ");
  }

  private static Passage word(Passage rest, int start, int end) {
    boolean quoted = end - start > 1 && rest.text().charAt(start) == '"';
    return rest.part(quoted ? start + 1 : start, quoted ? end - 1 : end);
  }
}
