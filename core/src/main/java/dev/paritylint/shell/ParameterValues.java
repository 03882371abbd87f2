package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.Keyed;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.Holding.Several;
import dev.paritylint.shell.Holding.Unset;
import dev.paritylint.shell.Piece.Filled;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What variables and arguments hold at one point of a script. */
final class ParameterValues {
  private static final Pattern ARGUMENT = Pattern.compile("[1-9]\\d{0,3}");

  private final ShellFile file;
  private final State state;
  private final Interpreter interpreter;

  ParameterValues(ShellFile file, State state, Interpreter interpreter) {
    this.file = file;
    this.state = state;
    this.interpreter = interpreter;
  }

  /** The words of an array or of all arguments; null where one value is asked for. */
  @Nullable List<Word> several(String name, String index) {
    if (!index.equals("@") && !index.equals("*")) {
      return null;
    }
    if (name.equals(index)) {
      return state.arguments().known() ? state.arguments().words() : null;
    }
    Holding held = state.get(name);
    if (held instanceof Several several) {
      return several.words();
    } else if (held instanceof One one) {
      return List.of(one.word());
    }
    return held instanceof Unset ? List.of() : null;
  }

  /** One element of an array; null where only the outside knows. */
  @Nullable Holding element(String name, Matcher matcher) {
    Holding held = state.get(name);
    Word index =
        Bits.joined(
            Expander.bits(file, matcher.start("index"), matcher.end("index"), state, interpreter),
            file.passage().span(matcher.start("index"), matcher.end("index")));
    if (!(index.value() instanceof Value.Text text)) {
      return null;
    }
    if (held instanceof Keyed keyed) {
      Word word = keyed.words().get(text.text());
      return word == null ? new Unset() : new One(word);
    } else if (held instanceof Several several && text.text().matches("\\d{1,6}")) {
      int position = Integer.parseInt(text.text());
      return position < several.words().size() ? new One(several.words().get(position)) : null;
    } else if (name.equals("BASH_SOURCE") || text.text().equals("0")) {
      return holding(name);
    }
    return null;
  }

  /** What a variable or an argument holds; null where only the outside knows. */
  @Nullable Holding holding(String name) {
    if (ARGUMENT.matcher(name).matches()) {
      return argument(name);
    } else if (name.equals("#") && state.arguments().known()) {
      Span at = file.passage().span(0, 0);
      String count = Integer.toString(state.arguments().words().size());
      return new One(new Word(new Value.Text(count), Origin.literal(at)));
    }
    Holding held = state.get(name);
    boolean open = held == null || (held instanceof One one && !one.word().value().isKnown());
    Word bound = open && !state.isElsewhere() ? interpreter.bound().of(name) : null;
    return bound == null ? held : new One(bound);
  }

  private @Nullable Holding argument(String name) {
    int index = Integer.parseInt(name);
    List<Word> words = state.arguments().words();
    if (index <= words.size()) {
      return new One(words.get(index - 1));
    }
    Word bound = interpreter.bound().of(name);
    if (bound != null && !state.arguments().known()) {
      return new One(bound);
    }
    return state.arguments().known() ? new Unset() : null;
  }

  /** What a holding puts into a word. */
  Piece piece(String name, @Nullable Holding held, Span at) {
    if (held instanceof One one) {
      return new Filled(at, name, one.word());
    } else if (held instanceof Several several && !several.words().isEmpty()) {
      return new Filled(at, name, several.words().get(0));
    } else if (held != null && !(held instanceof Keyed)) {
      return new Formed("", at);
    }
    if (name.equals("0") || name.equals("BASH_SOURCE")) {
      return new Hidden("`$0` is the script's own path", "", at, TreePlace.at(file.path()));
    } else if (name.equals("PWD")) {
      return new Hidden("`$PWD` is where the script is called", "", at, TreePlace.at(""));
    }
    String what =
        state.isElsewhere()
            ? "set on another machine"
            : name.matches("\\d+|[@*#]")
                ? "an argument of the script"
                : "set outside of the script";
    return Hidden.because("`$" + name + "` is " + what, at);
  }
}
