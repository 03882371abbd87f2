package dev.paritylint.rules.header;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an environment serves its own pages, as far as that is certain. */
final class FrontEnds {

  /**
   * One front end.
   *
   * @param said how it is known, a clause that follows its address
   * @param own whether the service that allows the origins says so itself
   */
  record FrontEnd(WebAddress address, String said, Place place, boolean own) {}

  private static final String FRONT_END =
      "(FRONT_?END|WEB_?APP|CLIENT)(_(BASE|PUBLIC|APP))?_(URL|ORIGIN)";
  private static final Pattern NAMES =
      Pattern.compile("((NEXT_PUBLIC|VITE|REACT_APP|PUBLIC)_)?" + FRONT_END);

  /** With a product's name before it; but some words say that it is another front end. */
  private static final Pattern PREFIXED =
      Pattern.compile(
          "(?!(ADMIN|PARTNER|EXTERNAL|LEGACY|OLD|MOBILE|DOCS|DOCUMENTATION|STORYBOOK)_)[A-Z0-9]+_"
              + FRONT_END);

  private static final Pattern OWN_ADDRESSES =
      Pattern.compile("(.*_)?(API|BACKEND|SERVER)(_(BASE|PUBLIC))?_(URL|HOST)");
  private static final Set<String> SERVICES =
      Set.of("frontend", "front-end", "web", "webapp", "web-app", "client", "ui");

  private final Landscape landscape;

  FrontEnds(Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * The front ends that a list of origins should hold, by the strongest evidence only: what the
   * service itself says, else another of its deployment, else a route of the environment.
   */
  List<FrontEnd> of(Origins origins) {
    Setting list = origins.setting();
    List<FrontEnd> named = named(list, NAMES);
    List<FrontEnd> own = named.stream().filter(FrontEnd::own).toList();
    if (named.isEmpty()) {
      List<FrontEnd> prefixed = named(list, PREFIXED).stream().filter(FrontEnd::own).toList();
      own = prefixed.size() == 1 ? prefixed : own;
    }
    List<FrontEnd> best = !own.isEmpty() ? own : !named.isEmpty() ? named : byRoute(list);
    boolean sameOrigin =
        best.stream().anyMatch(frontEnd -> isServedFrom(list, frontEnd.address().host()));
    return sameOrigin ? List.of() : best;
  }

  private List<FrontEnd> named(Setting list, Pattern names) {
    return landscape.settings().stream()
        .filter(setting -> setting.deployment().equals(list.deployment()))
        .filter(setting -> setting.kind() == SettingKind.VARIABLE)
        .filter(setting -> names.matcher(Origins.constant(setting.name())).matches())
        .flatMap(setting -> frontEnd(setting, list).stream())
        .toList();
  }

  private static Optional<FrontEnd> frontEnd(Setting setting, Setting list) {
    if (setting.secret() || !(setting.value() instanceof Value.Text text)) {
      return Optional.empty();
    }
    return WebAddress.parse(text.text().strip())
        .filter(FrontEnds::isPublic)
        .map(
            address ->
                new FrontEnd(
                    address,
                    "as " + setting.name() + " of " + setting.service() + " says",
                    new Place(setting.origin(), "the front end"),
                    setting.service().equals(list.service())));
  }

  private static boolean isPublic(WebAddress address) {
    return address.scheme().startsWith("http")
        && address.host().matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");
  }

  private List<FrontEnd> byRoute(Setting list) {
    List<FrontEnd> found = new ArrayList<>();
    for (Route route : landscape.routes()) {
      boolean front = SERVICES.contains(route.service().toLowerCase(Locale.ROOT));
      if (front
          && route.environment().equals(list.environment())
          && route.paths().isEmpty()
          && !route.hops().isEmpty()) {
        WebAddress.parse("https://" + route.host())
            .filter(FrontEnds::isPublic)
            .map(
                address ->
                    new FrontEnd(
                        address,
                        "the host of " + route.service(),
                        Place.at(route.hops().get(0).at(), "the way to the front end"),
                        false))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** From the same host as the front end nothing needs to be allowed. */
  private boolean isServedFrom(Setting list, String host) {
    boolean routed =
        landscape.routes().stream()
            .filter(route -> route.environment().equals(list.environment()))
            .filter(route -> route.service().equals(list.service()))
            .anyMatch(route -> route.host().equals(host));
    return routed
        || landscape.settings().stream()
            .filter(setting -> setting.environment().equals(list.environment()))
            .filter(setting -> OWN_ADDRESSES.matcher(Origins.constant(setting.name())).matches())
            .filter(setting -> setting.value() instanceof Value.Text)
            .flatMap(setting -> WebAddress.parse(((Value.Text) setting.value()).text()).stream())
            .anyMatch(address -> address.host().equals(host));
  }
}
