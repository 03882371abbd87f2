package dev.paritylint.nginx;

import java.util.Map;

/**
 * How many arguments a directive takes (nginx documentation, index of directives). Only what is
 * read here: its purpose is to notice the semicolon that is missing before the next line.
 */
final class Arity {

  /** From the fewest to the most. */
  record Bounds(int fewest, int most) {
    boolean allow(int count) {
      return fewest <= count && count <= most;
    }
  }

  private static final Bounds ONE = new Bounds(1, 1);
  private static final Bounds TWO = new Bounds(2, 2);
  private static final Map<String, Bounds> KNOWN =
      Map.ofEntries(
          Map.entry("proxy_pass", ONE),
          Map.entry("proxy_read_timeout", ONE),
          Map.entry("proxy_send_timeout", ONE),
          Map.entry("proxy_connect_timeout", ONE),
          Map.entry("proxy_http_version", ONE),
          Map.entry("proxy_buffering", ONE),
          Map.entry("proxy_set_header", TWO),
          Map.entry("proxy_redirect", new Bounds(1, 2)),
          Map.entry("add_header", new Bounds(2, 3)),
          Map.entry("send_timeout", ONE),
          Map.entry("client_body_timeout", ONE),
          Map.entry("client_header_timeout", ONE),
          Map.entry("client_max_body_size", ONE),
          Map.entry("keepalive_timeout", new Bounds(1, 2)),
          Map.entry("root", ONE),
          Map.entry("include", ONE),
          Map.entry("set", TWO));

  private Arity() {}

  /** Whether nginx would refuse that many arguments; of an unknown directive it is not known. */
  static boolean refuses(String directive, int count) {
    Bounds bounds = KNOWN.get(directive);
    return bounds != null && !bounds.allow(count);
  }

  /** How many arguments are the most; as many as there may be where that is not known. */
  static int most(String directive) {
    Bounds bounds = KNOWN.get(directive);
    return bounds == null ? Integer.MAX_VALUE : bounds.most();
  }
}
