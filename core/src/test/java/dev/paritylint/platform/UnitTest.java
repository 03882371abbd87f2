package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          unit           | text    | seconds
          SECONDS        | 30      | 30
          SECONDS        | 30s     |
          MILLISECONDS   | 29000   | 29
          MINUTES        | 4       | 240
          SECONDS_WITH_S | 3600s   | 3600
          SECONDS_WITH_S | 3.5s    | 3.5
          SECONDS_WITH_S | 3600    |
          SECONDS_WITH_S | 60m     |
          SECONDS_WITH_S | -1s     |
          GO_DURATION    | 10m5s   | 605
          GO_DURATION    | 90      | 90
          GO_DURATION    | 1h30m   | 5400
          GO_DURATION    | 500ms   | 0.5
          GO_DURATION    | 10x     |
          GO_DURATION    | m5      |
          GO_DURATION    | ''      |
          SPRING_DURATION | 20000  | 20
          SPRING_DURATION | 60s    | 60
          SPRING_DURATION | PT60S  |
          NONE           | 30      |
          """)
  void a_text_is_read_as_its_platform_reads_it(Unit unit, String text, BigDecimal seconds) {
    Optional<BigDecimal> read = unit.seconds(text).map(BigDecimal::stripTrailingZeros);
    assertEquals(Optional.ofNullable(seconds).map(BigDecimal::stripTrailingZeros), read);
  }
}
