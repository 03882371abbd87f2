package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Origin.Step;
import dev.paritylint.model.Value;
import dev.paritylint.shell.Piece.Formed;
import dev.paritylint.shell.Piece.Hidden;
import dev.paritylint.shell.Piece.Written;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One word of a command as the program would receive it: quotes removed, variables in place.
 *
 * @param value text, or unknown with the reason and the text that it certainly begins with
 * @param origin the word as it is written, and where the variables in it came from
 * @param characters the text, with {@code U+FFFC} for each stretch that is unknown
 * @param pieces where the characters stand or came from
 */
public record Word(Value value, Origin origin, String characters, List<Piece> pieces) {
  /** Longer values are no configuration. */
  static final int MAX_LENGTH = 1 << 16;

  private static final int MAX_STEPS = 16;
  private static final int MAX_PIECES = 2000;

  public Word {
    pieces = List.copyOf(pieces);
  }

  /** A word whose characters came from one place. */
  public Word(Value value, Origin origin) {
    this(value, origin, characters(value), List.of(piece(value, origin)));
  }

  private static String characters(Value value) {
    return value.isKnown() ? value.shown() : String.valueOf(Piece.GAP);
  }

  private static Piece piece(Value value, Origin origin) {
    Span at = origin.at();
    if (value instanceof Value.Unknown unknown) {
      return new Hidden(unknown.reason(), unknown.prefix(), at, TreePlace.NONE);
    }
    String text = value.shown();
    if (origin.via().isEmpty() && at.text().equals(text)) {
      return new Written(at);
    }
    boolean quoted =
        origin.via().isEmpty()
            && at.end() - at.start() == text.length() + 2
            && at.text().startsWith(text, 1);
    return quoted
        ? new Written(at.file().span(at.start() + 1, at.end() - 1))
        : new Formed(text, at);
  }

  /** What the pieces make up, one behind the other. */
  static Word of(List<Piece> pieces, Span at) {
    StringBuilder text = new StringBuilder();
    List<Step> via = new ArrayList<>();
    for (Piece piece : pieces) {
      text.append(piece.text());
      if (via.size() < MAX_STEPS) {
        via.addAll(piece.via());
      }
      if (text.length() > MAX_LENGTH || pieces.size() > MAX_PIECES) {
        Value longer = new Value.Unknown("is longer than " + MAX_LENGTH + " characters");
        return new Word(longer, Origin.literal(at));
      }
    }
    List<Step> steps = via.size() > MAX_STEPS ? via.subList(0, MAX_STEPS) : via;
    return new Word(value(pieces, text.toString()), new Origin(at, steps), text.toString(), pieces);
  }

  private static Value value(List<Piece> pieces, String text) {
    StringBuilder prefix = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.value() instanceof Value.Unknown unknown) {
        return new Value.Unknown(unknown.reason(), prefix + unknown.prefix());
      }
      prefix.append(piece.text());
    }
    return new Value.Text(text);
  }

  /** The characters from {@code from} to {@code to}, exclusive, each from where it came. */
  public Word slice(int from, int to) {
    return from == 0 && to == characters.length() ? this : Slice.of(this, from, to);
  }

  /** The same with every occurrence of a text taken out, and what a name holds put there. */
  public Word filled(String text, String name, Word by) {
    List<Piece> parts = new ArrayList<>();
    int start = 0;
    for (int at = characters.indexOf(text); at >= 0; at = characters.indexOf(text, start)) {
      parts.addAll(slice(start, at).pieces());
      parts.add(new Piece.Filled(slice(at, at + text.length()).origin().at(), name, by));
      start = at + text.length();
    }
    if (start == 0) {
      return this;
    }
    parts.addAll(slice(start, characters.length()).pieces());
    return of(parts, origin.at());
  }

  /** The same without the quotes around it, where other programs than the shell take them away. */
  Word unquoted() {
    int last = characters.length() - 1;
    boolean quoted =
        last > 0
            && "'\"".indexOf(characters.charAt(0)) >= 0
            && characters.charAt(0) == characters.charAt(last);
    return quoted ? slice(1, last) : this;
  }

  /** The same without the backslashes that keep separators from separating. */
  Word withoutEscapes() {
    List<Piece> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < characters.length(); at++) {
      if (characters.charAt(at) == '\\') {
        parts.addAll(slice(start, at).pieces());
        start = ++at;
      }
    }
    parts.addAll(slice(start, characters.length()).pieces());
    return start == 0 ? this : of(parts, origin.at());
  }

  /** Whether it is certainly this text. */
  public boolean is(String text) {
    return value instanceof Value.Text known && known.text().equals(text);
  }

  /** The text, as far as it is certain. */
  String prefix() {
    return value instanceof Value.Unknown unknown ? unknown.prefix() : value.shown();
  }
}
