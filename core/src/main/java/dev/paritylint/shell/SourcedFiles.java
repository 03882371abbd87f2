package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the tree that a script names, in whatever folder it is called. */
final class SourcedFiles {
  private final SourceTree tree;

  SourcedFiles(SourceTree tree) {
    this.tree = tree;
  }

  /** The file as a script. */
  ShellFile parse(SourceFile file) {
    return ShellFile.parse(Passage.of(file), tree);
  }

  /**
   * The file of that name: below the folder that the word begins with, else below the tree's root,
   * else beside the script.
   */
  Optional<SourceFile> find(Word word, String script) {
    TreePlace place = place(word);
    if (place.known()) {
      return tree.read(place.path());
    }
    if (!word.value().isKnown() || word.characters().startsWith("/")) {
      return Optional.empty();
    }
    int slash = script.lastIndexOf('/');
    return read("", word.characters())
        .or(() -> read(script.substring(0, Math.max(slash, 0)), word.characters()));
  }

  private Optional<SourceFile> read(String folder, String relative) {
    String path = resolved(folder, relative);
    return path == null || path.isEmpty() ? Optional.empty() : tree.read(path);
  }

  /** What a word names whose beginning is a known folder and whose rest is known text. */
  static TreePlace place(Word word) {
    TreePlace start = TreePlace.NONE;
    StringBuilder rest = new StringBuilder();
    Word whole = word;
    for (int depth = 0; depth < 8; depth++) {
      if (whole.pieces().isEmpty()) {
        return TreePlace.NONE;
      }
      Piece first = whole.pieces().get(0);
      rest.insert(0, whole.characters().substring(first.text().length()));
      if (!(first instanceof Filled filled)) {
        start = first instanceof Hidden hidden ? hidden.place() : TreePlace.NONE;
        break;
      }
      whole = filled.held();
    }
    if (!start.known() || rest.indexOf(String.valueOf(Piece.GAP)) >= 0) {
      return TreePlace.NONE;
    }
    String path = resolved(start.path(), rest.toString());
    return path == null ? TreePlace.NONE : TreePlace.at(path);
  }

  /** Where a path leads from a folder; null where it leaves the tree. */
  private static @Nullable String resolved(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + relative).split("/", -1)) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (!part.equals("..")) {
        parts.addLast(part);
      } else if (parts.pollLast() == null) {
        return null;
      }
    }
    return String.join("/", parts);
  }
}
