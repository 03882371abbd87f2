package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartScriptsTest {
  private static final String START =
      """
      #!/bin/sh
      set -e
      python manage.py migrate
      exec gunicorn app --timeout 120 "$@"
      """;

  /** Where {@code scripts/start.sh} is called, and where it lies in the container. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          service                                                      | dockerfile                                                    | timeouts
          command: ./scripts/start.sh                                  | WORKDIR /app␤COPY . .                                         | 120 s [120]
          command: scripts/start.sh                                    | WORKDIR /app␤COPY . /app                                      | 120 s [120]
          command: sh scripts/start.sh                                 | WORKDIR /app␤COPY . .                                         | 120 s [120]
          command: bash -e /app/scripts/start.sh -t 9                  | WORKDIR /app␤COPY . .                                         | 9 s [9]
          command: ["/start.sh"]                                       | COPY ./scripts/start.sh /start.sh                             | 120 s [120]
          command: /start.sh                                           | COPY --chown=a:b ["scripts/start.sh", "/"]                    | 120 s [120]
          command: /srv/start.sh                                       | WORKDIR /srv␤COPY scripts/*.sh ./                             | 120 s [120]
          command: /opt/start.sh                                       | COPY scripts /opt                                             | 120 s [120]
          command: sh -c "wait-for db && /opt/start.sh"                | COPY scripts /opt                                             | 120 s [120]
                                                                       | COPY scripts /opt␤CMD ["/opt/start.sh"]                       | 120 s [120]
                                                                       | COPY scripts /opt␤CMD /opt/start.sh                           | 120 s [120]
                                                                       | COPY scripts /opt␤ENTRYPOINT ["/opt/start.sh"]␤CMD ["-t", "7"] | 7 s [7]
          command: -t 8                                                | COPY scripts /opt␤ENTRYPOINT ["/opt/start.sh"]                | 8 s [8]
          entrypoint: /opt/start.sh                                    | COPY scripts /opt                                             | 120 s [120]
                                                                       | FROM x AS a␤COPY scripts /opt␤FROM y␤COPY --from=a /opt/start.sh /s.sh␤CMD ["/s.sh"] | 120 s [120]
                                                                       | FROM x AS a␤WORKDIR /opt␤COPY scripts .␤FROM y␤COPY --from=0 /opt /␤CMD ["/start.sh"] |
                                                                       | FROM x AS a␤COPY scripts /opt␤CMD ["/opt/start.sh"]␤FROM a    | 120 s [120]
          volumes: ["./scripts:/mnt"], command: /mnt/start.sh          |                                                               | 120 s [120]
          volumes: [".:/mnt"], working_dir: /mnt, command: scripts/start.sh |                                                          | 120 s [120]
          volumes: ["data:/opt"], command: /opt/start.sh               | COPY scripts /opt                                             |
          command: /opt/other.sh                                       | COPY scripts /opt                                             |
          command: /opt/start.sh                                       |                                                               |
          environment: {T: 30}, command: /opt/from.sh                 | COPY scripts /opt                                             | 30 s [30]
          environment: {T: "${X}"}, command: /opt/from.sh             | COPY scripts /opt                                             | unknown: `${X}` is taken from the shell, and no default is given [${T:-120}]
          command: /opt/from.sh                                       | ENV T=60␤COPY scripts /opt                                    | 60 s [60]
          environment: {T: 30}, command: /opt/from.sh                 | ENV T=60␤COPY scripts /opt                                    | 30 s [30]
          command: /opt/from.sh                                       | ARG A=45␤ENV T=$A␤COPY scripts /opt                           | 45 s [45]
          build: {args: {A: 50}}, command: /opt/from.sh               | ARG A=45␤ENV T=$A␤COPY scripts /opt                           | 50 s [50]
          command: /opt/from.sh                                       | ENV T=$A␤COPY scripts /opt                                    | unknown: `$A` is set by no line of the Dockerfile [${T:-120}]
          command: /opt/from.sh                                        | COPY scripts /opt                                             | unknown: `$T` is set outside of the script; without it, it is `120` [${T:-120}]
          command: /opt/loop.sh                                        | COPY scripts /opt                                             |
          command: /opt/manage.py                                      | COPY scripts /opt                                             |
          """)
  void the_server_that_a_script_of_the_repository_starts_is_that_of_the_service(
      String service, String dockerfile, String expected) {
    String body = service == null ? "" : service;
    boolean built = dockerfile != null;
    String build = body.contains("build: {") ? "build: {context: ., " : "build: {context: .}, ";
    String text = body.replace("build: {", build);
    String compose =
        "services:\n  app: {%s%s}\n"
            .formatted(built && !body.contains("build:") ? build : built ? "" : "image: x, ", text);
    Map<String, String> files =
        new TreeMap<>(
            Map.of(
                "c.yml", compose,
                "scripts/start.sh", START,
                "scripts/from.sh", "exec gunicorn app --timeout ${T:-120}\n",
                "scripts/loop.sh", "exec /opt/loop.sh\n",
                "scripts/manage.py", "gunicorn --timeout 1\n"));
    if (built) {
      files.put("Dockerfile", "FROM x\n" + dockerfile.replace('␤', '\n') + "\n");
    }
    assertEquals(expected == null ? "" : expected, timeouts(files));
  }

  /** What decides between branches may be known, or not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MODE: dev  | 5 s
          MODE: prod | 90 s
          X: y       | unknown: the script decides which of its commands is run
          """)
  void of_several_commands_only_that_which_is_run_counts(String variable, String expected) {
    String script =
        """
        if [ "$MODE" = dev ]; then
          gunicorn app --timeout 5
        else
          gunicorn app --timeout 90
        fi
        """;
    Map<String, String> files =
        Map.of(
            "c.yml",
            """
            services:
              app: {image: x, volumes: ["./s:/s"], command: /s/run.sh, environment: {%s}}
            """
                .formatted(variable),
            "s/run.sh",
            script);
    assertEquals(expected, timeouts(files).replaceFirst(" \\[.*", ""));
  }

  @Test
  void the_chain_leads_through_the_dockerfile() {
    Map<String, String> files =
        Map.of(
            "c.yml",
            "services: {app: {build: ., command: 'sh -c \"gunicorn -t $$T\"', environment: {T: 3}}}",
            "Dockerfile",
            "FROM x\nENV T 60\n");
    Setting timeout =
        ComposeReaderTest.read(files, "c.yml").settings().stream()
            .filter(setting -> setting.kind() == SettingKind.TIMEOUT)
            .findFirst()
            .orElseThrow();
    assertEquals("3 s", timeout.shown());
    List<String> places =
        timeout.origin().via().stream()
            .map(
                step ->
                    step.what()
                        + "@"
                        + step.at().path()
                        + (step.overridden() == null ? "" : " over " + step.overridden().path()))
            .toList();
    assertEquals("[T@c.yml, T@c.yml over Dockerfile]", places.toString());
  }

  private static String timeouts(Map<String, String> files) {
    return ComposeReaderTest.read(files, "c.yml").settings().stream()
        .filter(setting -> setting.kind() == SettingKind.TIMEOUT)
        .map(setting -> setting.shown() + " [" + setting.origin().source().text() + "]")
        .collect(Collectors.joining("; "));
  }
}
