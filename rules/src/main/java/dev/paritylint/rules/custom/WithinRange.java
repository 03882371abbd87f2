package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.project.config.Expectation.Bound;
import dev.paritylint.project.config.Expectation.Range;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a number between bounds, of which each may be another setting's. */
final class WithinRange implements EachValue.Demand {
  private final Range range;

  WithinRange(Range range) {
    this.range = range;
  }

  /** A bound of which the number is known, and how to call it. */
  private record Known(BigDecimal value, String told) {}

  @Override
  public Optional<String> unmet(Setting setting, Landscape landscape) {
    Optional<Known> least = known(range.least(), setting, landscape);
    Optional<Known> most = known(range.most(), setting, landscape);
    if (Numbers.isEndless(setting)) {
      return most.map(bound -> "be at most " + bound.told());
    }
    Optional<BigDecimal> number = Numbers.of(setting);
    if (number.isEmpty()) {
      return least.isPresent() || most.isPresent() ? Optional.of("be a number") : Optional.empty();
    }
    return least
        .filter(bound -> number.get().compareTo(bound.value()) < 0)
        .map(bound -> "be at least " + bound.told())
        .or(
            () ->
                most.filter(bound -> number.get().compareTo(bound.value()) > 0)
                    .map(bound -> "be at most " + bound.told()));
  }

  private static Optional<Known> known(
      @Nullable Bound bound, Setting setting, Landscape landscape) {
    if (bound instanceof Bound.Fixed number) {
      return Optional.of(new Known(number.value(), number.written()));
    }
    if (bound instanceof Bound.Of other) {
      return OtherSetting.of(other.name(), setting, landscape).stream()
          .flatMap(
              one ->
                  Numbers.of(one).stream()
                      .map(value -> new Known(value, other.name() + ", which is " + one.shown())))
          .findFirst();
    }
    return Optional.empty();
  }
}
