package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          command: gunicorn app --timeout 30 --keep-alive=5      | gunicorn.timeout=30 s [30]; gunicorn.keep_alive=5 s [5]
          command: /usr/bin/gunicorn -t 90 app                   | gunicorn.timeout=90 s [90]
          command: gunicorn -t90 app                             | gunicorn.timeout=90 s [90]
          command: ["gunicorn", "--timeout", "30", "app"]        | gunicorn.timeout=30 s [30]
          command: ["gunicorn", "--timeout=30", "app"]           | gunicorn.timeout=30 s [30]
          command: gunicorn "--timeout" '30'                     | gunicorn.timeout=30 s [30]
          command: gunicorn --timeout ${T:-45}                   | gunicorn.timeout=45 s [${T:-45}]
          command: gunicorn --timeout=${SET:-45} app             | gunicorn.timeout=61 s [${SET:-45}]
          command: gunicorn -w ${W} --timeout 30                 | gunicorn.timeout=30 s [30]
          command: gunicorn --timeout ${W}                       | gunicorn.timeout=unknown: `${W}` is taken from the shell, and no default is given [${W}]
          command: gunicorn --timeout soon                       | gunicorn.timeout=unknown: "soon" is not a number of seconds [soon]
          command: gunicorn --timeout 30 --timeout 40            | gunicorn.timeout=40 s [40]
          command: gunicorn --timeout                            |
          command: gunicorn app                                  |
          command: poetry run uvicorn a:b --timeout-keep-alive 75 | uvicorn.timeout_keep_alive=75 s [75]
          command: python -m uvicorn a:b --ws-ping-interval 20.5 --ws-ping-timeout 10 | uvicorn.ws_ping_interval=20.5 s [20.5]; uvicorn.ws_ping_timeout=10 s [10]
          command: daphne -t 60 --websocket_timeout -1 a:b       | daphne.http_timeout=60 s [60]; daphne.websocket_timeout=-1 s [-1]
          command: hypercorn --keep-alive 65 --websocket-ping-interval 15 a:b | hypercorn.keep_alive=65 s [65]; hypercorn.websocket_ping_interval=15 s [15]
          command: next start --keepAliveTimeout 70000           | next.keep_alive_timeout=70 s [70000]
          command: java -Dserver.tomcat.connection-timeout=20000 -jar app.jar --server.tomcat.keep-alive-timeout=75s | spring.tomcat.connection_timeout=20 s [20000]; spring.tomcat.keep_alive_timeout=75 s [75s]
          command: java -jar app.jar --spring.profiles.active=live |
          command: uwsgi --harakiri 30 --http-timeout=60         | uwsgi.harakiri=30 s [30]; uwsgi.http_timeout=60 s [60]
          command: sh -c "migrate && exec gunicorn --timeout 30 app" | gunicorn.timeout=30 s [30]
          command: ["bash", "-lc", "gunicorn --timeout $$TIMEOUT app"] | gunicorn.timeout=33 s [$$TIMEOUT]
          command: bash -c 'gunicorn --timeout ${SET} --keep-alive 5' | gunicorn.timeout=61 s [${SET}]; gunicorn.keep_alive=5 s [5]
          command: bash -c 'gunicorn --timeout ${W} --keep-alive 5' | gunicorn.timeout=unknown: `${W}` is taken from the shell, and no default is given [${W}]; gunicorn.keep_alive=5 s [5]
          command: ["-t", "30"]                                  |
          entrypoint: gunicorn                                   |
          entrypoint: ["gunicorn", "-t", "20"]                   | gunicorn.timeout=20 s [20]
          command: pip install gunicorn --timeout 60             |
          command: celery worker --timeout 60                    |
          command: curl --timeout 60 gunicorn                    |
          command: null                                          |
          """)
  void the_options_of_a_server_are_timeouts_of_its_service(String command, String expected) {
    Map<String, String> files =
        Map.of(
            "c.yml",
            "services:\n  app:\n    image: x\n    environment: {TIMEOUT: 33}\n    "
                + command
                + "\n",
            ".env",
            "SET=61\n");
    assertEquals(expected == null ? "" : expected, timeouts(files));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          CMD ["gunicorn", "--timeout", "30"]              |                        | gunicorn.timeout=30 s [30]
          CMD gunicorn --timeout 30 app                    |                        | gunicorn.timeout=30 s [30]
          CMD exec gunicorn --timeout ${T:-30} app         |                        | gunicorn.timeout=unknown: `$T` is set outside of the script; without it, it is `30` [${T:-30}]
          ENTRYPOINT ["gunicorn"]␤CMD ["-t", "30"]         |                        | gunicorn.timeout=30 s [30]
          ENTRYPOINT ["gunicorn"]␤CMD ["-t", "30"]         | command: ["-t", "40"]  | gunicorn.timeout=40 s [40]
          ENTRYPOINT ["/run.sh"]␤CMD ["gunicorn","-t","9"] |                        | gunicorn.timeout=9 s [9]
          CMD ["gunicorn", "-t", "30"]                     | command: sleep 1       |
          cmd ["gunicorn", \\␤  "-t", \\␤ "30"]            |                        | gunicorn.timeout=30 s [30]
          CMD ["gunicorn", "-t", "1"]␤CMD ["gunicorn", "-t", "2"] |                 | gunicorn.timeout=2 s [2]
          CMD ["gunicorn", "-t", "1"]␤FROM y               |                        |
          # CMD ["gunicorn", "-t", "1"]                    |                        |
          CMD []                                           |                        |
          CMD ["gunicorn", "-t"                            |                        |
          """)
  void a_service_without_a_command_runs_what_its_dockerfile_says(
      String dockerfile, String command, String expected) {
    Map<String, String> files =
        Map.of(
            "c.yml",
            "services:\n  app:\n    build: ./app\n" + (command == null ? "" : "    " + command),
            "app/Dockerfile",
            "FROM x AS main\n" + dockerfile.replace('␤', '\n') + "\n");
    assertEquals(expected == null ? "" : expected, timeouts(files));
  }

  @Test
  void the_stage_that_is_built_says_what_runs() {
    String dockerfile =
        """
        FROM x AS base
        CMD ["gunicorn", "-t", "1"]
        FROM base AS prod
        FROM base AS dev
        CMD ["gunicorn", "-t", "2"]
        """;
    String compose = "services: {app: {build: {context: ., target: prod}}}";
    assertEquals(
        "gunicorn.timeout=1 s [1]", timeouts(Map.of("c.yml", compose, "Dockerfile", dockerfile)));
  }

  @Test
  void the_command_line_wins_over_gunicorns_variable() {
    String compose =
        """
        services:
          app:
            image: x
            environment:
              GUNICORN_CMD_ARGS: "--timeout 33 --keep-alive 4"
            command: gunicorn --timeout 50 app
        """;
    assertEquals(
        "gunicorn.timeout=50 s [50] instead of 33; gunicorn.keep_alive=4 s [4]",
        timeouts(Map.of("c.yml", compose)));
  }

  @Test
  void the_command_line_wins_over_the_java_machines_variable() {
    String variable =
        """
        services:
          app:
            image: x
            environment:
              JAVA_TOOL_OPTIONS: "-Xmx1g -Dserver.tomcat.keep-alive-timeout=20s"
        """;
    String command = "    command: java -Dserver.tomcat.keep-alive-timeout=75s -jar app.jar\n";
    assertEquals(
        "spring.tomcat.keep_alive_timeout=20 s [20s]", timeouts(Map.of("c.yml", variable)));
    assertEquals(
        "spring.tomcat.keep_alive_timeout=75 s [75s]",
        timeouts(Map.of("c.yml", variable + command)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "nothing",
      textBlock =
          """
          IMAGE                       | LENGTH
          traefik:v2.10               | 0 s
          traefik:2.10.7              | 0 s
          traefik:v2.11.1             | 0 s
          traefik:v2.11.2             | 60 s
          traefik:v2.11.30-alpine     | 60 s
          traefik:v3.0                | 60 s
          docker.io/library/traefik:3.1.2@sha256:0 | 60 s
          traefik:v2.11               | nothing
          traefik:v3.0.0-rc1          | nothing
          traefik:v3                  | nothing
          traefik:latest              | nothing
          traefik                     | nothing
          traefik:v1.7                | nothing
          shop/traefik-extra:v3.0     | nothing
          """)
  void how_long_traefik_waits_for_a_request_goes_by_its_version(
      String image, @Nullable String length) {
    String compose =
        """
        services:
          proxy:
            image: %s
            entrypoint: traefik
            command:
              - --entryPoints.Web.address=:80
        """;
    String expected =
        "traefik.entrypoint.read_timeout@web=%s [--entryPoints.Web.address=:80]".formatted(length);
    assertEquals(
        length == null ? "" : expected, timeouts(Map.of("c.yml", compose.formatted(image))));
  }

  @Test
  void options_alone_are_for_the_program_of_the_image() {
    String compose =
        """
        services:
          proxy:
            image: docker.io/library/traefik:v3.1
            command:
              - --entryPoints.web.address=:80
              - --entryPoints.web.transport.respondingTimeouts.readTimeout=90s
              - "--serversTransport.forwardingTimeouts.dialTimeout=5"
        """;
    assertEquals(
        "traefik.entrypoint.read_timeout@web=90 s [90s]; traefik.transport.dial_timeout=5 s [5]",
        timeouts(Map.of("c.yml", compose)));
  }

  @Test
  void a_folded_script_is_followed_to_the_exact_word() {
    String compose =
        """
        services:
          app:
            image: x
            command: >
              bash -c "python manage.py migrate &&
              gunicorn app:app --timeout ${T:-60}
              --keep-alive=5"
        """;
    assertEquals(
        "gunicorn.timeout=60 s [${T:-60}]; gunicorn.keep_alive=5 s [5]",
        timeouts(Map.of("c.yml", compose)));
  }

  private static String timeouts(Map<String, String> files) {
    return ComposeReaderTest.read(files).settings().stream()
        .filter(setting -> setting.kind() == SettingKind.TIMEOUT)
        .map(ServerSettingsTest::shown)
        .collect(Collectors.joining("; "));
  }

  private static String shown(Setting setting) {
    Origin origin = setting.origin();
    String instead =
        origin.via().stream()
            .flatMap(step -> Stream.ofNullable(step.overridden()))
            .filter(span -> !span.text().contains("45"))
            .map(span -> " instead of " + span.text())
            .collect(Collectors.joining());
    return setting.name()
        + "="
        + setting.shown()
        + " ["
        + origin.at().text()
        + "]"
        + (setting.name().equals("gunicorn.timeout") && instead.contains("33") ? instead : "");
  }
}
