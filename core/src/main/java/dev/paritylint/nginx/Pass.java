package dev.paritylint.nginx;

import java.util.List;

/** The ways in which a location hands requests to a service, one directive for each protocol. */
enum Pass {
  PROXY("proxy_pass", "nginx.location"),
  FASTCGI("fastcgi_pass", "nginx.location.fastcgi"),
  UWSGI("uwsgi_pass", "nginx.location.uwsgi"),
  GRPC("grpc_pass", "nginx.location.grpc");

  private final String directive;
  private final String hop;

  Pass(String directive, String hop) {
    this.directive = directive;
    this.hop = hop;
  }

  /** The platform of the hop that such a location is, in the catalogue. */
  String hop() {
    return hop;
  }

  /** Where a location hands requests to by this protocol; none where it does not. */
  List<Directive> of(Location location) {
    return location.level().own(directive);
  }
}
