package dev.paritylint.nginx;

import java.util.List;

/** A location of a server, or a condition inside of one, which takes the same requests. */
record Location(Server server, LocationPattern pattern, Level level) {

  /** The text of what it passes requests to; none where it does not. */
  List<Directive> proxyPass() {
    return level.own("proxy_pass");
  }

  boolean isConditional() {
    return level.kind() == Level.Kind.CONDITION;
  }
}
