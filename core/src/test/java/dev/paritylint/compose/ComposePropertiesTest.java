package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Mutations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposePropertiesTest {
  private static final List<RecordedCase> CASES = RecordedCase.table("cases.txt");
  private static final String ALPHABET = " \n\t:-{}[],&*!|<$\"'#=~0aA.";

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changed_files_are_read_without_an_exception(int seed) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(seed, ALPHABET);
    for (RecordedCase it : CASES) {
      Map<String, String> files = new TreeMap<>(it.files());
      files.replaceAll((path, text) -> changed(text, mutations, random));
      for (ComposeService service :
          ComposeProject.load(it.layers(), new MemoryTree(files)).services()) {
        assertEquals(service.name(), unquoted(service.at().text(), service.name()));
        service.environment().values().forEach(value -> assertNotNull(value.origin().at().text()));
      }
    }
  }

  /** What a project of several files has, and what its images run. */
  private static final Map<String, String> REAL =
      Map.of(
          "c.yml",
          """
          x-env: &env
            LOG_LEVEL: ${LOG_LEVEL:-info}
            DATABASE_URL: "postgres://u:${DB_PASSWORD:?required}@db:5432/app"
          services:
            web:
              build: {context: ., target: prod, args: {VITE_API: "https://a.example.com", K: }}
              environment: {<<: *env, VIRTUAL_HOST: "a.com,b.com", GUNICORN_CMD_ARGS: '-t 9'}
              command: >
                bash -c "python manage.py migrate &&
                exec gunicorn app:app --timeout ${T:-60} --keep-alive=$${K} -w ${W}"
              healthcheck: {test: [CMD, curl], interval: 30s, retries: 3}
              deploy: {replicas: 2, resources: {limits: {memory: 50M}}}
              ports: ["80:80", "127.0.0.1:3000-3002:3000-3002/udp", {target: 1, published: "2"}]
            api:
              extends: web
              env_file: [.env, {path: b.env, required: false, format: raw}]
              entrypoint: ["uvicorn", 'a:b', --ws-ping-interval=20]
              labels:
                - traefik.http.routers.r.rule=Host(`${H:-a.com}`) && (PathPrefix(`/x`) || Path(`/y`))
                - "traefik.http.middlewares.m.headers.customresponseheaders.X-A=b"
            image:
              build: .
          """,
          "d.yml",
          """
          services:
            web:
              environment: [LOG_LEVEL=debug, "K=1"]
              ports: !override ["81:80"]
              build: {args: !reset {}}
            api: {labels: {traefik.enable: "true"}, command: 'x "y z" && w'}
          """,
          "Dockerfile",
          """
          FROM python:3 AS base
          ENTRYPOINT ["tini", "--"]
          FROM base AS prod
          ARG T=30
          ENV T=$T Q="a b"
          COPY --from=base . /app
          RUN rm /etc/nginx/conf.d/* && \\
            # why
            mv a.conf /etc/nginx/conf.d/
          COPY run.sh /run.sh
          ENTRYPOINT ["/run.sh"]
          CMD ["gunicorn", \\
            "--timeout", "30"]
          """,
          "run.sh",
          "if [ \"$T\" = 30 ]; then exec gunicorn -t ${T:-3} \"$@\"; else uvicorn a; fi\n",
          ".env",
          "T=61\nH='h.com' # host\nLOG_LEVEL=\"a\\n${T}\"\n",
          "b.env",
          "A=1\nB='x'\n");

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_is_read_of_a_changed_project_stands_in_its_files(int seed) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(seed, ALPHABET);
    for (int round = 0; round < 100; round++) {
      Map<String, String> files = new TreeMap<>(REAL);
      files.replaceAll((path, text) -> changed(text, mutations, random));
      Reading reading = ComposeReaderTest.read(files, "d.yml");
      for (Setting setting : reading.settings()) {
        assertNotNull(setting.origin().at().text());
        setting.origin().via().forEach(step -> assertNotNull(step.at().text()));
        if (setting.value() instanceof Value.Seconds && setting.origin().via().isEmpty()) {
          assertFalse(setting.origin().at().text().matches(".*[\\s\"=].*"), setting::toString);
        }
      }
      reading.routes().forEach(route -> assertNotNull(route.hops().get(0).at().text()));
    }
  }

  /** A name that is quoted, folded or an alias is not its own token. */
  private static String unquoted(String token, String name) {
    return token.matches("(?s)[\"'*].*|.*\n.*") ? name : token;
  }

  /** Of several files most stay whole. */
  private static String changed(String text, Mutations mutations, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> mutations.cut(text);
      default -> mutations.of(text, 3);
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_order_of_services_does_not_change_what_they_receive(int seed) {
    List<String> services =
        new ArrayList<>(
            List.of(
                "  a: {image: x, environment: {A: 1, B: 1}}\n",
                "  b: {extends: a, environment: {B: 2}}\n",
                "  c: {extends: {service: b}, environment: {C: 3, A: !reset null}}\n",
                "  d: {extends: c, environment: !override {D: 4}}\n"));
    String expected = environments(services);
    Collections.shuffle(services, new Random(seed));
    assertEquals(expected, environments(services));
  }

  private static String environments(List<String> services) {
    String text = "services:\n" + String.join("", services);
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (ComposeService service :
        ComposeProject.load(List.of("c.yml"), new MemoryTree(Map.of("c.yml", text))).services()) {
      Map<String, String> variables = new TreeMap<>();
      service.environment().forEach((key, value) -> variables.put(key, value.text().orElse("?")));
      all.put(service.name(), variables);
    }
    return all.toString();
  }
}
