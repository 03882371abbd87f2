package dev.paritylint.cli.report.compare;

import dev.paritylint.cli.report.terminal.Printable;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as a cell of CSV: quoted where RFC 4180 asks for it, control characters made visible. What
 * a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"); plain
 * numbers stay.
 */
final class CsvCell {
  private static final String FORMULA = "=+-@\t\r＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  private CsvCell() {}

  static String of(String text) {
    String shown = visible(text);
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula && !NUMBER.matcher(shown).matches() ? "'" + shown : shown;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Line breaks and tabs stay. */
  private static String visible(String text) {
    return Arrays.stream(text.split("(?<=[\n\t])|(?=[\n\t])", -1))
        .map(part -> part.equals("\n") || part.equals("\t") ? part : Printable.of(part))
        .collect(Collectors.joining());
  }
}
