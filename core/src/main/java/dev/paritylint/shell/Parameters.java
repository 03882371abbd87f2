package dev.paritylint.shell;

import dev.paritylint.model.Value;
import dev.paritylint.shell.Bit.Break;
import dev.paritylint.shell.Bit.Part;
import dev.paritylint.shell.Bit.Quoting;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.Holding.Unset;
import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code $NAME} and {@code ${NAME…}} stand for (Bash manual, 3.5.3). */
final class Parameters {
  private static final Pattern IN_BRACES =
      Pattern.compile(
          "(?<sign>[#!]?)(?<name>[A-Za-z_]\\w*|\\d+|[@*#?$!-])(?:\\[(?<index>[^\\]]*)\\])?"
              + "(?<operator>:?[-=?+]|##?|%%?|//?[#%]?|\\^\\^?|,,?|:|@[A-Za-z]$)?");

  private static final Pattern CHOICE = Pattern.compile(":?[-=?+]");
  private static final Pattern FALLBACK = Pattern.compile(":?[-=?]");

  private final ShellFile file;
  private final State state;
  private final Interpreter interpreter;
  private final ParameterValues values;

  Parameters(ShellFile file, State state, Interpreter interpreter) {
    this.file = file;
    this.state = state;
    this.interpreter = interpreter;
    this.values = new ParameterValues(file, state, interpreter);
  }

  /** {@code $NAME}, {@code $1}, {@code $@}. */
  List<Bit> plain(String name, Span at, Quoting quoting) {
    List<Word> several = values.several(name, name);
    if (several != null) {
      return words(name, several, at, quoting);
    }
    return List.of(new Part(values.piece(name, values.holding(name), at), quoting));
  }

  /** {@code ${{ … }}}, which is not the shell's. */
  List<Bit> expression(int start, int end, Quoting quoting) {
    Span at = file.passage().span(start, end);
    String inner = file.passage().text().substring(start + 3, end - 2).strip();
    String name = "${{ " + inner + " }}";
    Holding held = state.get(name);
    Piece piece =
        held instanceof One one
            ? new Filled(at, inner, one.word())
            : Hidden.because("`" + Interpreter.excerpt(name) + "` is filled in elsewhere", at);
    return List.of(new Part(piece, quoting));
  }

  /** {@code ${…}}, from the dollar to behind the brace. */
  List<Bit> inBraces(int start, int end, Quoting quoting) {
    String text = file.passage().text();
    Span at = file.passage().span(start, end);
    int close = text.charAt(end - 1) == '}' ? end - 1 : end;
    Matcher matcher = IN_BRACES.matcher(text).region(start + 2, close);
    if (start + 2 >= close || !matcher.lookingAt()) {
      return hidden(start, end, quoting);
    }
    String operator = matcher.group("operator");
    boolean complete = matcher.end() == close;
    if (!matcher.group("sign").isEmpty() || (operator == null && !complete)) {
      return sign(matcher, complete, at, start, end, quoting);
    }
    String name = matcher.group("name");
    String index = matcher.group("index");
    if (operator == null && index == null) {
      return plain(name, at, quoting);
    }
    List<Word> several = values.several(name, index == null ? name : index);
    if (several != null) {
      boolean choice = operator != null && FALLBACK.matcher(operator).matches();
      if (operator == null || (choice && !several.isEmpty())) {
        return words(name, several, at, quoting);
      }
      return choice
          ? Expander.bits(file, matcher.end(), close, state, interpreter)
          : hidden(start, end, quoting);
    }
    Holding held = index == null ? values.holding(name) : values.element(name, matcher);
    if (operator == null) {
      return List.of(new Part(values.piece(name, held, at), quoting));
    }
    Operation operation =
        new Operation(name, held, operator, matcher.end(), close, at, start, end, quoting);
    return operated(operation);
  }

  private List<Bit> operated(Operation operation) {
    String operator = operation.operator();
    if (CHOICE.matcher(operator).matches()) {
      return choice(operation);
    }
    Piece piece = values.piece(operation.name(), operation.held(), operation.at());
    if (!(piece.value() instanceof Value.Text text)) {
      return List.of(new Part(cutUnknown(operation, piece), operation.quoting()));
    }
    Word held =
        piece instanceof Filled filled ? filled.held() : Word.of(List.of(piece), piece.at());
    Word changed = new Alteration(file, state, interpreter).changed(operation, held, text.text());
    return changed == null
        ? hidden(operation.start(), operation.end(), operation.quoting())
        : List.of(
            new Part(new Filled(operation.at(), operation.name(), changed), operation.quoting()));
  }

  /** {@code ${0%/*}} is the folder of the script. */
  private Piece cutUnknown(Operation operation, Piece piece) {
    String operand = file.passage().text().substring(operation.from(), operation.to());
    String written = operation.operator() + operand;
    String reason = reasonOf(piece);
    boolean folder = piece instanceof Hidden && written.equals("%/*");
    TreePlace place =
        folder && piece instanceof Hidden hidden ? hidden.place().folder() : TreePlace.NONE;
    return new Hidden(reason, "", operation.at(), place);
  }

  private static String reasonOf(Piece piece) {
    return piece.value() instanceof Value.Unknown unknown ? unknown.reason() : "";
  }

  /** {@code :-}, {@code :=}, {@code :?} and {@code :+}, with and without the colon. */
  private List<Bit> choice(Operation operation) {
    Holding held = operation.held();
    Piece piece = values.piece(operation.name(), held, operation.at());
    boolean mindsEmpty = operation.minds(':');
    boolean unset = held instanceof Unset || (mindsEmpty && isEmpty(piece));
    boolean certain = held != null && (piece.value().isKnown() || held instanceof Unset);
    if (operation.minds('+')) {
      return certain
          ? unset ? List.of() : operand(operation)
          : List.of(new Part(undecided(operation, piece), operation.quoting()));
    }
    if (certain && unset) {
      return operation.minds('?')
          ? hidden(operation.start(), operation.end(), operation.quoting())
          : fallback(operation);
    }
    return List.of(new Part(certain ? piece : undecided(operation, piece), operation.quoting()));
  }

  private static boolean isEmpty(Piece piece) {
    return piece.value() instanceof Value.Text text && text.text().isEmpty();
  }

  private List<Bit> operand(Operation operation) {
    return operation.quoting() == Quoting.QUOTED
        ? Expander.quoted(file, operation.from(), operation.to(), state, interpreter)
        : Expander.bits(file, operation.from(), operation.to(), state, interpreter);
  }

  private List<Bit> fallback(Operation operation) {
    List<Bit> bits = operand(operation);
    if (operation.minds('=')) {
      state.set(operation.name(), new One(Bits.joined(bits, operation.at())));
    }
    return bits;
  }

  private Piece undecided(Operation operation, Piece piece) {
    if (operation.minds('?') || operation.minds('+')) {
      return piece instanceof Hidden
          ? piece
          : new Hidden(reasonOf(piece), "", operation.at(), TreePlace.NONE);
    }
    Word other = Bits.joined(operand(operation), operation.at());
    boolean says = operation.held() == null && other.value().isKnown();
    String without =
        says ? "; without it, it is `" + Interpreter.excerpt(other.characters()) + "`" : "";
    return new Hidden(reasonOf(piece) + without, "", operation.at(), TreePlace.NONE);
  }

  private List<Bit> sign(
      Matcher matcher, boolean complete, Span at, int start, int end, Quoting quoting) {
    String name = matcher.group("name");
    Holding held = complete && matcher.group("index") == null ? state.get(name) : null;
    if (held instanceof One one && one.word().value() instanceof Value.Text text) {
      return matcher.group("sign").equals("!")
          ? plain(text.text(), at, quoting)
          : List.of(new Part(new Formed(Integer.toString(text.text().length()), at), quoting));
    }
    return hidden(start, end, quoting);
  }

  private List<Bit> hidden(int start, int end, Quoting quoting) {
    String written = Interpreter.excerpt(file.passage().text().substring(start, end));
    Span at = file.passage().span(start, end);
    return List.of(
        new Part(
            Hidden.because("`" + written + "` is computed when the script runs", at), quoting));
  }

  private static List<Bit> words(String name, List<Word> words, Span at, Quoting quoting) {
    List<Bit> bits = new ArrayList<>();
    for (Word word : words) {
      if (!bits.isEmpty()) {
        bits.add(new Break());
      }
      bits.add(new Part(new Filled(at, name, word), quoting));
    }
    return bits;
  }
}
