package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Pairs.Pair;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlFile;
import dev.paritylint.yaml.YamlNode;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of variables that commands are given. */
final class EnvFiles {
  private final SourcedFiles sources;

  EnvFiles(SourcedFiles sources) {
    this.sources = sources;
  }

  /** A map in YAML, or lines; nothing where the file is not in the tree. */
  List<Pair> ofGcloud(Word path, Command command) {
    Optional<SourceFile> file = find(path, command);
    if (file.isEmpty()) {
      return List.of();
    }
    String name = file.get().path();
    return name.endsWith(".env") ? lines(file.get()) : map(YamlParser.parse(file.get()));
  }

  /** Lines of {@code NAME=value}, in which quotes mean nothing (docker run, --env-file). */
  List<Pair> ofDocker(Word path, Command command) {
    return find(path, command).map(EnvFiles::lines).orElse(List.of());
  }

  private Optional<SourceFile> find(Word path, Command command) {
    return sources.find(path, command.at().path());
  }

  private static List<Pair> map(YamlFile file) {
    List<Pair> pairs = new ArrayList<>();
    for (YamlNode document : file.documents()) {
      if (document instanceof Mapping mapping) {
        for (Entry entry : mapping.entries()) {
          if (entry.value() instanceof Scalar value) {
            Word word = new Word(new Value.Text(value.text()), Origin.literal(value.span()));
            pairs.add(new Pair(entry.key().text(), word));
          }
        }
      }
    }
    return pairs;
  }

  private static List<Pair> lines(SourceFile file) {
    List<Pair> pairs = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      String text = file.line(line);
      int start = 0;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      int from = file.lineStart(line) + start;
      Span at = file.span(from, file.lineStart(line) + text.length());
      if (!text.startsWith("#", start)) {
        Pairs.of(new Word(new Value.Text(at.text()), Origin.literal(at))).ifPresent(pairs::add);
      }
    }
    return pairs;
  }
}
