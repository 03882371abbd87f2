package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an env file as {@code $(grep -v '^#' .env | xargs)} makes words of them: without
 * comments, and without quotes where xargs takes them away.
 */
final class EnvLines {
  private final SourcedFiles sources;

  EnvLines(SourcedFiles sources) {
    this.sources = sources;
  }

  /** The words of the file; nothing where the commands do anything else. */
  List<Piece> of(List<Command> run, Node node) {
    boolean xargs = run.size() > 1 && run.get(run.size() - 1).words().get(0).is("xargs");
    int size = xargs ? run.size() - 1 : run.size();
    Word path = null;
    for (Command command : run.subList(0, size)) {
      List<Word> words = command.words();
      String program = words.get(0).prefix();
      int last = words.size() - 1;
      boolean filters = program.equals("grep") || program.equals("egrep") || program.equals("sed");
      boolean reads = path == null && last > 0 && (filters || program.equals("cat"));
      if (reads) {
        path = words.get(last);
        last--;
      }
      boolean comments = words.subList(1, last + 1).stream().allMatch(EnvLines::isAboutComments);
      if (!(filters || reads) || !comments) {
        return List.of();
      }
    }
    if (path == null || !(xargs || size > 1 || run.get(0).words().get(0).is("grep"))) {
      return List.of();
    }
    Optional<SourceFile> file = sources.find(path, node.at().path());
    return file.isEmpty() ? List.of() : lines(file.get(), node, xargs);
  }

  /** An option, or a pattern of what is left out. */
  private static boolean isAboutComments(Word word) {
    return word.characters().startsWith("-") || word.characters().indexOf('#') >= 0;
  }

  private static List<Piece> lines(SourceFile file, Node node, boolean unquotes) {
    List<Piece> pieces = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      String text = file.line(line);
      if (text.isBlank() || text.stripLeading().startsWith("#")) {
        continue;
      }
      int start = file.lineStart(line);
      if (!pieces.isEmpty()) {
        pieces.add(new Formed(unquotes ? " " : "\n", file.span(start, start)));
      }
      stretches(file, start, text, unquotes, pieces);
    }
    Span at = file.whole();
    return pieces.isEmpty()
        ? List.of()
        : List.of(new Filled(node.at(), file.path(), Word.of(pieces, at)));
  }

  private static void stretches(
      SourceFile file, int start, String text, boolean unquotes, List<Piece> into) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean quote = i < text.length() && unquotes && "'\"".indexOf(text.charAt(i)) >= 0;
      if (quote || i == text.length()) {
        if (i > run) {
          into.add(new Written(file.span(start + run, start + i)));
        }
        run = i + 1;
      }
    }
  }
}
