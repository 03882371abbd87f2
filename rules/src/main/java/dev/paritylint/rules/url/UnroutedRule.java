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

/** A URL leads to a host that the environment's load balancers and proxies do not know. */
public final class UnroutedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "url/unrouted",
          Severity.WARNING,
          "a URL's host is served by no host rule of its environment");

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
    Route route = judged.gap().route();
    decisive(route)
        .map(hop -> Place.at(hop.at(), "serves " + route.host()))
        .ifPresent(related::add);
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
                clause(judged.gap(), setting)),
        new Place(setting.origin(), "no host rule serves " + cause.host()),
        related,
        help(cause, judged.gap()) + ", or waive %s for %s".formatted(INFO.id(), setting.key()));
  }

  private static String clause(Gap gap, Setting setting) {
    String host = gap.route().host();
    return switch (gap.kind()) {
      case NEAR_MISS -> "%s is served, which is nearly the same".formatted(host);
      case COUNTERPART -> "%s serves %s".formatted(gap.route().environment().name(), host);
      case SIBLING -> "%s serves %s beside it".formatted(setting.environment().name(), host);
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
  private static Optional<Hop> decisive(Route route) {
    return route.hops().stream()
        .filter(
            hop ->
                hop.platform().endsWith("url_map")
                    || hop.platform().endsWith("listener")
                    || hop.platform().startsWith("nginx"))
        .findFirst()
        .or(() -> route.hops().stream().findFirst());
  }
}
