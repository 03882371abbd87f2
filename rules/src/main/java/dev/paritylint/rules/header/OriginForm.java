package dev.paritylint.rules.header;

import dev.paritylint.platform.WebAddress;
import dev.paritylint.rules.header.Origins.Use;
import java.util.List;
import java.util.Optional;

/** Ways of writing an origin that no browser's Origin header ever equals. */
enum OriginForm {
  SLASH("a browser sends an origin without a slash at its end", "remove the slash"),
  PATH("a browser sends an origin without a path", "remove the path"),
  NO_SCHEME("a browser sends an origin with its scheme", "write https:// before the host"),
  SCHEME("the Host header has no scheme", "remove the scheme");

  private final String why;
  private final String help;

  OriginForm(String why, String help) {
    this.why = why;
    this.help = help;
  }

  String why() {
    return why;
  }

  String help() {
    return help;
  }

  /** What is wrong with an entry; empty where nothing is. */
  static Optional<OriginForm> of(String entry, Use use) {
    if (Origins.isPattern(entry)) {
      return Optional.empty();
    }
    Optional<WebAddress> address = Origins.address(entry);
    if (use == Use.HOSTS) {
      return address.map(written -> SCHEME);
    }
    if (address.isEmpty()) {
      return Origins.isBareHost(entry) ? Optional.of(NO_SCHEME) : Optional.empty();
    }
    String path = address.get().path();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(path.equals("/") ? SLASH : PATH);
  }

  /** The entries of a list that have this fault, but those that are there without it as well. */
  List<String> in(Origins origins) {
    return origins.entries().stream()
        .filter(entry -> of(entry, origins.use()).filter(this::equals).isPresent())
        .filter(entry -> this != SLASH || !origins.entries().contains(entry.replaceFirst("/$", "")))
        .toList();
  }
}
