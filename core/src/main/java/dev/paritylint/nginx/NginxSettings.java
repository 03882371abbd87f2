package dev.paritylint.nginx;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.nginx.Level.Effective;
import dev.paritylint.nginx.Level.Kind;
import dev.paritylint.platform.Attribute;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Place;
import dev.paritylint.platform.Unit;
import dev.paritylint.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists what a configuration sets, each where it is written, as the catalogue names it. */
final class NginxSettings {
  private static final String NGINX = "nginx";
  private static final String UPSTREAM = "nginx upstream";
  private static final String PROXY = "proxy_";
  private static final String READ_TIMEOUT = "nginx.proxy_read_timeout";
  private static final String HIDDEN_HEADERS = "nginx.hidden_headers";
  private static final Set<String> BALANCING =
      Set.of("ip_hash", "hash", "sticky", "least_conn", "least_time", "random");

  private final Catalogue catalogue;
  private final Configuration configuration;
  private final Places places;
  private final Deployment deployment;
  private final String service;
  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  NginxSettings(
      Catalogue catalogue,
      Configuration configuration,
      Places places,
      Deployment deployment,
      String service) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.places = places;
    this.deployment = deployment;
    this.service = service;
  }

  List<Setting> read() {
    level(configuration.http());
    configuration.servers().forEach(server -> level(server.level()));
    configuration.locations().stream()
        .filter(location -> !location.isConditional())
        .forEach(this::location);
    configuration.locations().stream()
        .flatMap(location -> HiddenHeaders.of(location, configuration).stream())
        .forEach(this::hidden);
    configuration.upstreams().values().forEach(this::upstream);
    return distinct();
  }

  /** Values that nginx would refuse. */
  List<Problem> problems() {
    return problems;
  }

  /** A header that is set twice at one place is listed once. */
  private List<Setting> distinct() {
    Set<String> seen = new HashSet<>();
    return settings.stream()
        .filter(setting -> seen.add(setting.kind() + " " + setting.name()))
        .toList();
  }

  private void location(Location location) {
    level(location.level());
    if (!Pass.PROXY.of(location).isEmpty()
        && location.level().nearest("proxy_read_timeout") instanceof Effective.Unset) {
      settings.add(fallback(location.level()));
    }
  }

  /** What nginx does by itself: it stands where the location does, and its chain says so. */
  private Setting fallback(Level location) {
    Attribute attribute = catalogue.named(READ_TIMEOUT).orElseThrow();
    Origin.Step step = new Origin.Step(location.at(), "default of " + READ_TIMEOUT);
    return setting(
        SettingKind.TIMEOUT,
        READ_TIMEOUT + places.suffix(location),
        attribute.fallback(),
        new Origin(location.at(), List.of(step)));
  }

  /** The value stands where the location adds its own, and its chain leads to what that hides. */
  private void hidden(HiddenHeaders headers) {
    List<Origin.Step> lost =
        headers.lost().stream()
            .map(header -> new Origin.Step(header.head(), "add_header " + header.text(0)))
            .toList();
    settings.add(
        setting(
            SettingKind.ATTRIBUTE,
            HIDDEN_HEADERS + places.suffix(headers.location()),
            new Value.Text(String.join(", ", headers.names())),
            new Origin(headers.own().get(0).head(), lost)));
  }

  private void level(Level level) {
    for (Attribute attribute : catalogue.of(NGINX)) {
      Place place = attribute.places().get(0);
      String directive = String.join(".", place.path());
      List<Directive> own = level.own(directive);
      boolean idle = attribute.kind() == SettingKind.TIMEOUT && isOverridden(level, directive);
      if (!own.isEmpty() && !isCovered(level, directive) && !idle) {
        own.forEach(each -> written(attribute, place, each, places.suffix(level)));
      }
    }
  }

  /** Whether the only server says it too, which then is what holds there. */
  private boolean isCovered(Level level, String directive) {
    return level.kind() == Kind.HTTP
        && configuration.servers().stream()
            .map(Server::level)
            .filter(server -> places.suffix(server).isEmpty())
            .anyMatch(server -> !server.own(directive).isEmpty());
  }

  /** Whether every location below that passes requests on has a time of its own. */
  private boolean isOverridden(Level level, String directive) {
    if (level.kind() == Level.Kind.LOCATION || !directive.startsWith(PROXY)) {
      return false;
    }
    List<Level> passing =
        configuration.locations().stream()
            .filter(location -> !Pass.PROXY.of(location).isEmpty())
            .map(Location::level)
            .filter(location -> location.isInside(level))
            .toList();
    return !passing.isEmpty()
        && passing.stream()
            .map(location -> location.nearest(directive))
            .allMatch(it -> it instanceof Effective.Set set && set.level().isInside(level));
  }

  private void written(Attribute attribute, Place place, Directive directive, String suffix) {
    boolean header = attribute.kind() == SettingKind.HEADER;
    Optional<Argument> argument = directive.argument(header ? 1 : 0);
    String name = header ? attribute.name() + "." + directive.text(0) : attribute.name();
    boolean named = !header || !directive.text(0).isEmpty();
    if (argument.isPresent() && named) {
      Argument value = argument.get();
      Value read =
          attribute.kind() == SettingKind.TIMEOUT
              ? length(value, place.unit(), directive)
              : value.value();
      settings.add(setting(attribute.kind(), name + suffix, read, value.origin()));
    }
  }

  private Value length(Argument argument, Unit unit, Directive directive) {
    Value value = seconds(argument, unit);
    if (argument.value().isKnown() && !value.isKnown()) {
      problems.add(
          new Problem(
              argument.at(),
              "nginx refuses `"
                  + argument.at().text()
                  + "` as a time of `"
                  + directive.name()
                  + "`",
              "write a time such as 60s, 5m or \"1h 30m\""));
    }
    return value;
  }

  /** The time that a word means; unknown where nginx would not read it. */
  static Value seconds(Argument argument, Unit unit) {
    if (!(argument.value() instanceof Value.Text text)) {
      return argument.value();
    }
    return unit.seconds(text.text())
        .<Value>map(Value.Seconds::new)
        .orElseGet(() -> new Value.Unknown("\"" + text.text() + "\" is not " + unit.wanted()));
  }

  private void upstream(Upstream upstream) {
    String suffix = "@" + upstream.name();
    for (Attribute attribute : catalogue.of(UPSTREAM)) {
      Place place = attribute.places().get(0);
      String directive = String.join(".", place.path());
      switch (directive) {
        case "server" -> servers(attribute, upstream, suffix);
        case "ip_hash" -> balancing(attribute, upstream, suffix);
        default ->
            upstream.level().own(directive).forEach(it -> written(attribute, place, it, suffix));
      }
    }
  }

  private void servers(Attribute attribute, Upstream upstream, String suffix) {
    List<Argument> servers = upstream.servers();
    if (servers.isEmpty()) {
      return;
    }
    Value all =
        servers.stream()
            .map(Argument::value)
            .filter(value -> !value.isKnown())
            .findFirst()
            .orElseGet(
                () ->
                    new Value.Text(
                        String.join(
                            ", ", servers.stream().flatMap(it -> it.text().stream()).toList())));
    settings.add(
        setting(attribute.kind(), attribute.name() + suffix, all, servers.get(0).origin()));
  }

  private void balancing(Attribute attribute, Upstream upstream, String suffix) {
    for (Directive directive : upstream.level().directives()) {
      if (BALANCING.contains(directive.name())) {
        List<String> words = new ArrayList<>();
        words.add(directive.name());
        directive.arguments().forEach(argument -> words.add(argument.written()));
        settings.add(
            setting(
                attribute.kind(),
                attribute.name() + suffix,
                new Value.Text(String.join(" ", words)),
                Origin.literal(directive.head())));
      }
    }
  }

  private Setting setting(SettingKind kind, String name, Value value, Origin origin) {
    return new Setting(deployment, service, kind, name, value, origin, false);
  }
}
