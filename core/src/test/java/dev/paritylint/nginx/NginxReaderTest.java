package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Limit;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Upgrade;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NginxReaderTest {

  /** ngx_http_proxy_module: inherited from the previous level, unless set there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          http                   | server                 | location                 | limit   | name
                                 |                        |                          | 60 s    | nginx.proxy_read_timeout@/ws
          proxy_read_timeout 1m; |                        |                          | 60 s    | nginx.proxy_read_timeout
          proxy_read_timeout 2m; | proxy_read_timeout 90; |                          | 90 s    | nginx.proxy_read_timeout
          proxy_read_timeout 2m; | proxy_read_timeout 90; | proxy_read_timeout 5s;   | 5 s     | nginx.proxy_read_timeout@/ws
          proxy_read_timeout 2m; |                        | proxy_read_timeout 5s;   | 5 s     | nginx.proxy_read_timeout@/ws
                                 |                        | proxy_read_timeout 1h30; | 3630 s  | nginx.proxy_read_timeout@/ws
                                 |                        | proxy_read_timeout "1h 30m"; | 5400 s | nginx.proxy_read_timeout@/ws
                                 |                        | proxy_read_timeout 500ms;| 0.5 s   | nginx.proxy_read_timeout@/ws
                                 | include own.conf;      |                          | unknown: may be set in `own.conf`, which is not in the repository | nginx.proxy_read_timeout@/ws
                                 | include own.conf;      | proxy_read_timeout 7;    | 7 s     | nginx.proxy_read_timeout@/ws
          include mime.types;    | include default.d/*.conf; |                       | 60 s    | nginx.proxy_read_timeout@/ws
          """)
  void a_timeout_comes_from_the_nearest_level_that_sets_it(
      String http, String server, String location, String limit, String name) {
    Reading reading = read(conf(http, server, location));

    Limit idle = reading.routes().get(0).hops().get(0).limits().get(0);
    assertEquals(Limit.LimitKind.IDLE, idle.kind());
    assertEquals(limit, idle.value().shown());
    assertEquals(name, idle.name());
  }

  /** ngx_http_proxy_module: headers are inherited only where the level sets none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          server                                                | location                                                 | verdict
          U C                                                   | V                                                        | passed
          U C V                                                 |                                                          | passed
          U C V                                                 | proxy_set_header Host $host;                             | dropped: U C
          U V                                                   | C                                                        | dropped: U
                                                                | U C V                                                    | passed
                                                                | U V                                                      | dropped: C
                                                                | C V                                                      | dropped: U
                                                                | V                                                        | dropped: U C
                                                                | U C                                                      | by version
                                                                | U C proxy_http_version 1.0;                              | dropped: V
                                                                |                                                          | dropped: V U C
          proxy_set_header Host $host;                          | V                                                        | dropped: Host U C
                                                                | V U proxy_set_header Connection "";                      | dropped: C
                                                                | V U proxy_set_header Connection close;                   | dropped: C
                                                                | V U proxy_set_header Connection $connection_upgrade;     | passed
                                                                | V U proxy_set_header Connection $keeps;                  | dropped: C
                                                                | V U proxy_set_header Connection $elsewhere;              | unclear
                                                                | V U proxy_set_header Connection $http_connection;        | passed
                                                                | V C proxy_set_header upgrade websocket;                  | passed
                                                                | V C proxy_set_header Upgrade "";                         | dropped: U
                                                                | V include own.conf;                                      | unclear
                                                                | V proxy_set_header Host $host; include own.conf;         | unclear
          """)
  void an_upgrade_needs_both_headers_and_http_1_1(String server, String location, String verdict) {
    String maps =
        "map $http_upgrade $connection_upgrade { default upgrade; '' close; }"
            + " map $http_upgrade $keeps { default close; }";
    Reading reading = read(conf(maps, spelled(server), spelled(location)));

    assertEquals(verdict, shown(reading.routes().get(0).hops().get(0).upgrade()));
  }

  private static String spelled(String text) {
    return text == null
        ? ""
        : (" " + text + " ")
            .replace(" U ", " proxy_set_header Upgrade $http_upgrade; ")
            .replace(" C ", " proxy_set_header Connection \"upgrade\"; ")
            .replace(" V ", " proxy_http_version 1.1; ");
  }

  private static String shown(Upgrade upgrade) {
    if (upgrade instanceof Upgrade.Dropped dropped) {
      assertEquals("location /ws", dropped.at().text());
      return "dropped: "
          + dropped
              .missing()
              .replace("\n", " ")
              .replace("proxy_http_version 1.1;", "V")
              .replace("proxy_set_header Upgrade $http_upgrade;", "U")
              .replace("proxy_set_header Connection \"upgrade\";", "C")
              .replace("proxy_set_header Host $host;", "Host");
    }
    if (upgrade instanceof Upgrade.ByVersion some) {
      assertEquals("location /ws", some.at().text());
      assertEquals("proxy_http_version 1.1;", some.missing());
      return "by version";
    }
    return upgrade instanceof Upgrade.Passed ? "passed" : "unclear";
  }

  @Test
  void a_lost_inheritance_is_told() {
    Reading reading = read(conf("", spelled("U C V"), "proxy_set_header X-Real-IP $remote_addr;"));

    Upgrade.Dropped dropped = (Upgrade.Dropped) reading.routes().get(0).hops().get(0).upgrade();
    assertTrue(dropped.why().contains("inherits none"), dropped.why());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      useHeadersInDisplayName = true,
      textBlock =
          """
          location        ! paths        ! label
          /               ! []           ! /
          /ws             ! [/ws*]       ! /ws
          ^~ /ws/         ! [/ws/*]      ! /ws/
          = /ws           ! [/ws]        ! =/ws
          =/ws            ! [/ws]        ! =/ws
          ~ ^/ws/         ! [/ws/*]      ! ~^/ws/
          ~* ^/ws(/.*)?$  ! [/ws*]       ! ~*^/ws(/.*)?$
          ~ ^/wss?/       ! [/ws*]       ! ~^/wss?/
          ~ ^/(a|b)/      ! [^/(a|b)/]   ! ~^/(a|b)/
          ~ ^/a|^/b       ! [^/a|^/b]    ! ~^/a|^/b
          ~ socket        ! [socket]     ! ~socket
          """)
  void a_location_is_written_as_patterns_of_paths(String location, String paths, String label) {
    Reading reading = read("server { location " + location + " { proxy_pass http://app; } }");

    assertEquals(paths, reading.routes().get(0).paths().toString());
    assertEquals("nginx location " + label, reading.routes().get(0).hops().get(0).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          directives                                                   | services
          proxy_pass http://backend;                                   | [backend]
          proxy_pass https://backend:8443/api/;                        | [backend]
          proxy_pass http://pool;                                      | [one, two]
          proxy_pass http://far/;                                      | [far]
          proxy_pass http://127.0.0.1:8000;                            | []
          proxy_pass http://localhost:8000;                            | []
          proxy_pass http://unix:/run/app.sock;                        | []
          proxy_pass http://$http_host;                                | []
          set $to backend:80; proxy_pass http://$to;                   | [backend]
          set $to http://backend; proxy_pass $to;                      | [backend]
          set $to one; set $to two; proxy_pass http://$to;             | []
          proxy_pass http://backend$request_uri;                       | [backend]
          return 200;                                                  | []
          proxy_pass http://$always;                                   | [backend]
          proxy_pass http://$both;                                     | [backend]
          proxy_pass http://$either;                                   | []
          proxy_pass http://$partly;                                   | []
          proxy_pass http://$elsewhere;                                | []
          fastcgi_pass php:9000;                                       | [php]
          fastcgi_pass unix:/run/php.sock;                             | []
          uwsgi_pass pool;                                             | [one, two]
          uwsgi_pass uwsgi://app:3031;                                 | [app]
          grpc_pass grpc://rpc:50051;                                  | [rpc]
          grpc_pass rpc:50051;                                         | [rpc]
          """)
  void a_route_ends_at_the_services_that_proxy_pass_reaches(String directives, String services) {
    Reading reading =
        read(
            "upstream pool { server one:80; server two:80 backup; server 10.0.0.1; }"
                + "upstream far { server 10.0.0.2:80; }"
                + "map $host $always { volatile; default backend; }"
                + "map $host $both { a.org backend; default backend; }"
                + "map $host $either { a.org one; default backend; }"
                + "map $host $partly { a.org backend; }"
                + "map $host $elsewhere { default backend; include hosts.map; }"
                + "server { location /x { "
                + directives
                + " } }");

    assertEquals(services, reading.routes().stream().map(Route::service).toList().toString());
  }

  @Test
  void settings_stand_where_they_are_written() {
    Reading reading =
        read(
            """
            client_max_body_size 8m;
            upstream pool { least_conn; server a:1; server b:2; keepalive 16; keepalive_timeout 5s; }
            server {
              listen 80;
              return 301 https://acme.com$request_uri;
            }
            server {
              listen 443 ssl;
              server_name staging.acme.com;
              client_max_body_size 9m;
              add_header Strict-Transport-Security "max-age=1" always;
              location /ws {
                proxy_pass http://pool;
                proxy_send_timeout 30;
                proxy_set_header Upgrade $http_upgrade;
              }
              location = /health { return 200; }
            }
            """);

    assertEquals(
        List.of(
            "nginx.client_max_body_size=9m",
            "nginx.add_header.Strict-Transport-Security=max-age=1",
            "nginx.proxy_send_timeout@/ws=30 s",
            "nginx.proxy_set_header.Upgrade@/ws=$http_upgrade",
            "nginx.proxy_read_timeout@/ws=60 s",
            "nginx.upstream.balancing@pool=least_conn",
            "nginx.upstream.keepalive@pool=16",
            "nginx.upstream.keepalive_timeout@pool=5 s",
            "nginx.upstream.server@pool=a:1, b:2"),
        sorted(
            reading,
            "nginx.client",
            "nginx.add",
            "nginx.proxy_send",
            "nginx.proxy_set",
            "nginx.proxy_read",
            "nginx.upstream"));
    assertTrue(reading.settings().stream().allMatch(one -> one.service().equals("nginx")));
    assertEquals("\"max-age=1\"", setting(reading, "nginx.add_header.Strict-Transport-Security"));
  }

  private static List<String> sorted(Reading reading, String... order) {
    return java.util.Arrays.stream(order)
        .flatMap(
            prefix ->
                reading.settings().stream()
                    .filter(one -> one.name().startsWith(prefix))
                    .map(one -> one.name() + "=" + one.value().shown())
                    .sorted())
        .toList();
  }

  private static String setting(Reading reading, String name) {
    return reading.settings().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .origin()
        .at()
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          first server                                   | second server                              | names
          server_name api.staging.acme.com;              | server_name www.acme.com;                  | @api.acme.com, @www.acme.com
          server_name staging-api.acme.com;              | server_name stg.acme.com;                  | @api.acme.com, @acme.com
          listen 80; server_name acme.com;               | listen 443 ssl; server_name acme.com;      | @:80, ''
          listen 80; server_name acme.com; return 301 x; | listen 443 ssl; server_name www.acme.com;  | @:80, ''
          listen 8080;                                   | listen 9090; server_name _;                | '', @:9090
          """)
  void servers_are_told_apart_by_hosts_without_the_environment(
      String first, String second, String names) {
    String proxied = "send_timeout 5; location / { proxy_pass http://app; }";
    Reading reading =
        read(
            "server { %s %s } server { %s %s }"
                .formatted(
                    first,
                    first.contains("return") ? "send_timeout 5;" : proxied,
                    second,
                    proxied));

    assertEquals(
        names.replace("''", ""),
        String.join(
            ", ",
            reading.settings().stream()
                .map(Setting::name)
                .filter(name -> name.startsWith("nginx.send_timeout"))
                .map(name -> name.substring("nginx.send_timeout".length()))
                .toList()));
  }

  @Test
  void each_name_of_a_server_is_a_host_of_its_routes() {
    Reading reading =
        read(
            "server { server_name acme.com .acme.org _ ~^x$ localhost; location / { proxy_pass http://a; } }");

    assertEquals(
        List.of("acme.com", "*.acme.org"), reading.routes().stream().map(Route::host).toList());
  }

  @Test
  void a_named_location_serves_the_paths_that_fall_back_to_it() {
    Reading reading =
        read(
            """
            server {
              location /app { try_files $uri @app; }
              location @app { proxy_pass http://app; }
            }
            """);

    assertEquals(List.of("/app*"), reading.routes().get(0).paths());
  }

  @Test
  void what_a_location_hides_stands_at_its_own_header_and_leads_to_those_that_are_lost() {
    Setting hidden =
        read(
                """
                server {
                  add_header X-Frame-Options DENY;
                  add_header X-Name 1;
                  location = /index.html {
                    add_header Cache-Control no-store;
                  }
                }
                """)
            .settings()
            .stream()
            .filter(setting -> setting.name().startsWith("nginx.hidden_headers"))
            .findFirst()
            .orElseThrow();
    assertEquals("nginx.hidden_headers@=/index.html", hidden.name());
    assertEquals(new Value.Text("X-Frame-Options"), hidden.value());
    assertEquals("add_header Cache-Control no-store", hidden.origin().at().text());
    assertEquals("add_header X-Frame-Options DENY", hidden.origin().source().text());
  }

  @Test
  void nested_locations_and_conditions_inherit_from_the_outer_one() {
    Reading reading =
        read(
            """
            server {
              location /api {
                proxy_read_timeout 5s;
                location /api/ws { proxy_pass http://app; }
                if ($http_upgrade) { proxy_pass http://sockets; }
              }
            }
            """);

    assertEquals(
        List.of("sockets [/api*] 5 s", "app [/api/ws*] 5 s"),
        reading.routes().stream()
            .map(
                route ->
                    route.service()
                        + " "
                        + route.paths()
                        + " "
                        + route.hops().get(0).limits().get(0).value().shown())
            .toList());
  }

  @Test
  void included_files_are_read_in_their_place() {
    Reading reading =
        read(
            Map.of(
                "nginx/sites/staging.conf",
                "server { location /ws { proxy_pass http://app; include /etc/nginx/ws.conf; } }",
                "nginx/ws.conf",
                "proxy_read_timeout 9s; include ws.conf;"),
            "nginx/sites/staging.conf");

    Setting setting = reading.settings().get(0);
    assertEquals("nginx.proxy_read_timeout@/ws", setting.name());
    assertEquals("nginx/ws.conf:1:20", setting.origin().at().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "fastcgi_pass php:9000; fastcgi_read_timeout 300;, 300 s, nginx.fastcgi_read_timeout@/x",
    "fastcgi_pass php:9000; proxy_read_timeout 300;, 60 s, nginx.fastcgi_read_timeout@/x",
    "uwsgi_pass app:3031; uwsgi_read_timeout 2m;, 120 s, nginx.uwsgi_read_timeout@/x",
    "grpc_pass rpc:50051; grpc_read_timeout 1h;, 3600 s, nginx.grpc_read_timeout@/x"
  })
  void each_protocol_has_limits_of_its_own(String directives, String limit, String name) {
    Reading reading = read("server { location /x { " + directives + " } }");

    Limit idle = reading.routes().get(0).hops().get(0).limits().get(0);
    assertEquals(limit, idle.value().shown());
    assertEquals(name, idle.name());
    assertTrue(reading.routes().get(0).hops().get(0).upgrade() instanceof Upgrade.Unclear);
  }

  @Test
  void a_pattern_takes_in_the_layers_of_the_deployment_and_no_other_file() {
    String main = "http { proxy_read_timeout 9s; include conf.d/*.conf; include [x.map; }";
    String part = "server { location / { proxy_pass http://app; } }";
    Map<String, String> files =
        Map.of(
            "nginx/staging.conf",
            main,
            "nginx/conf.d/a.conf",
            part,
            "nginx/conf.d/b.conf",
            part.replace("app", "other"),
            "nginx/conf.d/.c.conf",
            part.replace("app", "hidden"));

    assertEquals(
        List.of("nginx/conf.d/a.conf", "nginx/conf.d/b.conf"),
        NginxReader.matched(
            SourceFile.of("nginx/staging.conf", main), new MemoryTree(new HashMap<>(files))));
    Reading reading = read(files, "nginx/staging.conf", List.of("nginx/conf.d/a.conf"));
    assertEquals(List.of("app"), reading.routes().stream().map(Route::service).toList());
    assertEquals("9 s", reading.routes().get(0).hops().get(0).limits().get(0).value().shown());
  }

  @Test
  void a_part_of_a_server_leaves_open_what_stands_around_it() {
    Reading reading = read("location /ws { proxy_pass http://app; }");

    assertEquals(
        "unknown: may be set where this file is included",
        reading.routes().get(0).hops().get(0).limits().get(0).value().shown());
    assertTrue(reading.routes().get(0).hops().get(0).upgrade() instanceof Upgrade.Unclear);
  }

  @Test
  void a_time_that_nginx_refuses_is_a_problem_and_no_value() {
    Reading reading = read("server { send_timeout 30sec; }");

    assertEquals(
        List.of("nginx refuses `30sec` as a time of `send_timeout`"),
        reading.problems().stream().map(Problem::message).toList());
    assertEquals(
        "unknown: \"30sec\" is not a time such as 60s, 5m or 500ms",
        reading.settings().get(0).value().shown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          image                                  | protocol
          nginx:1.27-alpine                      | HTTP_1_0
          nginx:1.29.6                           | HTTP_1_0
          nginx:1.29.7-alpine3.22                | HTTP_1_1
          nginx:1.29                             | UNKNOWN
          nginx:1.30                             | HTTP_1_1
          nginx:1                                | UNKNOWN
          nginx:alpine                           | UNKNOWN
          nginx                                  | UNKNOWN
          registry.example:5000/nginx:1.25.3     | HTTP_1_0
          nginxinc/nginx-unprivileged:1.28@sha256:0 | HTTP_1_0
          openresty/openresty:1.25.3.1-0-alpine  | HTTP_1_0
          acme/proxy:1.27                        | UNKNOWN
          """)
  void the_image_tells_which_http_is_spoken_by_default(String image, DefaultProtocol protocol) {
    assertEquals(protocol, DefaultProtocol.of(image));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          content                                          | nginx
          server { listen 80; server_name a; }             | true
          location / { proxy_pass http://a; }              | true
          upstream a { server b:80; }                      | true
          events {} http { include conf.d/*.conf; }        | true
          events {}                                        | false
          http { include conf.d/*.conf; }                  | false
          [supervisord] nodaemon=true                      | false
          http { server { listen = 80 } }                  | false
          listen 8080; option x;                           | false
          server { server_name {{ host }}; listen 80; }    | false
          zone "a" { type master; file "b"; };             | false
          """)
  void a_file_is_nginx_s_by_what_stands_in_it(String content, boolean nginx) {
    assertEquals(nginx, NginxReader.isNginx(SourceFile.of("a.conf", content)));
  }

  private static String conf(String http, String server, String location) {
    return "http { %s server { %s location /ws { proxy_pass http://backend:8000; %s } } }"
        .formatted(empty(http), empty(server), empty(location));
  }

  private static String empty(String text) {
    return text == null ? "" : text;
  }

  private static Reading read(String text) {
    return read(Map.of("staging.conf", text), "staging.conf");
  }

  private static Reading read(Map<String, String> files, String main) {
    return read(files, main, List.of());
  }

  private static Reading read(Map<String, String> files, String main, List<String> layers) {
    Environment staging =
        new Environment(
            "staging",
            Set.of("stg"),
            EnvironmentClass.PRE_PRODUCTION,
            "",
            "",
            Confidence.STRONG,
            List.of());
    Deployment deployment = new Deployment(DeploymentKind.NGINX, staging, main, layers, null, "");
    return new NginxReader().read(deployment, new MemoryTree(new HashMap<>(files)));
  }
}
