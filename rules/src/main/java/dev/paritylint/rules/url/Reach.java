package dev.paritylint.rules.url;

import dev.paritylint.platform.WebAddress;
import java.util.Set;
import java.util.regex.Pattern;

/** From where an address can be reached, as far as its host tells. */
final class Reach {
  private static final Set<String> WEB = Set.of("http", "https", "ws", "wss");
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "0.0.0.0", "::1", "host.docker.internal");
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|.*\\.localhost");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

  /** Ends of names that only some network resolves, or (RFC 2606, RFC 6761) that nobody does. */
  private static final Pattern NOT_PUBLIC =
      Pattern.compile(
          ".*\\.(internal|local|localdomain|localhost|svc|cluster|lan|home|corp|intranet|private"
              + "|consul|test|example|invalid|arpa|docker)");

  /** The ends among them that are words for environments, too. */
  private static final Pattern PRIVATE_END = Pattern.compile("(?<=.)\\.(?:local|test)$");

  private static final Pattern IN_CLUSTER = Pattern.compile(".*\\.(svc|svc\\.cluster\\.local)");

  private Reach() {}

  static boolean isWeb(WebAddress address) {
    return WEB.contains(address.scheme());
  }

  /** {@code shop.local} is a name for one network and says nothing of an environment. */
  static String withoutPrivateEnd(String host) {
    return PRIVATE_END.matcher(host).replaceFirst("");
  }

  /** Whether the host is whatever machine asks for it. */
  static boolean isThisMachine(String host) {
    return THIS_MACHINE.contains(host) || LOOPBACK.matcher(host).matches();
  }

  /** Whether the host is the name of a container: one label, no placeholder. */
  static boolean isContainer(String host) {
    return !host.contains(".")
        && !host.contains(":")
        && !host.startsWith("__")
        && !host.contains("*")
        && !isThisMachine(host);
  }

  /** Whether the host is a name that one cluster resolves for its own pods. */
  static boolean isInCluster(String host) {
    return IN_CLUSTER.matcher(host).matches();
  }

  /** Whether everybody's name servers could know the host. */
  static boolean isPublicName(String host) {
    return host.contains(".")
        && !host.contains("*")
        && !NUMBERS.matcher(host).matches()
        && !NOT_PUBLIC.matcher(host).matches()
        && !isThisMachine(host);
  }
}
