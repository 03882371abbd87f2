package dev.paritylint.nginx;

import java.util.List;
import java.util.Set;

/** One virtual server, by the names and the ports that it answers to. */
record Server(Level level) {
  private static final Set<String> ANSWERS =
      Set.of("proxy_pass", "root", "alias", "try_files", "fastcgi_pass", "uwsgi_pass", "grpc_pass");
  private static final int MAX_NAMES = 20;

  /** The hosts as they are written, without catch-alls and expressions. */
  List<String> hosts() {
    return level.own("server_name").stream()
        .flatMap(names -> names.arguments().stream())
        .flatMap(name -> name.text().stream())
        .filter(name -> !name.isEmpty() && !name.equals("_") && !name.startsWith("~"))
        .filter(name -> !name.contains("$"))
        .map(name -> name.startsWith(".") ? "*" + name : name)
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  boolean isTls() {
    return level.own("listen").stream()
            .anyMatch(
                listen ->
                    port(listen).equals("443")
                        || listen.arguments().stream().anyMatch(it -> it.written().equals("ssl")))
        || level.own("ssl").stream().anyMatch(ssl -> ssl.text(0).equals("on"));
  }

  /** The first port that it listens at; 80 where it says none. */
  String port() {
    return level.own("listen").stream().findFirst().map(Server::port).orElse("80");
  }

  private static String port(Directive listen) {
    String address = listen.text(0);
    String port = address.substring(address.lastIndexOf(':') + 1);
    return !port.isEmpty() && port.chars().allMatch(Character::isDigit) ? port : "80";
  }

  /** Whether it answers anything itself; a server that only sends elsewhere does not. */
  boolean answers() {
    return answers(level.directives());
  }

  private static boolean answers(List<Directive> directives) {
    return directives.stream()
        .anyMatch(
            directive ->
                ANSWERS.contains(directive.name())
                    || (directive.is("location")
                        && !directive.text(0).startsWith("/.well-known/")
                        && !directive.text(1).startsWith("/.well-known/")
                        && answers(directive.children())));
  }
}
