package dev.paritylint.shell;

import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a few commands print, as far as reading them tells. */
final class Printed {
  private static final Pattern MARK = Pattern.compile("[%\\\\](?s:.)?");

  private final SourcedFiles sources;

  Printed(SourcedFiles sources) {
    this.sources = sources;
  }

  /** What several commands print one after another; a stretch for each that nobody knows. */
  Word text(List<Command> commands, Span at) {
    List<Piece> pieces = new ArrayList<>();
    for (Command command : commands) {
      Optional<List<Piece>> known = of(command, at);
      pieces.addAll(known.orElseGet(() -> unknown(command, at)));
    }
    return Word.of(pieces, at);
  }

  private static List<Piece> unknown(Command command, Span at) {
    String reason =
        "`" + Interpreter.excerpt(command.at().text()) + "` prints it when the script runs";
    return List.of(Hidden.because(reason, at), new Formed("\n", at));
  }

  /** The text with its last line's end; empty where it is not known. */
  Optional<List<Piece>> of(Command command, Span at) {
    List<Word> words = command.words();
    return switch (words.get(0).prefix()) {
      case "echo" -> echoed(words, at);
      case "printf" -> words.size() < 2 ? Optional.empty() : formatted(words, at);
      case "cat" -> copied(command);
      default -> Optional.empty();
    };
  }

  private static Optional<List<Piece>> echoed(List<Word> words, Span at) {
    List<Piece> pieces = new ArrayList<>();
    boolean flags = true;
    boolean ends = true;
    for (Word word : words.subList(1, words.size())) {
      flags = flags && word.is("-n");
      ends &= !flags;
      if (flags) {
        continue;
      }
      if ((pieces.isEmpty() && word.characters().startsWith("-"))
          || word.characters().indexOf('\\') >= 0) {
        return Optional.empty();
      }
      if (!pieces.isEmpty()) {
        pieces.add(new Formed(" ", at));
      }
      pieces.addAll(word.pieces());
    }
    if (ends) {
      pieces.add(new Formed("\n", at));
    }
    return Optional.of(pieces);
  }

  /** {@code printf}: plain texts, {@code %s}, {@code %d}, {@code \n} and {@code \t}. */
  private static Optional<List<Piece>> formatted(List<Word> words, Span at) {
    Word format = words.get(1);
    if (!format.value().isKnown()) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    int next = 2;
    do {
      int before = next;
      int run = 0;
      String text = format.characters();
      Matcher mark = MARK.matcher(text);
      while (mark.find()) {
        literal(format, run, mark.start(), pieces);
        run = mark.end();
        char what = mark.group().charAt(mark.group().length() - 1);
        if (mark.group().matches("%[sd]")) {
          if (next < words.size()) {
            pieces.addAll(words.get(next).pieces());
          } else if (what == 'd') {
            return Optional.empty();
          }
          next++;
        } else if (mark.group().matches("%%|\\\\[nt\\\\]")) {
          pieces.add(new Formed(what == 'n' ? "\n" : what == 't' ? "\t" : "" + what, at));
        } else {
          return Optional.empty();
        }
      }
      literal(format, run, text.length(), pieces);
      if (next == before) {
        break;
      }
    } while (next < words.size());
    return Optional.of(pieces);
  }

  private static void literal(Word format, int from, int to, List<Piece> into) {
    if (from < to) {
      into.addAll(format.slice(from, to).pieces());
    }
  }

  /** What {@code cat} is given, or the file of the tree that it names. */
  private Optional<List<Piece>> copied(Command command) {
    List<Word> words = command.words();
    boolean given = words.size() == 1 || (words.size() == 2 && words.get(1).is("-"));
    if (given) {
      return command.input().size() == 1
          ? Optional.of(command.input().get(0).pieces())
          : Optional.empty();
    }
    return words.size() == 2
        ? sources.find(words.get(1), command.at().path()).flatMap(Printed::whole)
        : Optional.empty();
  }

  private static Optional<List<Piece>> whole(SourceFile file) {
    if (file.text().length() > Word.MAX_LENGTH) {
      return Optional.empty();
    }
    Span all = file.span(0, file.text().length());
    return Optional.of(List.of(new Written(all)));
  }
}
