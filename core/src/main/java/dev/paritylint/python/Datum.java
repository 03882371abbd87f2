package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an expression stands for, as far as the text of the script tells. */
sealed interface Datum {
  /** Longer chains add nothing for a reader and could grow with every constant. */
  int MAX_STEPS = 16;

  /** What sort of scalar it is: Python joins texts, but not a text and a number. */
  enum Sort {
    TEXT,
    NUMBER,
    TRUTH,
    NONE
  }

  /** A scalar, as {@code str()} prints it. */
  record Known(String text, Sort sort, List<Origin.Step> via, List<Part> parts) implements Datum {
    Known(String text, Sort sort, List<Origin.Step> via) {
      this(text, sort, via, List.of());
    }

    static Known text(String text) {
      return new Known(text, Sort.TEXT, List.of());
    }

    static Known truth(boolean value) {
      return new Known(value ? "True" : "False", Sort.TRUTH, List.of());
    }

    boolean isText() {
      return sort == Sort.TEXT;
    }

    /** Whether Python takes it for true. */
    boolean isTrue() {
      return switch (sort) {
        case TEXT -> !text.isEmpty();
        case NUMBER -> !text.matches("-?0(\\.0)?");
        case TRUTH -> text.equals("True");
        case NONE -> false;
      };
    }
  }

  /** Why a value is hidden. */
  enum Cause {
    RUN_TIME,
    /** Another environment gives another value, and none is chosen. */
    ENVIRONMENT
  }

  /** What only a run could tell; if it is a text, it begins with {@code prefix}. */
  record Hidden(Cause cause, String reason, String prefix, List<Origin.Step> via, List<Part> parts)
      implements Datum {
    Hidden(Cause cause, String reason, String prefix, List<Origin.Step> via) {
      this(cause, reason, prefix, via, List.of());
    }

    static Hidden because(String reason) {
      return new Hidden(Cause.RUN_TIME, reason, "", List.of());
    }

    static Hidden byEnvironment() {
      return new Hidden(Cause.ENVIRONMENT, "depends on the environment", "", List.of());
    }
  }

  /** The variable that holds the environment's word, by the last part of its name. */
  record Selector(String name) implements Datum {}

  /**
   * A list or tuple.
   *
   * @param isOpen whether items that no one can see may be among them
   */
  record Sequence(List<Datum> items, boolean isOpen) implements Datum {
    Sequence(List<Datum> items) {
      this(items, false);
    }

    Sequence opened() {
      return new Sequence(items, true);
    }
  }

  /**
   * A function of the script.
   *
   * @param around the scope that it is defined in
   * @param type the attributes of its class, for a method
   */
  record Routine(Statement.Function function, Scope around, @Nullable Scope type, Place place)
      implements Datum {
    /** The same as the method of an object. */
    Routine of(Scope object) {
      return new Routine(function, around, object, place);
    }
  }

  /** A class whose constructor takes its fields: a dataclass, a model, a named tuple. */
  record Model(List<String> fields, Mapping defaults) implements Datum {}

  /**
   * A class with a constructor of its own.
   *
   * @param constructor that one, in the scope that the class is defined in
   * @param methods the others
   */
  record Blueprint(Routine constructor, Scope attributes, List<Statement.Function> methods)
      implements Datum {}

  /**
   * An object of which the fields are known, as far as they are.
   *
   * @param type what its methods see through {@code self}, null where it has none that are followed
   */
  record Instance(Mapping fields, @Nullable Scope type) implements Datum {}

  /**
   * A dict.
   *
   * @param isOpen whether keys that no one can see may be there too
   */
  record Mapping(Map<String, Entry> entries, boolean isOpen) implements Datum {
    static final Mapping EMPTY = new Mapping(Map.of(), false);

    /** A dict of which nothing is seen. */
    static final Mapping OPEN = new Mapping(Map.of(), true);

    /** A value and the place at which it is written. */
    record Entry(Span at, Datum value) {}

    public Mapping {
      entries = Collections.unmodifiableMap(entries);
    }

    Mapping with(String key, Entry entry) {
      Map<String, Entry> all = new LinkedHashMap<>(entries);
      all.put(key, entry);
      return new Mapping(all, isOpen);
    }

    /** With another dict laid over it, which {@code what} names; unseen keys may replace any. */
    Mapping with(Mapping over, String what) {
      Mapping below = over.isOpen ? clouded("may be replaced by `" + what + "`") : this;
      Map<String, Entry> all = new LinkedHashMap<>(below.entries);
      all.putAll(over.entries);
      return new Mapping(all, below.isOpen);
    }

    /** After something unseen was laid over it, each value may be another. */
    Mapping clouded(String reason) {
      Map<String, Entry> all = new LinkedHashMap<>();
      entries.forEach((key, entry) -> all.put(key, new Entry(entry.at, Hidden.because(reason))));
      return new Mapping(all, true);
    }

    /** The same keys with values that were looked at once more. */
    Mapping map(UnaryOperator<Datum> change) {
      Map<String, Entry> all = new LinkedHashMap<>();
      entries.forEach((key, entry) -> all.put(key, new Entry(entry.at, change.apply(entry.value))));
      return new Mapping(all, isOpen);
    }
  }

  /** The chain through which it came, nearest first. */
  default List<Origin.Step> via() {
    return List.of();
  }

  /** The same value, looked up as {@code what}, which is bound {@code at} that place. */
  default Datum through(Span at, String what) {
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(at, what));
    via.addAll(via());
    List<Origin.Step> kept = List.copyOf(via.subList(0, Math.min(via.size(), MAX_STEPS)));
    if (this instanceof Known known) {
      return new Known(known.text, known.sort, kept, known.parts);
    } else if (this instanceof Hidden hidden) {
      return new Hidden(hidden.cause, hidden.reason, hidden.prefix, kept, hidden.parts);
    }
    return this;
  }

  /** The stretches that a text is made of; none where they were not followed. */
  default List<Part> parts() {
    return List.of();
  }

  /** The same value, made of these stretches. */
  default Datum of(List<Part> parts) {
    List<Part> kept = parts.size() > Parts.MAX ? List.of() : List.copyOf(parts);
    if (this instanceof Known known) {
      return new Known(known.text, known.sort, known.via, kept);
    } else if (this instanceof Hidden hidden) {
      return new Hidden(hidden.cause, hidden.reason, hidden.prefix, hidden.via, kept);
    }
    return this;
  }

  /** The same value, written there if nothing more exact is known. */
  default Datum placed(Span at) {
    if (!parts().isEmpty()) {
      return this;
    } else if (this instanceof Known known) {
      return known.text.isEmpty() ? this : of(List.of(new Part.Formed(known.text, at)));
    } else if (this instanceof Hidden hidden) {
      Part unseen = new Part.Unseen(hidden.reason, at);
      return hidden.prefix.isEmpty()
          ? of(List.of(unseen))
          : of(List.of(new Part.Formed(hidden.prefix, at), unseen));
    }
    return this;
  }

  /** Whether both certainly stand for the same; containers only if they are one. */
  default boolean same(Datum other) {
    if (this instanceof Known known && other instanceof Known also) {
      return known.text.equals(also.text) && known.sort == also.sort;
    } else if (this instanceof Selector) {
      return equals(other);
    }
    return isIdentical(other);
  }

  @SuppressWarnings("ReferenceEquality") // comparing shared containers by content is exponential
  private boolean isIdentical(Datum other) {
    return this == other;
  }
}
