package dev.paritylint.compose;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long Traefik waits for a request at an entry point that says nothing of it: for ever before
 * 2.11.2, 60 seconds since (Traefik, migration notes). Only a tag that names a version tells which.
 */
final class TraefikDefaults {
  static final String PROGRAM = "traefik";

  private static final String READ_TIMEOUT = "traefik.entrypoint.read_timeout";
  private static final BigDecimal SINCE = BigDecimal.valueOf(60);
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:[^@]*/)?traefik:v?([23])\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?(?:-[a-z][a-z0-9-]*)?(?:@.*)?");
  private static final Pattern PREVIEW = Pattern.compile(".*-(?:rc|beta|alpha|ea)[0-9.-]*.*");
  private static final Pattern ENTRY_POINT =
      Pattern.compile("--entrypoints\\.([^.=]{1,100})\\.address=.*", Pattern.CASE_INSENSITIVE);
  private static final int MINOR = 11;
  private static final int PATCH = 2;

  private TraefikDefaults() {}

  /** Each entry point's, by its name in the catalogue; none where the version is not known. */
  static Map<String, Placed> of(CommandLine.Run run, ComposeService service) {
    Map<String, Placed> unset = new LinkedHashMap<>();
    Placed image = service.image().orElse(null);
    Optional<BigDecimal> length =
        image == null ? Optional.empty() : image.text().flatMap(TraefikDefaults::length);
    if (image == null || length.isEmpty()) {
      return unset;
    }
    Origin.Step step = new Origin.Step(image.origin().at(), "default of " + READ_TIMEOUT);
    for (FilledText word : run.arguments()) {
      Matcher entryPoint = ENTRY_POINT.matcher(word.text());
      if (entryPoint.matches()) {
        unset.put(
            READ_TIMEOUT + "@" + entryPoint.group(1).toLowerCase(Locale.ROOT),
            new Placed(
                new Value.Seconds(length.get()),
                new Origin(word.placed().origin().at(), List.of(step))));
      }
    }
    return unset;
  }

  private static Optional<BigDecimal> length(String image) {
    Matcher version = IMAGE.matcher(image);
    if (!version.matches() || PREVIEW.matcher(image).matches()) {
      return Optional.empty();
    }
    int minor = Integer.parseInt(version.group(2));
    if (version.group(1).equals("3") || minor > MINOR) {
      return Optional.of(SINCE);
    }
    if (minor < MINOR) {
      return Optional.of(BigDecimal.ZERO);
    }
    return Optional.ofNullable(version.group(3))
        .map(patch -> Integer.parseInt(patch) >= PATCH ? SINCE : BigDecimal.ZERO);
  }
}
