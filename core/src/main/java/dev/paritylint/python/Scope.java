package dev.paritylint.python;

import dev.paritylint.source.Span;
import dev.paritylint.vocabulary.SelectorNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a module, class or function binds, by paths such as {@code self.region}. */
final class Scope {
  /** What a name stands for, where that is written, and where it counts. */
  record Binding(Datum value, Span at, Place place, Kind kind) {
    Binding(Datum value, Span at, Place place) {
      this(value, at, place, Kind.CONSTANT);
    }
  }

  /** Whether a name is written somewhere, or goes through the items of a loop. */
  enum Kind {
    CONSTANT,
    ITEM
  }

  private final Map<String, Binding> own = new LinkedHashMap<>();
  private final @Nullable Scope outer;
  private final @Nullable Scope type;
  private final Set<String> unstable;

  private Scope(@Nullable Scope outer, @Nullable Scope type, Set<String> unstable) {
    this.outer = outer;
    this.type = type;
    this.unstable = unstable;
  }

  static Scope module(Set<String> unstable) {
    return new Scope(null, null, unstable);
  }

  /** The scope of a class or of a function outside of classes. */
  Scope inner() {
    return new Scope(this, type, unstable);
  }

  /** The scope of a method: it sees the attributes of its class through {@code self} only. */
  Scope method(Scope ofClass) {
    return new Scope(this, ofClass, unstable);
  }

  /** What one object of a class holds, to begin with what the class does. */
  Scope ofObject() {
    Scope object = new Scope(outer, type, unstable);
    own.forEach(
        (name, binding) ->
            object.own.put(
                name,
                binding.value() instanceof Datum.Routine method
                    ? new Binding(method.of(object), binding.at(), binding.place())
                    : binding));
    return object;
  }

  Optional<Binding> find(String path) {
    if (unstable.contains(path)) {
      return Optional.empty();
    }
    Binding found = own.get(path);
    if (found == null && type != null && isOfInstance(path)) {
      String attribute = path.substring(path.indexOf('.') + 1);
      found = type.own.getOrDefault("self." + attribute, type.own.get(attribute));
    } else if (found == null && outer != null) {
      return outer.find(path);
    }
    return Optional.ofNullable(found);
  }

  /** Whether the script itself binds the name, even if it cannot be seen to what. */
  boolean binds(String path) {
    return find(path).isPresent() || unstable.contains(path);
  }

  static boolean isOfInstance(String path) {
    return path.startsWith("self.") || path.startsWith("cls.");
  }

  void bind(String path, Binding binding) {
    forgetBelow(path);
    own.put(path, binding);
  }

  /** Binds the name of a loop to one item, which stands where it was written. */
  void item(String path, Datum value, Span at) {
    bind(path, new Binding(value, at, Place.EVERYWHERE, Kind.ITEM));
  }

  /** From here on nothing is known of the name, for that reason. */
  void hide(String path, String reason, Span at) {
    bind(path, new Binding(Datum.Hidden.because(reason), beginning(at), Place.EVERYWHERE));
  }

  /** Binds what is handed over by someone unseen. */
  void parameter(String name, Span at) {
    Datum value =
        SelectorNames.isName(name)
            ? new Datum.Selector(name)
            : Datum.Hidden.because("`" + name + "` is given when the script runs");
    bind(name, new Binding(value, beginning(at), Place.EVERYWHERE));
  }

  private static Span beginning(Span at) {
    return at.file().span(at.start(), at.start());
  }

  private void forgetBelow(String path) {
    own.keySet().removeIf(key -> key.startsWith(path + "."));
  }

  Map<String, Binding> own() {
    return Map.copyOf(own);
  }

  /** What is bound now, to come back to. */
  Map<String, Binding> snapshot() {
    return new LinkedHashMap<>(own);
  }

  void restore(Map<String, Binding> snapshot) {
    own.clear();
    own.putAll(snapshot);
  }

  /** After one of several ways was taken: what they agree on is known. */
  void join(List<Map<String, Binding>> ways, Datum.Hidden otherwise) {
    Set<String> names = new HashSet<>();
    ways.forEach(way -> names.addAll(way.keySet()));
    Map<String, Binding> joined = new HashMap<>();
    for (String name : names) {
      List<@Nullable Binding> bindings = new ArrayList<>();
      ways.forEach(way -> bindings.add(way.get(name)));
      joined.put(name, joined(name, bindings, otherwise));
    }
    restore(joined);
  }

  private Binding joined(String name, List<@Nullable Binding> bindings, Datum.Hidden otherwise) {
    Binding first = null;
    Datum value = null;
    boolean absent = false;
    for (Binding binding : bindings) {
      if (binding == null) {
        absent = true;
      } else if (first == null || value == null) {
        first = binding;
        value = binding.value();
      } else {
        value = Joins.of(value, binding.value(), otherwise);
      }
    }
    if (first == null || value == null) {
      throw new IllegalStateException("nothing binds " + name);
    }
    return new Binding(absent ? otherwise : value, first.at(), first.place());
  }
}
