package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.python.Datum.Cause;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.python.Datum.Mapping;
import dev.paritylint.python.Datum.Sequence;
import dev.paritylint.python.Datum.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts texts together, as far as their parts are known: what remains has a known beginning. */
final class Texts {
  /** No environment variable is longer; constants that double each other would be. */
  static final int MAX_LENGTH = 1 << 16;

  private Texts() {}

  /** The parts as {@code str()} prints them, one after another. */
  static Datum printed(List<Datum> parts) {
    StringBuilder text = new StringBuilder();
    List<Origin.Step> via = new ArrayList<>();
    List<Part> places = new ArrayList<>();
    int characters = 0;
    @Nullable Hidden first = null;
    for (Datum part : parts) {
      characters += Part.text(part.parts()).length();
      if (first != null && (characters > MAX_LENGTH || places.size() > Parts.MAX)) {
        break;
      } else if (first == null) {
        via.addAll(part.via());
      }
      places.addAll(part.parts());
      if (first == null && part instanceof Known known && fits(text, known)) {
        text.append(known.text());
      } else if (first == null) {
        first =
            part instanceof Hidden hidden
                ? new Hidden(hidden.cause(), hidden.reason(), text + hidden.prefix(), kept(via))
                : new Hidden(Cause.RUN_TIME, unprintable(part), text.toString(), kept(via));
      }
    }
    Datum result = first == null ? new Known(text.toString(), Sort.TEXT, kept(via)) : first;
    return result.of(characters > MAX_LENGTH ? List.of() : places);
  }

  private static boolean fits(StringBuilder text, Known known) {
    return text.length() + known.text().length() <= MAX_LENGTH;
  }

  /** The characters of a text from {@code from} to {@code to}, exclusive. */
  static Known slice(Known text, int from, int to) {
    List<Part> parts = Part.text(text.parts()).equals(text.text()) ? text.parts() : List.of();
    List<Part> cut = Parts.slice(parts, from, to);
    return new Known(text.text().substring(from, to), Sort.TEXT, text.via(), cut);
  }

  /** The same without the chain, which the whole has once. */
  private static Known piece(Known template, int from, int to) {
    Known cut = slice(template, from, to);
    return new Known(cut.text(), cut.sort(), List.of(), cut.parts());
  }

  private static String unprintable(Datum part) {
    if (part instanceof Known) {
      return "is longer than " + MAX_LENGTH + " characters";
    }
    boolean container = part instanceof Mapping || part instanceof Sequence;
    return container ? "contains a printed list or dict" : "is computed when the script runs";
  }

  private static List<Origin.Step> kept(List<Origin.Step> via) {
    return List.copyOf(via.subList(0, Math.min(via.size(), Datum.MAX_STEPS)));
  }

  /** {@code "…{}…{1}…{name}".format(…)}, with plain fields only. */
  static Datum format(Known template, List<Datum> arguments, Mapping keywords) {
    String text = template.text();
    List<Datum> parts = new ArrayList<>();
    int from = 0;
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean brace = c == '{' || c == '}';
      if (!brace) {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
        parts.add(piece(template, from, i + 1));
        i += 2;
        from = i;
      } else {
        int end = text.indexOf('}', i);
        String field = c == '{' && end > 0 ? text.substring(i + 1, end) : "!";
        parts.add(piece(template, from, i));
        parts.add(field(field.isEmpty() ? Integer.toString(next++) : field, arguments, keywords));
        i = end < i ? text.length() : end + 1;
        from = i;
      }
    }
    parts.add(piece(template, from, text.length()));
    parts.add(new Known("", Sort.TEXT, template.via()));
    return printed(parts);
  }

  private static Datum field(String field, List<Datum> arguments, Mapping keywords) {
    if (field.matches("\\d{1,4}")) {
      int index = Integer.parseInt(field);
      return index < arguments.size() ? arguments.get(index) : unfilled(field);
    }
    Mapping.Entry entry = keywords.entries().get(field);
    return entry == null ? unfilled(field) : entry.value();
  }

  private static Datum unfilled(String field) {
    return Hidden.because("nothing in sight fills the field `" + field + "`");
  }

  /** {@code "…%s…" % values}, with {@code %s}, {@code %d}, {@code %(name)s} and {@code %%}. */
  static Datum percent(Known template, Datum values) {
    String text = template.text();
    List<Datum> given = values instanceof Sequence several ? several.items() : List.of(values);
    List<Datum> parts = new ArrayList<>();
    int from = 0;
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) != '%') {
        i++;
        continue;
      }
      parts.add(piece(template, from, i));
      int named = text.startsWith("%(", i) ? text.indexOf(')', i) : -1;
      int kind = named > 0 ? named + 1 : i + 1;
      char letter = kind < text.length() ? text.charAt(kind) : ' ';
      if (letter == '%' && named < 0) {
        parts.add(piece(template, i, i + 1));
      } else {
        Datum value =
            named > 0
                ? entry(values, text.substring(i + 2, named))
                : next < given.size() ? given.get(next++) : unfilled("%" + letter);
        boolean plain = letter == 's' || (letter == 'd' && isWhole(value));
        parts.add(plain ? value : Hidden.because("is formatted when the script runs"));
      }
      i = Math.min(kind + 1, text.length());
      from = i;
    }
    parts.add(piece(template, from, text.length()));
    parts.add(new Known("", Sort.TEXT, template.via()));
    return printed(parts);
  }

  private static Datum entry(Datum values, String name) {
    Mapping.Entry entry = values instanceof Mapping map ? map.entries().get(name) : null;
    return entry == null ? unfilled(name) : entry.value();
  }

  private static boolean isWhole(Datum value) {
    return value instanceof Known known
        && known.sort() == Sort.NUMBER
        && known.text().matches("-?\\d+");
  }
}
