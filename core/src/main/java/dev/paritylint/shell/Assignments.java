package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Holding.Keyed;
import dev.paritylint.shell.Holding.One;
import dev.paritylint.shell.Holding.Several;
import dev.paritylint.shell.Holding.Unset;
import dev.paritylint.treesitter.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code NAME=value}, by itself and behind {@code export}, {@code declare}, {@code local}. */
final class Assignments {
  private static final Pattern KEYED = Pattern.compile("\\[[\"']?([^\\]\"'$]*)[\"']?\\]=");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final Interpreter interpreter;
  private final Outcomes outcomes;

  Assignments(Interpreter interpreter, Outcomes outcomes) {
    this.interpreter = interpreter;
    this.outcomes = outcomes;
  }

  /** Sets a variable; succeeds unless what is assigned is the output of a command. */
  Decision assign(ShellFile file, Node node, State state) {
    Node name = node.part("name");
    if (name.type().equals("subscript")) {
      element(file, node, name, state);
    } else {
      state.set(name.text(), held(file, node, name, state));
    }
    boolean computed =
        node.child("value")
            .filter(value -> value.type().equals("command_substitution"))
            .isPresent();
    return computed ? Decision.UNDECIDED : Decision.YES;
  }

  private Holding held(ShellFile file, Node node, Node name, State state) {
    Optional<Node> value = node.child("value");
    boolean appends = file.passage().text().startsWith("+=", name.end());
    int from = Math.min(name.end() + (appends ? 2 : 1), node.end());
    if (value.isPresent() && value.get().type().equals("array")) {
      return array(file, value.get(), appends ? state.get(name.text()) : null, state);
    }
    List<Bit> bits = Expander.bits(file, from, node.end(), state, interpreter);
    Word word = Bits.joined(bits, file.passage().span(from, node.end()));
    return appends ? appended(state.get(name.text()), word, name.text()) : new One(word);
  }

  private static Holding appended(@Nullable Holding before, Word word, String name) {
    if (before instanceof One one) {
      Piece held = new Piece.Filled(word.origin().at(), name, one.word());
      List<Piece> pieces = new ArrayList<>(List.of(held));
      pieces.addAll(word.pieces());
      return new One(Word.of(pieces, word.origin().at()));
    }
    if (before instanceof Unset) {
      return new One(word);
    }
    String reason = "`" + name + "` has a beginning that is set elsewhere";
    return new One(new Word(new Value.Unknown(reason), word.origin()));
  }

  private Holding array(ShellFile file, Node array, @Nullable Holding before, State state) {
    Map<String, Word> keyed =
        before instanceof Keyed known ? new HashMap<>(known.words()) : new HashMap<>();
    for (Node child : array.children()) {
      Matcher key = KEYED.matcher(child.text());
      if (key.lookingAt()) {
        int from = child.start() + key.end();
        List<Bit> bits = Expander.bits(file, from, child.end(), state, interpreter);
        keyed.put(key.group(1), Bits.joined(bits, file.passage().span(from, child.end())));
      }
    }
    if (!keyed.isEmpty()) {
      return new Keyed(keyed);
    }
    List<Word> words =
        before instanceof Several several ? new ArrayList<>(several.words()) : new ArrayList<>();
    words.addAll(interpreter.words(file, array.children(), state).words());
    return new Several(words);
  }

  private void element(ShellFile file, Node node, Node subscript, State state) {
    String name = subscript.part("name").text();
    Word index = interpreter.word(file, subscript.part("index"), state);
    Node value = node.part("value");
    Holding before = state.get(name);
    boolean known = index.value().isKnown() && node.child("value").isPresent();
    if (known && !index.characters().matches("\\d+")) {
      Map<String, Word> words =
          before instanceof Keyed keyed ? new HashMap<>(keyed.words()) : new HashMap<>();
      words.put(index.characters(), interpreter.word(file, value, state));
      state.set(name, new Keyed(words));
    } else if (before != null) {
      String reason = "`" + name + "` is set element by element";
      Origin origin = Origin.literal(subscript.at());
      state.set(name, new One(new Word(new Value.Unknown(reason), origin)));
    }
  }

  /** {@code export X=y Z}, and the commands that are like it. */
  Decision declare(ShellFile file, Node node, State state) {
    String text = node.text();
    boolean export = text.startsWith("export") || text.matches("(?s)(declare|typeset)\\s+-\\w*x.*");
    boolean local =
        !text.startsWith("export")
            && !text.startsWith("readonly")
            && !text.matches("(?s)(declare|typeset)\\s+-\\w*g.*");
    for (Node child : node.children()) {
      switch (child.type()) {
        case "variable_assignment" -> {
          String name = child.part("name").text();
          prepare(state, name, export, local);
          assign(file, child, state);
        }
        case "variable_name" -> {
          prepare(state, child.text(), export, local);
          if (local && outcomes.callDepth() > 0) {
            state.set(child.text(), new Unset());
          }
        }
        default -> words(file, child, state, export);
      }
    }
    return Decision.YES;
  }

  private void prepare(State state, String name, boolean export, boolean local) {
    if (local) {
      outcomes.local(state, name);
    }
    if (export) {
      state.export(name);
    }
  }

  /** What a variable makes up: {@code export "$NAME=value"}. */
  private void words(ShellFile file, Node node, State state, boolean export) {
    for (Word word : Fields.of(interpreter.bits(file, node, state), node.at())) {
      int equals = word.characters().indexOf('=');
      String name = equals < 0 ? word.characters() : word.characters().substring(0, equals);
      if (!NAME.matcher(name).matches()) {
        continue;
      }
      if (equals > 0) {
        state.set(name, new One(word.slice(equals + 1, word.characters().length())));
      }
      if (export) {
        state.export(name);
      }
    }
  }
}
