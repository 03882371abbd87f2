package dev.paritylint.rules.route;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Purpose;
import dev.paritylint.rules.websocket.PollingEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cookie that leads a client to its instance for a shorter time than the service asks a
 * connection to last. A cookie of 0 s is one that lasts as long as the browser does.
 *
 * @param cookie how long the client is led
 * @param wanted how long the service asks for
 */
record ShortAffinity(Setting cookie, Setting wanted) {

  static List<ShortAffinity> of(Landscape landscape) {
    List<Setting> timeouts =
        landscape.settings().stream()
            .filter(setting -> setting.kind() == SettingKind.TIMEOUT)
            .filter(setting -> setting.environment().kind() != EnvironmentClass.LOCAL)
            .filter(setting -> setting.value() instanceof Value.Seconds)
            .toList();
    Catalogue catalogue = Catalogue.load();
    Meanings meanings = Meanings.in(landscape);
    Set<Setting> refused =
        landscape.rejections().stream().map(Rejection::setting).collect(Collectors.toSet());
    List<ShortAffinity> all = new ArrayList<>();
    for (Setting cookie : timeouts) {
      if (isCookie(cookie, catalogue) && !refused.contains(cookie)) {
        timeouts.stream()
            .filter(wanted -> asks(wanted, cookie, meanings))
            .findFirst()
            .ifPresent(wanted -> all.add(new ShortAffinity(cookie, wanted)));
      }
    }
    return all;
  }

  private static boolean isCookie(Setting setting, Catalogue catalogue) {
    return !setting.value().equals(Value.Seconds.of(0))
        && catalogue
            .named(setting.name())
            .map(Attribute::purpose)
            .filter(Purpose.SESSION::equals)
            .isPresent();
  }

  private static boolean asks(Setting setting, Setting cookie, Meanings meanings) {
    return setting.environment().equals(cookie.environment())
        && setting.service().equals(cookie.service())
        && meanings.purpose(setting.name()).filter(Purpose.WEBSOCKET_LIFETIME::equals).isPresent()
        && ((Value.Seconds) setting.value())
                .seconds()
                .compareTo(((Value.Seconds) cookie.value()).seconds())
            > 0;
  }

  /** The finding, where the service's clients poll: an open WebSocket needs no cookie. */
  Optional<Finding> finding(RuleInfo rule, PollingEvidence polling) {
    String environment = cookie.environment().name();
    return polling
        .of(cookie.environment(), cookie.service())
        .map(
            why ->
                new Finding(
                    rule,
                    rule.severity(),
                    List.of(environment),
                    cookie.service(),
                    cookie.name(),
                    "%s of %s is %s in %s, %s asks for %s, and its clients poll (%s)"
                        .formatted(
                            cookie.name(),
                            cookie.service(),
                            cookie.shown(),
                            environment,
                            wanted.name(),
                            wanted.shown(),
                            why),
                    new Place(cookie.origin(), "ends before the connection does"),
                    List.of(new Place(wanted.origin(), "asks for " + wanted.shown())),
                    "raise %s to %s, or to 0 for as long as the browser is open"
                        .formatted(cookie.name(), wanted.shown())));
  }
}
