package dev.paritylint.workflow;

import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.source.BundledTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of what speaks to a running service. */
final class Markers {
  private static final String NAME = "\\1";
  private static final List<Marker> ALL =
      BundledTable.lines(Markers.class, "checks.txt").stream().map(Marker::of).toList();

  /**
   * One row.
   *
   * @param protocol null for what looks like a check and is none
   * @param needs the program of a command, or what a file imports
   * @param call null where the file says under which name it imports what it calls
   */
  record Marker(
      @Nullable Protocol protocol,
      String language,
      Pattern needs,
      @Nullable Pattern call,
      String written,
      String example) {
    static Marker of(String line) {
      String[] cells = line.split(" ;; ", -1);
      Protocol protocol =
          cells[0].equals("none") ? null : Protocol.valueOf(cells[0].toUpperCase(Locale.ROOT));
      boolean named = cells[3].contains(NAME);
      return new Marker(
          protocol,
          cells[1],
          Pattern.compile(cells[2]),
          named ? null : Pattern.compile(cells[3]),
          cells[3],
          cells[4]);
    }
  }

  private Markers() {}

  static List<Marker> all() {
    return ALL;
  }

  /** How a command speaks to a service; empty where it does not. */
  static Set<Protocol> inCommand(String program, String arguments) {
    Set<Protocol> found = EnumSet.noneOf(Protocol.class);
    for (Marker marker : ALL) {
      if (marker.language().equals("shell")
          && marker.needs().matcher(program).matches()
          && call(marker, "").matcher(arguments).find()) {
        if (marker.protocol() == null) {
          return found;
        }
        found.add(marker.protocol());
        return found;
      }
    }
    return found;
  }

  /** How a program speaks to services. */
  static Set<Protocol> inCode(String language, String code) {
    Set<Protocol> found = EnumSet.noneOf(Protocol.class);
    String bare = CodeText.bare(language, code);
    String uncommented = CodeText.uncommented(language, code);
    for (Marker marker : ALL) {
      if (marker.protocol() == null || !marker.language().equals(language)) {
        continue;
      }
      Matcher needed = marker.needs().matcher(uncommented);
      boolean imported = needed.find();
      String name = imported && needed.groupCount() > 0 ? needed.group(1) : "";
      if (imported && call(marker, name).matcher(bare).find()) {
        found.add(marker.protocol());
      }
    }
    return found;
  }

  /** The call, with the name under which the file imports what it needs. */
  private static Pattern call(Marker marker, String name) {
    Pattern call = marker.call();
    return call != null
        ? call
        : Pattern.compile(marker.written().replace(NAME, Pattern.quote(name)));
  }
}
