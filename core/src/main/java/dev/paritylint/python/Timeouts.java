package dev.paritylint.python;

import dev.paritylint.model.Origin;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.python.Datum.Hidden;
import dev.paritylint.python.Datum.Known;
import dev.paritylint.source.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code timeout} of a service: on Cloud Run a length of time, elsewhere an attribute. */
final class Timeouts {
  /** How {@code gcloud run deploy --timeout} spells a duration; a bare number counts seconds. */
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(s|m|h)?");

  private static final Pattern CLOUD_RUN =
      Pattern.compile("gcloud[\"',\\s]+(beta[\"',\\s]+)?run\\b|cloud[ _-]?run|run_v2");

  private final boolean cloudRun;

  private Timeouts(boolean cloudRun) {
    this.cloudRun = cloudRun;
  }

  /** By what the script itself says it deploys to. */
  static Timeouts in(String script) {
    return new Timeouts(CLOUD_RUN.matcher(script.toLowerCase(Locale.ROOT)).find());
  }

  Fact fact(String service, Span at, Datum datum) {
    Origin origin = new Origin(at, datum.via());
    if (!cloudRun) {
      Fact attribute = Fact.variable(service, "script.timeout", at, datum);
      return new Fact(service, SettingKind.ATTRIBUTE, attribute.name(), attribute.value(), origin);
    }
    return new Fact(service, SettingKind.TIMEOUT, "gcp.cloud_run.timeout", value(datum), origin);
  }

  private static Value value(Datum datum) {
    if (datum instanceof Known known) {
      Optional<BigDecimal> seconds = seconds(known.text());
      return seconds.isPresent()
          ? new Value.Seconds(seconds.get())
          : new Value.Unknown("`" + known.text() + "` is no length of time");
    }
    String reason =
        datum instanceof Hidden hidden ? hidden.reason() : "is computed when the script runs";
    return new Value.Unknown(reason);
  }

  private static Optional<BigDecimal> seconds(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    int factor =
        switch (unit) {
          case "m" -> 60;
          case "h" -> 3600;
          default -> 1;
        };
    return Optional.of(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)));
  }
}
