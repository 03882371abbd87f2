package dev.paritylint.shell;

import dev.paritylint.shell.Pairs.Pair;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files that commands are given: those of the tree, and those that the script has written. */
final class EnvFiles {
  private final SourcedFiles sources;
  private final List<WrittenFile> written;
  private final Set<WrittenFile> given = new HashSet<>();

  EnvFiles(SourcedFiles sources, List<WrittenFile> written) {
    this.sources = sources;
    this.written = written;
  }

  /** A map in YAML, or lines; nothing where the file is not in the tree. */
  List<Pair> ofGcloud(Word path, Command command) {
    return path.characters().endsWith(".env")
        ? ofDocker(path, command)
        : text(path, command).map(text -> Document.of(text).pairs()).orElse(List.of());
  }

  /** Lines of {@code NAME=value}, in which quotes mean nothing (docker run, --env-file). */
  List<Pair> ofDocker(Word path, Command command) {
    return text(path, command).map(EnvFiles::lines).orElse(List.of());
  }

  /** A document that an option names by its path, or is itself. */
  Optional<Document> document(Word word, String prefix, Command command) {
    String text = word.characters();
    if (text.startsWith(prefix)) {
      return text(word.slice(prefix.length(), text.length()), command).map(Document::of);
    } else if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of(Document.of(word));
    } else if (word.is("-")) {
      return command.input().stream().findFirst().map(Document::of);
    }
    return text(word, command).map(Document::of);
  }

  /** The variables of env files that the script has written and that no command was given. */
  List<Pair> left() {
    List<Pair> pairs = new ArrayList<>();
    for (WrittenFile file : written) {
      if (file.isEnvFile() && !given.contains(file)) {
        lines(file.text())
            .forEach(pair -> pairs.add(new Pair(pair.name(), pair.value().unquoted())));
      }
    }
    return pairs;
  }

  private Optional<Word> text(Word path, Command command) {
    List<Piece> pieces = new ArrayList<>();
    for (WrittenFile file : written) {
      if (file.isAt(path)) {
        given.add(file);
        pieces.addAll(file.text().pieces());
      }
    }
    return pieces.isEmpty()
        ? sources.find(path, command.at().path()).map(EnvFiles::whole)
        : Optional.of(Word.of(pieces, path.origin().at()));
  }

  static Word whole(SourceFile file) {
    Span all = file.span(0, file.text().length());
    return Word.of(List.of(new Written(all)), all);
  }

  /** The {@code NAME=value} lines of a text, in which quotes mean nothing. */
  static List<Pair> lines(Word text) {
    List<Pair> pairs = new ArrayList<>();
    String all = text.characters();
    int start = 0;
    while (start < all.length()) {
      int newline = all.indexOf('\n', start);
      int next = newline < 0 ? all.length() : newline;
      int end = next > start && all.charAt(next - 1) == '\r' ? next - 1 : next;
      while (start < end && Character.isWhitespace(all.charAt(start))) {
        start++;
      }
      if (!all.startsWith("#", start)) {
        Pairs.of(text.slice(start, end)).ifPresent(pairs::add);
      }
      start = next + 1;
    }
    return pairs;
  }
}
