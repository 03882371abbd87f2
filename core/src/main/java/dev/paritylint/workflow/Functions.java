package dev.paritylint.workflow;

import dev.paritylint.workflow.Datum.Excluded;
import dev.paritylint.workflow.Datum.Items;
import dev.paritylint.workflow.Datum.Text;
import dev.paritylint.workflow.Datum.Truth;
import dev.paritylint.workflow.Datum.Unknown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions of GitHub's expressions that need nothing of the run. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
final class Functions {
  private Functions() {}

  /** What a function gives; empty where only a run tells. A run in which nothing fails is read. */
  static Optional<Datum> apply(String function, List<Datum> given) {
    return switch (function + "/" + given.size()) {
      case "failure/0", "cancelled/0" -> Optional.of(new Truth(false));
      case "success/0", "always/0" -> Optional.of(new Truth(true));
      case "contains/2" -> contains(given.get(0), given.get(1)).map(Truth::new);
      case "startswith/2" -> Comparison.begins(given.get(0), given.get(1)).map(Truth::new);
      case "endswith/2" -> ends(given.get(0), given.get(1)).map(Truth::new);
      case "join/1" -> join(given.get(0), new Text(","));
      case "join/2" -> join(given.get(0), given.get(1));
      case "tojson/1" -> Json.print(given.get(0)).map(Text::new);
      case "fromjson/1" ->
          given.get(0).isKnown() ? Json.read(given.get(0).text()) : Optional.empty();
      default ->
          function.equals("format") && !given.isEmpty()
              ? format(given.get(0), given.subList(1, given.size()))
              : Optional.empty();
    };
  }

  private static Optional<Boolean> contains(Datum where, Datum what) {
    if (where instanceof Items items) {
      boolean unclear = false;
      for (Datum item : items.items()) {
        Optional<Boolean> same = Comparison.same(item, what);
        if (same.isPresent() && same.get()) {
          return same;
        }
        unclear |= same.isEmpty();
      }
      return unclear ? Optional.empty() : Optional.of(false);
    }
    return where.isKnown() && what.isKnown()
        ? Optional.of(lower(where).contains(lower(what)))
        : Optional.empty();
  }

  private static Optional<Boolean> ends(Datum text, Datum end) {
    return text.isKnown() && end.isKnown()
        ? Optional.of(lower(text).endsWith(lower(end)))
        : Optional.empty();
  }

  private static String lower(Datum text) {
    return text.text().toLowerCase(Locale.ROOT);
  }

  private static Optional<Datum> join(Datum joined, Datum separator) {
    if (!(joined instanceof Items items)) {
      return joined.isKnown() ? Optional.of(new Text(joined.text())) : Optional.empty();
    }
    return separator.isKnown() && items.items().stream().allMatch(Datum::isKnown)
        ? Optional.of(
            new Text(
                items.items().stream()
                    .map(Datum::text)
                    .collect(Collectors.joining(separator.text()))))
        : Optional.empty();
  }

  /** Fills {@code {0}} and so on; a form that the runner rejects is not computed. */
  private static Optional<Datum> format(Datum form, List<Datum> given) {
    if (!form.isKnown()) {
      return Optional.empty();
    }
    String text = form.text();
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
        filled.append(c);
        at++;
      } else if (c == '{') {
        int close = text.indexOf('}', at);
        String number = close < 0 ? "" : text.substring(at + 1, close);
        if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) >= given.size()) {
          return Optional.empty();
        }
        Datum part = given.get(Integer.parseInt(number));
        if (part instanceof Unknown unknown) {
          String prefix = filled + unknown.prefix();
          return Optional.of(new Unknown(unknown.reason(), prefix, Excluded.NOTHING));
        }
        filled.append(part.text());
        at = close;
      } else if (c == '}') {
        return Optional.empty();
      } else {
        filled.append(c);
      }
    }
    return Optional.of(new Text(filled.toString()));
  }
}
