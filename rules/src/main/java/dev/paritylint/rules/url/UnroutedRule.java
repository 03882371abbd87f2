package dev.paritylint.rules.url;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.Spread;
import dev.paritylint.rules.url.Routing.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A URL leads to a host that the environment's load balancers and proxies do not know. */
public final class UnroutedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/unrouted",
          Severity.WARNING,
          "a URL's host is served by no host rule of its environment");

  private static final Pattern TELLS_HOSTS_APART =
      Pattern.compile(
          "nginx\\..*|.*url_map|.*listener|aws\\.cloudfront|aws\\..*_api|azure\\.frontdoor.*"
              + "|azure\\.application_gateway");

  /** One cause: one host of an environment, in as many variables as there are. */
  private record Cause(String environment, String host) {}

  private record Judged(Gap gap, List<Setting> settings) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    if (landscape.routes().isEmpty()) {
      return List.of();
    }
    Routing routing = new Routing(landscape);
    Map<Cause, Optional<Judged>> causes = new LinkedHashMap<>();
    for (Setting setting : landscape.settings()) {
      if (!isJudged(setting)) {
        continue;
      }
      for (WebAddress address : Addresses.in(setting)) {
        if (Reach.isWeb(address) && Reach.isPublicName(address.host())) {
          causes
              .computeIfAbsent(
                  new Cause(setting.environment().name(), address.host()),
                  cause ->
                      routing
                          .gap(address.host(), setting.environment())
                          .map(gap -> new Judged(gap, new ArrayList<>())))
              .ifPresent(judged -> judged.settings().add(setting));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, judged) -> judged.ifPresent(each -> findings.add(finding(cause, each))));
    return findings;
  }

  /** A secret's host is shown to nobody, and a list of origins is judged by another rule. */
  private static boolean isJudged(Setting setting) {
    return setting.kind() == SettingKind.URL
        && setting.environment().kind() != EnvironmentClass.LOCAL
        && !setting.secret()
        && !UrlNames.isOrigins(setting);
  }

  private static Finding finding(Cause cause, Judged judged) {
    Setting setting = judged.settings().get(0);
    List<Place> related = new ArrayList<>();
    judged.settings().stream()
        .skip(1)
        .filter(other -> !other.origin().at().equals(setting.origin().at()))
        .map(Spread::place)
        .distinct()
        .forEach(related::add);
    return new Finding(
        INFO,
        judged.gap().severity(),
        List.of(setting.environment().name()),
        setting.service(),
        setting.name(),
        "%s of %s is %s in %s, a host that no host rule there serves; %s"
            .formatted(
                setting.name(),
                setting.service(),
                setting.shown(),
                setting.environment().name(),
                clause(judged.gap())),
        new Place(setting.origin(), "no host rule serves " + cause.host()),
        related,
        help(cause, judged.gap()));
  }

  /** In words only: the place of a route says nothing of this one host. */
  private static String clause(Gap gap) {
    Route route = gap.route();
    String serves = "%s serves %s".formatted(server(route), route.host());
    return switch (gap.kind()) {
      case NEAR_MISS -> serves + ", which is nearly the same";
      case COUNTERPART -> serves + " in " + route.environment().name();
      case SIBLING -> serves + " beside it";
    };
  }

  private static String help(Cause cause, Gap gap) {
    String add = "add a host rule for %s".formatted(cause.host());
    return switch (gap.kind()) {
      case NEAR_MISS -> "use %s".formatted(gap.route().host());
      case COUNTERPART, SIBLING -> add;
    };
  }

  /** The hop whose configuration tells hosts apart, or else the outermost. */
  private static String server(Route route) {
    return route.hops().stream()
        .filter(hop -> TELLS_HOSTS_APART.matcher(hop.platform()).matches())
        .findFirst()
        .or(() -> route.hops().stream().findFirst())
        .map(Hop::label)
        .orElse(route.service());
  }
}
