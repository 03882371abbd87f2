package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Hop;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Route;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Upgrade;
import dev.paritylint.source.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeNginxTest {
  private static final String CONF =
      """
      upstream backend_pool {
        server backend:8000;
      }
      upstream auth {
        server auth-internal:8081;
      }
      server {
        listen 80;
        server_name staging.acme.com;
        location / {
          proxy_pass http://frontend:3000;
        }
        location /auth/ {
          proxy_pass http://auth/;
        }
        location /ws {
          proxy_pass http://backend_pool;
          proxy_read_timeout 30s;
        }
      }
      """;
  private static final String COMPOSE =
      """
      services:
        proxy:
          image: nginx:1.27-alpine
          volumes:
            - ./nginx/staging.conf:/etc/nginx/conf.d/default.conf:ro
        backend:
          image: shop/backend
        auth:
          image: shop/auth
          container_name: auth-internal
        frontend:
          image: shop/frontend
      """;

  @Test
  void an_nginx_in_front_of_services_gives_them_routes() {
    Reading reading = read(Map.of("c.yml", COMPOSE, "nginx/staging.conf", CONF));

    assertEquals(
        List.of(
            "staging.acme.com [] -> frontend: 60 s, not set",
            "staging.acme.com [/auth/*] -> auth: 60 s, not set",
            "staging.acme.com [/ws*] -> backend: 30 s, set"),
        reading.routes().stream().map(ComposeNginxTest::shown).toList());
    Hop sockets = reading.routes().get(2).hops().get(0);
    assertEquals("nginx/staging.conf:16:3", sockets.at().toString());
    assertEquals("30s", sockets.limits().get(0).at().text());
    assertEquals(
        """
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";""",
        ((Upgrade.Dropped) sockets.upgrade()).missing());
  }

  @Test
  void its_settings_belong_to_its_service() {
    Reading reading = read(Map.of("c.yml", COMPOSE, "nginx/staging.conf", CONF));

    assertTrue(
        nginx(reading)
            .containsAll(
                List.of(
                    "proxy.nginx.proxy_read_timeout@/ws=30 s",
                    "proxy.nginx.proxy_read_timeout@/auth/=60 s",
                    "proxy.nginx.upstream.server@auth=auth-internal:8081")),
        nginx(reading)::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          service                                                                                                   ! read
          {volumes: ["./nginx:/etc/nginx/conf.d"]}                                                                  ! true
          {volumes: [{type: bind, source: ./nginx/a.conf, target: /etc/nginx/nginx.conf}]}                          ! true
          {volumes: ["./nginx/a.conf:/etc/nginx/templates/a.conf.template"]}                                        ! true
          {volumes: ["./nginx/a.conf:/etc/nginx/snippets/a.conf"]}                                                  ! false
          {volumes: ["./nginx/a.conf:/tmp/a.conf"]}                                                                 ! false
          {volumes: ["data:/etc/nginx/conf.d"]}                                                                     ! false
          {volumes: ["./nginx/none.conf:/etc/nginx/conf.d/a.conf"]}                                                 ! false
          {volumes: ["../nginx/a.conf:/etc/nginx/conf.d/a.conf"]}                                                   ! false
          {volumes: ["./nginx/a.conf:/etc/nginx/conf.d/a.conf", "data:/etc/nginx/conf.d"]}                          ! true
          {configs: [{source: site, target: /etc/nginx/conf.d/a.conf}]}                                             ! true
          {configs: [site]}                                                                                         ! false
          {build: ./nginx}                                                                                          ! true
          {build: {context: ., dockerfile: nginx/named.docker}}                                                     ! true
          {build: {context: ./nginx, target: builder}}                                                              ! false
          {build: {context: ./nginx, target: site}}                                                                 ! true
          {image: nginx}                                                                                            ! false
          """)
  void it_is_read_where_the_repository_gives_it_a_configuration(String service, boolean read) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "c.yml",
        "configs: {site: {file: ./nginx/a.conf}}\nservices:\n  app: {}\n  web: " + service + "\n");
    files.put("nginx/a.conf", "server { location / { proxy_pass http://app; } }");
    files.put(
        "nginx/Dockerfile",
        """
        FROM node:22 AS builder
        COPY a.conf /etc/nginx/other/
        FROM nginx:1.29.8 AS site
        COPY --from=builder /app /usr/share/nginx/html
        COPY --chown=nginx \\
             a.conf /etc/nginx/conf.d/default.conf
        FROM site
        WORKDIR /etc/nginx
        """);
    files.put(
        "nginx/named.docker",
        "FROM nginx\nWORKDIR /etc/nginx/conf.d\nCOPY [\"nginx/*.conf\", \"./\"]\n");

    assertEquals(read, !read(files).routes().isEmpty());
  }

  @Test
  void the_image_that_is_built_from_tells_the_version() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                "services: {app: {}, web: {build: .}}",
                "Dockerfile",
                "FROM nginx:1.29.8\nCOPY a.conf /etc/nginx/conf.d/\n",
                "a.conf",
                """
                server { location / {
                  proxy_set_header Upgrade $http_upgrade;
                  proxy_set_header Connection upgrade;
                  proxy_pass http://app;
                } }
                """));

    assertTrue(reading.routes().get(0).hops().get(0).upgrade() instanceof Upgrade.Passed);
  }

  @Test
  void a_template_is_filled_in_from_the_environment_of_the_service() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                """
                services:
                  backend: {}
                  web:
                    environment: {READ: 45s, TARGET: "backend:8000"}
                    volumes: ["./a.template:/etc/nginx/templates/default.conf.template"]
                """,
                "a.template",
                """
                server {
                  send_timeout ${SEND};
                  location / {
                    proxy_read_timeout ${READ};
                    proxy_set_header Host $host;
                    proxy_pass http://$TARGET/;
                  }
                }
                """));

    assertEquals(List.of("backend"), reading.routes().stream().map(Route::service).toList());
    assertEquals(
        List.of(
            "web.nginx.proxy_read_timeout@/=45 s",
            "web.nginx.proxy_set_header.Host@/=$host",
            "web.nginx.send_timeout=unknown: `SEND` is filled in when the container starts, and"
                + " no value is given"),
        nginx(reading));
    Setting timeout =
        reading.settings().stream()
            .filter(setting -> setting.name().startsWith("nginx.proxy_read"))
            .findFirst()
            .orElseThrow();
    assertEquals("${READ}", timeout.origin().at().text());
    assertEquals("45s", timeout.origin().source().text());
  }

  @Test
  void a_whole_configuration_takes_in_what_is_mounted_beside_it() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                """
                services:
                  app: {}
                  web:
                    volumes:
                      - ./nginx.conf:/etc/nginx/nginx.conf
                      - ./sites:/etc/nginx/sites
                """,
                "nginx.conf",
                "http { proxy_read_timeout 5m; include sites/*.conf; }",
                "sites/a.conf",
                "server { location / { proxy_pass http://app; } }",
                "sites/b.txt",
                "server { location / { proxy_pass http://other; } }"));

    assertEquals(
        List.of(" [] -> app: 300 s, set"),
        reading.routes().stream().map(ComposeNginxTest::shown).toList());
  }

  private static String shown(Route route) {
    var limit = route.hops().get(0).limits().get(0);
    return route.host()
        + " "
        + route.paths()
        + " -> "
        + route.service()
        + ": "
        + limit.value().shown()
        + (limit.set() ? ", set" : ", not set");
  }

  private static List<String> nginx(Reading reading) {
    return reading.settings().stream()
        .filter(setting -> setting.name().startsWith("nginx."))
        .map(setting -> setting.key() + "=" + setting.value().shown())
        .sorted()
        .toList();
  }

  private static Reading read(Map<String, String> files) {
    Deployment deployment =
        new Deployment(DeploymentKind.COMPOSE, Environment.DEFAULT, "c.yml", List.of(), null, "");
    return new ComposeReader().read(deployment, new MemoryTree(files));
  }
}
