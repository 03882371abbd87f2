package dev.paritylint.nginx;

import java.util.List;

/** A named group of servers (ngx_http_upstream_module). */
record Upstream(String name, Level level) {

  /** The addresses of its servers, in their order. */
  List<Argument> servers() {
    return level.own("server").stream().flatMap(server -> server.argument(0).stream()).toList();
  }
}
