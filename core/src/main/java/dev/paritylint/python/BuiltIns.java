package dev.paritylint.python;

import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the functions of Python and its library give that deploy scripts make texts and lists of.
 */
final class BuiltIns {
  private static final Pattern SAFE = Pattern.compile("[\\w@%+=:,./-]+");

  private BuiltIns() {}

  /** The result, or empty where the function is not one of these or it cannot be told. */
  static Optional<Datum> result(String function, Call call, List<Datum> arguments) {
    if (function.matches("(os\\.)?(getenv|environ\\.get)") && !arguments.isEmpty()) {
      return Optional.of(Bindings.fromOutside(arguments.get(0)));
    } else if (arguments.size() != 1) {
      return Optional.empty();
    }
    Datum argument = arguments.get(0);
    return switch (function) {
      case "str" -> Optional.of(Texts.printed(arguments));
      case "copy", "deepcopy", "copy.copy", "copy.deepcopy" -> Optional.of(argument);
      case "list", "tuple" -> Lookups.items(argument).map(items -> (Datum) items);
      case "shlex.split" ->
          argument instanceof Known known && known.isText()
              ? Optional.of(words(known))
              : Optional.empty();
      case "shlex.quote", "quote" -> Optional.of(quoted(argument));
      case "shlex.join" ->
          argument instanceof Sequence items ? Optional.of(joined(items)) : Optional.empty();
      case "sorted" -> Lookups.items(argument).map(items -> (Datum) sorted(items, call));
      default -> Optional.empty();
    };
  }

  private static Datum quoted(Datum text) {
    if (text instanceof Known known && !SAFE.matcher(known.text()).matches()) {
      boolean plain = known.text().indexOf('\'') < 0;
      Known quote = Known.text("'");
      return plain
          ? Texts.printed(List.of(quote, known, quote))
          : Hidden.because("is quoted when the script runs");
    }
    return text;
  }

  private static Datum joined(Sequence items) {
    List<Datum> parts = new ArrayList<>();
    for (Datum item : items.items()) {
      if (!parts.isEmpty()) {
        parts.add(Known.text(" "));
      }
      parts.add(quoted(item));
    }
    return Texts.printed(parts);
  }

  /** Sorting keeps what there is; only the order is not followed. */
  private static Sequence sorted(Sequence items, Call call) {
    return call.keywords().isEmpty() && items.items().stream().allMatch(BuiltIns::isListed)
        ? items
        : items.opened();
  }

  private static boolean isListed(Datum item) {
    return item instanceof Known || item instanceof Sequence || item instanceof Mapping;
  }

  /** The words of a command line: quotes group, a backslash keeps what follows it. */
  private static Datum words(Known line) {
    String text = line.text();
    List<Datum> words = new ArrayList<>();
    List<Datum> word = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        finish(word, words);
        i++;
      } else if (c == '\'' || c == '"') {
        int end = text.indexOf(c, i + 1);
        int stop = end < 0 ? text.length() : end;
        word.add(Texts.slice(line, i + 1, stop));
        i = stop + 1;
      } else if (c == '\\' && i + 1 < text.length()) {
        word.add(Texts.slice(line, i + 1, i + 2));
        i += 2;
      } else {
        int end = i;
        while (end < text.length()
            && "'\"\\".indexOf(text.charAt(end)) < 0
            && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        word.add(Texts.slice(line, i, Math.max(end, i + 1)));
        i = Math.max(end, i + 1);
      }
    }
    finish(word, words);
    return new Sequence(List.copyOf(words));
  }

  private static void finish(List<Datum> word, List<Datum> words) {
    if (!word.isEmpty()) {
      words.add(Texts.printed(word));
      word.clear();
    }
  }
}
