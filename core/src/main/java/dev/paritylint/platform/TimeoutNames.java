package dev.paritylint.platform;

import dev.paritylint.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names of variables mean lengths of time, what for, and in which unit. */
final class TimeoutNames {
  private record Suffix(String word, BigDecimal seconds) {}

  /** Names that mean one thing, and the seconds of a bare number where their program decides. */
  private record NameRow(Purpose purpose, Pattern name, @Nullable BigDecimal unit) {}

  /**
   * A name that means a length of time.
   *
   * @param unit the seconds of a bare number
   */
  record Named(Purpose purpose, BigDecimal unit) {
    /** The value in seconds, by its own unit if it has one; empty where it is no length of time. */
    Optional<BigDecimal> seconds(String value) {
      String text = value.strip();
      return NUMBER.matcher(text).matches()
          ? Optional.of(new BigDecimal(text).multiply(unit))
          : Durations.parse(text);
    }

    /** The same where the program is a page's script. */
    Named asOfScript(Value value) {
      boolean tooLong =
          OF_ONE_ANSWER.contains(purpose)
              && value instanceof Value.Text text
              && seconds(text.text()).filter(it -> it.compareTo(THOUSAND) >= 0).isPresent();
      return tooLong ? new Named(purpose, unit.movePointLeft(3)) : this;
    }
  }

  /** Nobody waits that many seconds for an answer, and JavaScript counts milliseconds. */
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final Set<Purpose> OF_ONE_ANSWER =
      Set.of(Purpose.REQUEST, Purpose.RESPONSE, Purpose.CONNECT);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,9})?");

  private final List<Suffix> suffixes;
  private final List<NameRow> rows;
  private final Pattern excluded;

  private TimeoutNames(List<Suffix> suffixes, List<NameRow> rows, Pattern excluded) {
    this.suffixes = suffixes;
    this.rows = rows;
    this.excluded = excluded;
  }

  static TimeoutNames of(Row file) {
    return new TimeoutNames(
        file.rows("units").stream()
            .map(row -> new Suffix("_" + row.text("suffix"), new BigDecimal(row.text("seconds"))))
            .toList(),
        file.rows("timeouts").stream()
            .map(
                row ->
                    new NameRow(
                        Purpose.of(row.text("purpose")),
                        Pattern.compile(row.text("name")),
                        row.find("seconds").map(BigDecimal::new).orElse(null)))
            .toList(),
        Pattern.compile(file.text("not-timeouts")));
  }

  boolean saysUnit(String name) {
    return suffixes.stream().anyMatch(unit -> name.endsWith(unit.word()))
        || row(name).filter(row -> row.unit() != null).isPresent();
  }

  Optional<Named> find(String name) {
    if (excluded.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<Suffix> suffix =
        suffixes.stream().filter(unit -> name.endsWith(unit.word())).findFirst();
    String bare =
        suffix.map(unit -> name.substring(0, name.length() - unit.word().length())).orElse(name);
    BigDecimal unit = suffix.map(Suffix::seconds).orElse(BigDecimal.ONE);
    return row(bare).map(row -> new Named(row.purpose(), row.unit() == null ? unit : row.unit()));
  }

  private Optional<NameRow> row(String bare) {
    return rows.stream().filter(row -> row.name().matcher(bare).matches()).findFirst();
  }
}
