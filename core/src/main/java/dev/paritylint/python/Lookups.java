package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Selector;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Datum.Sort;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What subscripts and the methods of texts, lists and dicts give. */
final class Lookups {
  private Lookups() {}

  /** {@code owner[index]}; empty where it cannot be told. */
  static Optional<Datum> item(Datum owner, Datum index, Selection selection, Span at) {
    if (owner instanceof Mapping mapping) {
      return entry(mapping, index, selection).map(entry -> through(entry, at));
    } else if (owner instanceof Sequence sequence
        && index instanceof Known known
        && known.sort() == Sort.NUMBER
        && known.text().matches("\\d{1,6}")) {
      int position = Integer.parseInt(known.text());
      return position < sequence.items().size() && !sequence.isOpen()
          ? Optional.of(sequence.items().get(position))
          : Optional.empty();
    }
    return owner instanceof Hidden ? Optional.of(owner) : Optional.empty();
  }

  private static Datum through(Mapping.Entry entry, Span lookup) {
    return entry.value().through(entry.at(), Evaluator.excerpt(lookup));
  }

  private static Optional<Mapping.Entry> entry(Mapping mapping, Datum index, Selection selection) {
    if (index instanceof Known known && known.isText()) {
      return Optional.ofNullable(mapping.entries().get(known.text()));
    } else if (index instanceof Selector) {
      return mapping.entries().entrySet().stream()
          .filter(entry -> selection.means(entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return Optional.empty();
  }

  /** A dict with another laid over it; what is hidden there may replace anything. */
  static Mapping merged(Mapping base, Datum over, Span at) {
    return base.with(
        over instanceof Mapping mapping ? mapping : Mapping.OPEN, Evaluator.excerpt(at));
  }

  /** What a method of a dict gives; empty where it cannot be told. */
  static Optional<Datum> ofMapping(
      Mapping mapping, String method, List<Datum> arguments, Selection selection, Span at) {
    if (method.equals("copy") && arguments.isEmpty()) {
      return Optional.of(mapping);
    } else if (arguments.isEmpty() && Set.of("items", "keys", "values").contains(method)) {
      return Optional.of(listed(mapping, method));
    } else if (method.equals("get") && !arguments.isEmpty()) {
      return entry(mapping, arguments.get(0), selection).map(entry -> through(entry, at));
    }
    return Optional.empty();
  }

  private static Sequence listed(Mapping mapping, String method) {
    List<Datum> items = new ArrayList<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              Datum key = Known.text(name).placed(entry.at());
              Datum value = entry.value().placed(entry.at());
              items.add(
                  switch (method) {
                    case "keys" -> key;
                    case "values" -> value;
                    default -> new Sequence(List.of(key, value));
                  });
            });
    return new Sequence(List.copyOf(items), mapping.isOpen());
  }

  /** The items that a loop goes through. */
  static Optional<Sequence> items(Datum datum) {
    if (datum instanceof Mapping mapping) {
      return Optional.of(listed(mapping, "keys"));
    }
    return datum instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }

  /** What a method of a text gives; empty where it cannot be told. */
  static Optional<Datum> ofText(
      Datum owner, String method, List<Datum> arguments, Mapping keywords) {
    if (!(owner instanceof Known text && text.isText())) {
      return Optional.empty();
    }
    if (method.equals("format")) {
      return Optional.of(Texts.format(text, arguments, keywords));
    } else if (method.equals("join") && arguments.size() == 1) {
      return arguments.get(0) instanceof Sequence items
          ? Optional.of(joined(text, items))
          : Optional.empty();
    } else if (method.equals("split") && arguments.size() <= 1) {
      return Optional.of(split(text, arguments));
    } else if (!arguments.isEmpty()) {
      return Optional.empty();
    }
    return switch (method) {
      case "lower" -> Optional.of(with(text, text.text().toLowerCase(Locale.ROOT)));
      case "upper" -> Optional.of(with(text, text.text().toUpperCase(Locale.ROOT)));
      case "strip" -> Optional.of(with(text, text.text().strip()));
      default -> Optional.empty();
    };
  }

  /** Cut at a separator, or into words where none is given. */
  private static Datum split(Known text, List<Datum> arguments) {
    if (!arguments.isEmpty() && !(arguments.get(0) instanceof Known one && one.isText())) {
      return Hidden.because("is split when the script runs");
    }
    Pattern cut =
        arguments.isEmpty()
            ? Pattern.compile("\\s+")
            : Pattern.compile(Pattern.quote(((Known) arguments.get(0)).text()));
    List<Datum> words = new ArrayList<>();
    Matcher matcher = cut.matcher(text.text());
    int from = 0;
    while (matcher.find() && matcher.end() > matcher.start()) {
      words.add(Texts.slice(text, from, matcher.start()));
      from = matcher.end();
    }
    words.add(Texts.slice(text, from, text.text().length()));
    if (arguments.isEmpty()) {
      words.removeIf(word -> ((Known) word).text().isEmpty());
    }
    return new Sequence(List.copyOf(words));
  }

  private static Known with(Known known, String text) {
    return new Known(text, known.sort(), known.via());
  }

  private static Datum joined(Known separator, Sequence items) {
    List<Datum> parts = new ArrayList<>();
    for (Datum item : items.items()) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      boolean text = item instanceof Hidden || (item instanceof Known known && known.isText());
      parts.add(text ? item : Hidden.because("joins what is no text"));
    }
    if (items.isOpen()) {
      parts.add(Hidden.because("joins what is not in sight"));
    }
    return Texts.printed(parts);
  }
}
