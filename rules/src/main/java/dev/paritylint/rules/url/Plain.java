package dev.paritylint.rules.url;

import dev.paritylint.model.Environment;
import dev.paritylint.model.Setting;
import dev.paritylint.platform.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An address in a setting that is spoken to without encryption, though it need not be. */
record Plain(Setting setting, WebAddress address) {
  private static final Set<String> SCHEMES = Set.of("http", "ws");

  /** Documents that name themselves by such an address; nobody connects to it. */
  private static final Set<String> NAMESPACES =
      Set.of(
          "www.w3.org",
          "schemas.xmlsoap.org",
          "schemas.microsoft.com",
          "schemas.openxmlformats.org",
          "json-schema.org",
          "schema.org",
          "purl.org",
          "xmlns.com");

  /** The plain addresses of a setting; none where its name says that they are meant so. */
  static List<Plain> in(Setting setting) {
    if (UrlNames.isHealthCheck(setting) || UrlNames.isPlainOnPurpose(setting)) {
      return List.of();
    }
    List<WebAddress> all = Addresses.in(setting);
    List<Plain> plain = new ArrayList<>();
    for (WebAddress address : all) {
      boolean counts =
          SCHEMES.contains(address.scheme())
              && Reach.isPublicName(address.host())
              && TopLevelDomains.end(address.host())
              && !NAMESPACES.contains(address.host());
      if (counts && all.stream().noneMatch(other -> isOverTls(other, address))) {
        plain.add(new Plain(setting, address));
      }
    }
    return plain;
  }

  /** Whether one address is the other over TLS: the same host, and the port that goes with it. */
  static boolean isOverTls(WebAddress one, WebAddress plain) {
    return one.isEncrypted() && one.host().equals(plain.host()) && portsFit(one, plain);
  }

  /** Another port is another listener, of which the usual ones say nothing. */
  static boolean portsFit(WebAddress one, WebAddress plain) {
    if (plain.port() == -1 || plain.port() == 80) {
      return one.port() == -1 || one.port() == 443;
    }
    return one.port() == plain.port();
  }

  /** Whether TLS on the usual port is what this address could have used. */
  boolean isOnUsualPort() {
    return address.port() == -1 || address.port() == 80;
  }

  Environment environment() {
    return setting.environment();
  }

  String encryptedScheme() {
    return address.scheme().equals("ws") ? "wss" : "https";
  }
}
