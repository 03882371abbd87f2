package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Origin.Step;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a word that came from one place. */
sealed interface Piece {
  /** What stands for a stretch that nobody knows, in texts that are searched and cut. */
  char GAP = '\uFFFC';

  /** Where it stands in the word. */
  Span at();

  /** Its characters, with one {@link #GAP} for each stretch that is unknown. */
  String text();

  /** Text that stands in the file character by character. */
  record Written(Span at) implements Piece {
    @Override
    public String text() {
      return at.text();
    }
  }

  /** Text that stands there in another form: an escape, or what a function made of it. */
  record Formed(String text, Span at) implements Piece {}

  /** What a variable holds. */
  record Filled(Span at, String name, Word held) implements Piece {
    @Override
    public String text() {
      return held.characters();
    }
  }

  /**
   * What only a run would tell.
   *
   * @param prefix what it certainly begins with
   * @param place the file or folder of the tree that it names, or empty where none is known
   */
  record Hidden(String reason, String prefix, Span at, TreePlace place) implements Piece {
    static Hidden because(String reason, Span at) {
      return new Hidden(reason, "", at, TreePlace.NONE);
    }

    @Override
    public String text() {
      return String.valueOf(GAP);
    }
  }

  /** How the value came here, nearest first. */
  default List<Step> via() {
    if (this instanceof Filled filled) {
      Origin origin = filled.held().origin();
      List<Step> steps = new ArrayList<>(List.of(new Step(origin.at(), filled.name())));
      steps.addAll(origin.via());
      return steps;
    }
    return List.of();
  }

  /** What it adds to a word. */
  default Value value() {
    if (this instanceof Filled filled) {
      return filled.held().value();
    } else if (this instanceof Hidden hidden) {
      return new Value.Unknown(hidden.reason(), hidden.prefix());
    }
    return new Value.Text(text());
  }
}
