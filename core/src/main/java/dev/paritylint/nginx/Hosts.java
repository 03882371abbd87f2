package dev.paritylint.nginx;

import java.util.Optional;

/** Tells which service a host name leads to; empty where it is none that is known. */
public interface Hosts {
  Optional<String> service(String host);

  /** Where nothing lists the services: a name without a dot is what a container's network knows. */
  static Optional<String> bareName(String host) {
    boolean bare = !host.equals("localhost") && host.matches("[A-Za-z][A-Za-z0-9_-]{0,62}");
    return bare ? Optional.of(host) : Optional.empty();
  }
}
