package dev.paritylint.rules.custom;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.project.config.Expectation.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for so many times another setting. */
final class InRatio implements EachValue.Demand {
  private final Ratio ratio;

  InRatio(Ratio ratio) {
    this.ratio = ratio;
  }

  @Override
  public Optional<String> unmet(Setting setting, Landscape landscape) {
    Optional<BigDecimal> number = Numbers.of(setting);
    return number.flatMap(
        value ->
            OtherSetting.of(ratio.of(), setting, landscape).stream()
                .flatMap(other -> unmet(value, other).stream())
                .findFirst());
  }

  private Optional<String> unmet(BigDecimal value, Setting other) {
    return Numbers.of(other)
        .flatMap(
            base ->
                isBeyond(value, base, ratio.least(), -1)
                    ? Optional.of(told("at least", ratio.least(), other))
                    : isBeyond(value, base, ratio.most(), 1)
                        ? Optional.of(told("at most", ratio.most(), other))
                        : Optional.empty());
  }

  private static boolean isBeyond(
      BigDecimal value, BigDecimal base, @Nullable BigDecimal factor, int side) {
    return factor != null && value.compareTo(base.multiply(factor)) * side > 0;
  }

  private String told(String bound, @Nullable BigDecimal factor, Setting other) {
    return "be %s %s times %s, which is %s".formatted(bound, factor, ratio.of(), other.shown());
  }
}
