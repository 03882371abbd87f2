package dev.paritylint.shell;

import dev.paritylint.shell.Bit.Break;
import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads the quotes, escapes and variables of one stretch of a script (Bash manual, 3.1.2, 3.5). */
final class Expander {
  private final ShellFile file;
  private final String text;
  private final Passage passage;
  private final Interpreter interpreter;
  private final Parameters parameters;
  private final State state;
  private final List<Bit> bits = new ArrayList<>();

  private Expander(ShellFile file, State state, Interpreter interpreter) {
    this.file = file;
    this.passage = file.passage();
    this.text = passage.text();
    this.interpreter = interpreter;
    this.parameters = new Parameters(file, state, interpreter);
    this.state = state;
  }

  /** The parts of a stretch, in which quotes and escapes have their meaning. */
  static List<Bit> bits(ShellFile file, int start, int end, State state, Interpreter interpreter) {
    Expander expander = new Expander(file, state, interpreter);
    expander.bare(start, end);
    return expander.bits;
  }

  /** The parts of a default between double quotes, in which quotes only end and begin again. */
  static List<Bit> quoted(
      ShellFile file, int start, int end, State state, Interpreter interpreter) {
    Expander expander = new Expander(file, state, interpreter);
    int run = start;
    for (int i = start; i < end; i++) {
      if (expander.text.charAt(i) == '"') {
        expander.inside(run, i, "\\$`\"\n");
        run = i + 1;
      } else {
        i = Math.max(i, expander.behind(i, end) - 1);
      }
    }
    expander.inside(run, end, "\\$`\"\n");
    return expander.bits;
  }

  /** The place behind what an escape or a dollar begins. */
  private int behind(int start, int end) {
    return switch (text.charAt(start)) {
      case '\\' -> Math.min(start + 2, end);
      case '$' -> dollarEnd(start, end);
      default -> start;
    };
  }

  /** The parts of a here-document whose delimiter is not quoted. */
  static List<Bit> document(
      ShellFile file, int start, int end, State state, Interpreter interpreter) {
    Expander expander = new Expander(file, state, interpreter);
    expander.inside(start, end, "\\$`\n");
    return expander.bits;
  }

  /** The text of a stretch as it is written. */
  static List<Piece> raw(Passage passage, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    written(passage, start, end, pieces);
    return pieces;
  }

  private void bare(int start, int end) {
    int run = start;
    int i = start;
    while (i < end) {
      int next = i;
      switch (text.charAt(i)) {
        case '\\' -> next = Math.min(i + 2, end);
        case '\'', '"', '`' -> next = Brackets.end(text, i, end);
        case '$' -> next = dollarEnd(i, end);
        case '~' -> next = i == start && endsHome(i + 1, end) ? i + 1 : i;
        case '{' -> next = braceEnd(i, end);
        default -> next = i;
      }
      if (next == i) {
        i++;
        continue;
      }
      literal(run, i, Quoting.BARE);
      special(i, next);
      i = next;
      run = next;
    }
    literal(run, end, Quoting.BARE);
  }

  private boolean endsHome(int i, int end) {
    return i >= end || text.charAt(i) == '/';
  }

  /** What {@code {a,b}} makes several words of; nothing else in braces is special. */
  private int braceEnd(int start, int end) {
    int close = text.indexOf('}', start);
    if (close < 0 || close >= end) {
      return start;
    }
    String inner = text.substring(start + 1, close);
    boolean expands = inner.contains(",") || inner.matches("\\w+\\.\\.\\w+");
    return expands && inner.chars().noneMatch(Character::isWhitespace) ? close + 1 : start;
  }

  private void special(int start, int end) {
    switch (text.charAt(start)) {
      case '\\' -> escape(start, end);
      case '\'' -> {
        nothing(start + 1, closed(start, end, '\''));
        literal(start + 1, closed(start, end, '\''), Quoting.QUOTED);
      }
      case '"' -> {
        nothing(start + 1, closed(start, end, '"'));
        inside(start + 1, closed(start, end, '"'), "\\$`\"\n");
      }
      case '$' -> dollar(start, end, Quoting.BARE);
      case '`' -> backquoted(start, end, Quoting.BARE);
      case '~' -> hide("`~` is the home folder of whoever runs the script", start, end);
      default -> hide("braces make several words here", start, end);
    }
  }

  /** Quotes with nothing between them are a word all the same. */
  private void nothing(int start, int end) {
    if (start >= end) {
      add(new Formed("", at(start, start)), Quoting.QUOTED);
    }
  }

  private int closed(int start, int end, char quote) {
    return end > start + 1 && text.charAt(end - 1) == quote ? end - 1 : end;
  }

  private void hide(String reason, int start, int end) {
    add(Hidden.because(reason, at(start, end)), Quoting.QUOTED);
  }

  private void escape(int start, int end) {
    if (end - start == 2 && text.charAt(start + 1) == '\n') {
      return;
    }
    literal(end - start == 2 ? start + 1 : start, end, Quoting.QUOTED);
  }

  /** Between double quotes a backslash is one, save before what it could escape. */
  private void inside(int start, int end, String escapable) {
    int run = start;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      boolean escapes = c == '\\' && i + 1 < end && escapable.indexOf(text.charAt(i + 1)) >= 0;
      int next = i;
      if (escapes) {
        next = i + 2;
      } else if (c == '$') {
        next = dollarEnd(i, end);
      } else if (c == '`') {
        next = Brackets.end(text, i, end);
      }
      boolean special = next > i && !(c == '$' && "'\"".indexOf(text.charAt(i + 1)) >= 0);
      if (!special) {
        i++;
        continue;
      }
      literal(run, i, Quoting.QUOTED);
      if (escapes) {
        escape(i, next);
      } else if (c == '$') {
        dollar(i, next, Quoting.QUOTED);
      } else {
        backquoted(i, next, Quoting.QUOTED);
      }
      i = next;
      run = next;
    }
    literal(run, end, Quoting.QUOTED);
  }

  /** The place behind what a dollar begins; its own place where it is only a dollar. */
  private int dollarEnd(int start, int end) {
    if (start + 1 >= end) {
      return start;
    }
    char c = text.charAt(start + 1);
    if (text.startsWith("${{", start)) {
      Matcher expression = ShellGrammar.EXPRESSION.matcher(text).region(start, end);
      return expression.lookingAt() ? expression.end() : Brackets.end(text, start + 1, end);
    } else if (c == '(') {
      Node known = file.substitutions().get(start);
      boolean fits = known != null && known.end() <= end;
      return fits && known != null ? known.end() : Brackets.end(text, start + 1, end);
    } else if (c == '\'') {
      return Brackets.endOfEscapes(text, start + 1, end);
    } else if (c == '{' || c == '"') {
      return Brackets.end(text, start + 1, end);
    } else if (Character.isDigit(c) || "@*#?$!-".indexOf(c) >= 0) {
      return start + 2;
    }
    int i = start + 1;
    while (i < end && isName(text.charAt(i))) {
      i++;
    }
    return i > start + 1 ? i : start;
  }

  private static boolean isName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void dollar(int start, int end, Quoting quoting) {
    char c = text.charAt(start + 1);
    if (c == '\'') {
      ansi(start + 2, closed(start + 1, end, '\''));
    } else if (c == '"') {
      inside(start + 2, closed(start + 1, end, '"'), "\\$`\"\n");
    } else if (text.startsWith("$((", start)) {
      hide("`" + Interpreter.excerpt(text.substring(start, end)) + "` is computed", start, end);
    } else if (c == '(') {
      substitution(start, end, quoting);
    } else if (text.startsWith("${{", start)) {
      bits.addAll(parameters.expression(start, end, quoting));
    } else if (c == '{') {
      bits.addAll(parameters.inBraces(start, end, quoting));
    } else {
      bits.addAll(parameters.plain(text.substring(start + 1, end), at(start, end), quoting));
    }
  }

  private void substitution(int start, int end, Quoting quoting) {
    Node node = file.substitutions().get(start);
    if (node != null && node.end() == end) {
      interpreter.substitute(file, node, state).forEach(piece -> add(piece, quoting));
    } else {
      backquoted(start, end, quoting);
    }
  }

  private void backquoted(int start, int end, Quoting quoting) {
    Node node = file.substitutions().get(start);
    if (node != null && text.charAt(start) == '`') {
      interpreter.substitute(file, node, state).forEach(piece -> add(piece, quoting));
      return;
    }
    String written = Interpreter.excerpt(text.substring(start, end));
    add(
        Hidden.because("`" + written + "` is computed when the script runs", at(start, end)),
        quoting);
  }

  /** {@code $'…'}: the escapes of C. */
  private void ansi(int start, int end) {
    nothing(start, end);
    int run = start;
    int i = start;
    while (i < end) {
      if (text.charAt(i) != '\\' || i + 1 >= end) {
        i++;
        continue;
      }
      literal(run, i, Quoting.QUOTED);
      CharacterEscape escape = CharacterEscape.at(text, i, end);
      add(new Formed(escape.text(), at(i, escape.end())), Quoting.QUOTED);
      i = escape.end();
      run = i;
    }
    literal(run, end, Quoting.QUOTED);
  }

  private void literal(int start, int end, Quoting quoting) {
    List<Piece> pieces = new ArrayList<>();
    written(passage, start, end, pieces);
    pieces.forEach(piece -> add(piece, quoting));
  }

  /** As few pieces as there are stretches without a gap in the file. */
  private static void written(Passage passage, int start, int end, List<Piece> into) {
    int run = start;
    for (int i = start + 1; i <= end; i++) {
      boolean gap = i < end && passage.span(i, i).start() != passage.span(i - 1, i).end();
      if (gap || i == end) {
        Span at = passage.span(run, i);
        String wanted = passage.text().substring(run, i);
        into.add(at.text().equals(wanted) ? new Written(at) : new Formed(wanted, at));
        run = i;
      }
    }
  }

  private void add(Piece piece, Quoting quoting) {
    bits.add(new Part(piece, quoting));
  }

  private Span at(int start, int end) {
    return passage.span(start, end);
  }

  /** What the parts make up as one word, whatever spaces are in it. */
  static Word joined(List<Bit> bits, Span at) {
    List<Piece> pieces = new ArrayList<>();
    for (Bit bit : bits) {
      if (bit instanceof Part part) {
        pieces.add(part.piece());
      } else if (bit instanceof Break) {
        pieces.add(new Formed(" ", at));
      }
    }
    return Word.of(pieces, at);
  }

  /** The parts as a pattern: what is quoted stands for itself. */
  static Glob glob(List<Bit> bits) {
    Glob glob = new Glob();
    for (Bit bit : bits) {
      if (bit instanceof Part part && !part.piece().value().isKnown()) {
        glob.unknown();
      } else if (bit instanceof Part part && part.quoting() == Quoting.QUOTED) {
        glob.quoted(part.piece().text());
      } else if (bit instanceof Part part) {
        glob.bare(part.piece().text());
      }
    }
    return glob;
  }
}
