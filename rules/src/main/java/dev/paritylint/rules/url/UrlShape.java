package dev.paritylint.rules.url;

import dev.paritylint.model.Setting;
import dev.paritylint.parity.Equality;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.WebAddress;
import java.util.Optional;

/** What two URLs have in common besides the host: who can reach them, and how they are written. */
final class UrlShape {
  private final Equality equality;

  UrlShape(Equality equality) {
    this.equality = equality;
  }

  /** Whether both can be reached by the same: the same scheme, and both public or both not. */
  static boolean sameReach(Setting one, Setting other) {
    Optional<WebAddress> here = Addresses.single(one).filter(Reach::isWeb);
    Optional<WebAddress> there = Addresses.single(other).filter(Reach::isWeb);
    if (here.isEmpty() || there.isEmpty()) {
      return true;
    }
    boolean insideHere = isInside(here.get());
    boolean insideThere = isInside(there.get());
    if (insideHere && insideThere) {
      return true;
    }
    if (insideHere != insideThere) {
      return !forClients(one, here.get()) && !forClients(one, there.get());
    }
    return here.get().scheme().equals(there.get().scheme());
  }

  /** Whether both have the same port and path; a path that holds a key is each one's own. */
  boolean sameForm(Setting one, Setting other) {
    if (one.secret() || other.secret()) {
      return true;
    }
    Optional<WebAddress> here = Addresses.single(one).filter(Reach::isWeb);
    Optional<WebAddress> there = Addresses.single(other).filter(Reach::isWeb);
    if (here.isEmpty() || there.isEmpty() || isInside(here.get()) || isInside(there.get())) {
      return true;
    }
    return port(here.get()) == port(there.get())
        && equality.same(
            path(here.get()), one.environment(), path(there.get()), other.environment());
  }

  private static int port(WebAddress address) {
    if (address.port() >= 0) {
      return address.port();
    }
    return address.isEncrypted() ? 443 : 80;
  }

  private static String path(WebAddress address) {
    return address.path().replaceAll("/+$", "");
  }

  /** A single label is the name of a container or of the machine itself. */
  private static boolean isInside(WebAddress address) {
    return !address.host().contains(".");
  }

  /** A server may well call its neighbor by a container's name; a browser cannot. */
  private static boolean forClients(Setting setting, WebAddress address) {
    return address.scheme().startsWith("ws") || Meanings.load().isForBrowsers(setting.name());
  }
}
