package dev.paritylint.shell;

import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.source.Passage;
import dev.paritylint.source.Span;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads the quotes, escapes and variables of one stretch of a script (Bash manual, 3.1.2, 3.5). */
final class Expander {
  private final ShellFile file;
  private final String text;
  private final Passage passage;
  private final Interpreter interpreter;
  private final Ends ends;
  private final Parameters parameters;
  private final State state;
  private final List<Bit> bits = new ArrayList<>();

  private Expander(ShellFile file, State state, Interpreter interpreter) {
    this.file = file;
    this.passage = file.passage();
    this.text = passage.text();
    this.ends = new Ends(file);
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
        i = Math.max(i, expander.ends.behind(i, end) - 1);
      }
    }
    expander.inside(run, end, "\\$`\"\n");
    return expander.bits;
  }

  /** The parts of a here-document whose delimiter is not quoted. */
  static List<Bit> document(
      ShellFile file, int start, int end, State state, Interpreter interpreter) {
    Expander expander = new Expander(file, state, interpreter);
    expander.inside(start, end, "\\$`\n");
    return expander.bits;
  }

  private void bare(int start, int end) {
    int run = start;
    int i = start;
    while (i < end) {
      int next = i;
      switch (text.charAt(i)) {
        case '\\' -> next = Math.min(i + 2, end);
        case '\'', '"', '`' -> next = Brackets.end(text, i, end);
        case '$' -> next = ends.dollar(i, end);
        case '~' -> next = i == start && ends.isHome(i + 1, end) ? i + 1 : i;
        case '{' -> next = ends.brace(i, end);
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
        next = ends.dollar(i, end);
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

  private void dollar(int start, int end, Quoting quoting) {
    char c = text.charAt(start + 1);
    if (c == '\'') {
      ansi(start + 2, closed(start + 1, end, '\''));
    } else if (c == '"') {
      inside(start + 2, closed(start + 1, end, '"'), "\\$`\"\n");
    } else if (text.startsWith("$((", start)) {
      computed(start, end, quoting);
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

  private void computed(int start, int end, Quoting quoting) {
    boolean closed = end - start > 4 && text.startsWith("))", end - 2);
    OptionalLong result =
        closed ? Arithmetic.of(text.substring(start + 3, end - 2), state) : OptionalLong.empty();
    if (result.isPresent()) {
      add(new Formed(Long.toString(result.getAsLong()), at(start, end)), quoting);
    } else {
      hide("`" + Interpreter.excerpt(text.substring(start, end)) + "` is computed", start, end);
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
    file.literal(start, end).forEach(piece -> add(piece, quoting));
  }

  private void add(Piece piece, Quoting quoting) {
    bits.add(new Part(piece, quoting));
  }

  private Span at(int start, int end) {
    return passage.span(start, end);
  }
}
