package dev.paritylint.rules.header;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service sends everybody to HTTPS, and the proxy that ends TLS in front of it does not tell it
 * that a request came over HTTPS already.
 */
public final class ForwardedProtoRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "header/forwarded-proto",
          Severity.WARNING,
          "a service enforces HTTPS behind a proxy that does not pass X-Forwarded-Proto on");
  private static final String HEADER = "x-forwarded-proto";
  private static final String NGINX = "nginx.location";

  /** Django, Rails, Laravel and their like. */
  private static final Pattern ENFORCES =
      Pattern.compile(
          "(?:\\w*_)?(?:SECURE_SSL_REDIRECT|SSL_REDIRECT|(?:FORCE|ENFORCE|REQUIRE)_(?:SSL|HTTPS|TLS)"
              + "|HTTPS_(?:ONLY|REDIRECT)|REDIRECT_(?:TO_)?HTTPS)");

  /** One cause: one switch and one proxy, however many locations lead there. */
  private record Cause(Span enforced, String proxy) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Map<Cause, Finding> causes = new LinkedHashMap<>();
    for (Route route : landscape.routes()) {
      Optional<Hop> proxy = proxy(route).filter(hop -> !tells(landscape, route));
      if (proxy.isPresent()) {
        for (Setting setting : landscape.settings()) {
          if (enforces(setting, route)) {
            causes.putIfAbsent(
                new Cause(setting.origin().source(), proxy.get().at().path()),
                finding(setting, proxy.get()));
          }
        }
      }
    }
    return List.copyOf(causes.values());
  }

  /** The last proxy that ends TLS; one that is reached in clear text has nothing to tell. */
  private static Optional<Hop> proxy(Route route) {
    return route.hops().stream()
        .filter(hop -> hop.platform().equals(NGINX) && hop.encrypted())
        .reduce((one, other) -> other);
  }

  /** Whether anything in the environment sets the header, at whatever level. */
  private static boolean tells(Landscape landscape, Route route) {
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.HEADER)
        .filter(setting -> setting.environment().equals(route.environment()))
        .anyMatch(setting -> setting.name().toLowerCase(Locale.ROOT).contains(HEADER));
  }

  private static boolean enforces(Setting setting, Route route) {
    return setting.kind() == SettingKind.VARIABLE
        && setting.environment().equals(route.environment())
        && setting.service().equals(route.service())
        && ENFORCES.matcher(setting.name().toUpperCase(Locale.ROOT)).matches()
        && setting.value() instanceof Value.Text text
        && List.of("true", "1", "yes", "on").contains(text.text().strip().toLowerCase(Locale.ROOT));
  }

  private static Finding finding(Setting setting, Hop proxy) {
    return new Finding(
        INFO,
        INFO.severity(),
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s enforces HTTPS in %s, and %s does not tell it that a request came over HTTPS"
            .formatted(
                setting.name(), setting.service(), setting.environment().name(), proxy.label()),
        new Place(Origin.literal(proxy.at()), "passes no X-Forwarded-Proto on"),
        List.of(new Place(setting.origin(), "redirects what did not come over HTTPS")),
        "set 'proxy_set_header X-Forwarded-Proto $scheme;' there, or the redirect never ends");
  }
}
