package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Upgrade;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NginxStreamTest {

  /** ngx_stream_proxy_module: 10 minutes, unless the nearest level says otherwise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          stream             | server                                      | route
                             | listen 5432; proxy_pass db:5432;            | :5432 -> db: 600 s nginx.stream.proxy_timeout@:5432 [server]
          proxy_timeout 30s; | listen 5432; proxy_pass db:5432;            | :5432 -> db: 30 s nginx.stream.proxy_timeout [30s]
          proxy_timeout 30s; | listen 1; proxy_pass db:5; proxy_timeout 1h; | :1 -> db: 3600 s nginx.stream.proxy_timeout@:1 [1h]
                             | listen 127.0.0.1:1; proxy_pass pool;        | :1 -> cache: 600 s nginx.stream.proxy_timeout@:1 [server]
                             | listen 1; proxy_pass 10.0.0.1:5;            |
          include own.conf;  | listen 1; proxy_pass db:5;                  | :1 -> db: unknown: may be set in `own.conf`, which is not in the repository nginx.stream.proxy_timeout@:1 [server]
          """)
  void a_stream_is_a_route_of_its_port(String stream, String server, String route) {
    Reading reading = read(stream, server);
    assertEquals(
        route == null ? "" : route,
        reading.routes().stream().map(NginxStreamTest::shown).collect(Collectors.joining("; ")));
  }

  private static String shown(Route route) {
    Hop hop = route.hops().get(0);
    Limit limit = hop.limits().get(0);
    assertEquals(Limit.LimitKind.IDLE, limit.kind());
    assertEquals("", route.host());
    return String.join(" ", route.paths())
        + " -> "
        + route.service()
        + ": "
        + limit.value().shown()
        + " "
        + limit.name()
        + " ["
        + limit.at().text()
        + "]";
  }

  @Test
  void what_is_set_stands_where_it_is_written() {
    Reading reading =
        read("proxy_connect_timeout 5s;", "listen 1; proxy_pass db:5; proxy_timeout soon;");
    assertEquals(
        List.of(
            "nginx.stream.proxy_connect_timeout=5 s [5s]",
            "nginx.stream.proxy_timeout@:1=unknown: \"soon\" is not a time such as 60s, 5m or 500ms [soon]"),
        reading.settings().stream()
            .map(it -> it.name() + "=" + it.shown() + " [" + it.origin().at().text() + "]")
            .filter(it -> it.contains("stream."))
            .toList());
  }

  @Test
  void an_upgrade_is_passed_on_as_anything_is() {
    Hop hop = read("", "listen 1; proxy_pass db:5;").routes().get(0).hops().get(0);
    assertEquals(new Upgrade.Passed("nginx passes a stream on as it is"), hop.upgrade());
  }

  private static Reading read(String stream, String server) {
    String text =
        "events {} stream { upstream pool { server cache:6379; } %s server { %s } }\n"
            .formatted(stream == null ? "" : stream, server);
    Deployment deployment =
        new Deployment(
            DeploymentKind.NGINX, Environment.DEFAULT, "nginx.conf", List.of(), null, "");
    return new NginxReader().read(deployment, new MemoryTree(Map.of("nginx.conf", text)));
  }
}
