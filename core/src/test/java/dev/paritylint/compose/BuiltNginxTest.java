package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Route;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltNginxTest {

  /** Each file is a server of its own name; {@code t.conf} has its name from a variable. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      useHeadersInDisplayName = true,
      textBlock =
          """
          dockerfile                                                                                        ! hosts
          COPY a.conf b.conf /etc/nginx/conf.d/                                                             ! a b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN rm /etc/nginx/conf.d/default.conf                       ! a b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN rm -f /etc/nginx/conf.d/a.conf                          ! b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN rm -rf /etc/nginx/conf.d/*                              !
          RUN rm -rf /etc/nginx/conf.d/*␤COPY a.conf /etc/nginx/conf.d/                                     ! a
          COPY a.conf /etc/nginx/conf.d/␤RUN rm -rf /                                                       ! a
          WORKDIR /etc/nginx␤COPY a.conf b.conf conf.d/␤RUN rm conf.d/b.conf                                ! a
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN apk add x && \\␤ # why␤ rm /etc/nginx/conf.d/b.conf     ! a
          COPY a.conf /etc/nginx/sites-available/a␤RUN ln -s /etc/nginx/sites-available/a /etc/nginx/sites-enabled/a ! a
          COPY a.conf /etc/nginx/sites-available/a␤RUN ln -sf /etc/nginx/sites-available/a /etc/nginx/sites-enabled/ ! a
          COPY a.conf /etc/nginx/sites-available/a                                                          !
          COPY a.conf /tmp/a.conf␤RUN mv /tmp/a.conf /etc/nginx/conf.d/default.conf                         ! a
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN mv /etc/nginx/conf.d/a.conf /tmp/                       ! b
          COPY a.conf /tmp/a.conf␤RUN cp /tmp/a.conf /etc/nginx/conf.d                                      ! a
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN sed -i s/x/y/ /etc/nginx/conf.d/a.conf                  ! b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN sed s/x/y/ /etc/nginx/conf.d/a.conf                     ! a b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN sed -i 's/\\r$//' /etc/nginx/conf.d/a.conf              ! a b
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN echo "x" > /etc/nginx/conf.d/b.conf                     ! a
          COPY a.conf /etc/nginx/conf.d/␤RUN echo "x" > /dev/null 2>&1                                      ! a
          COPY main.conf /etc/nginx/nginx.conf␤RUN echo "daemon off;" >> /etc/nginx/nginx.conf              ! main
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN echo "x" | tee -a /etc/nginx/conf.d/b.conf              ! a
          COPY a.conf b.conf /etc/nginx/conf.d/␤RUN cat <<EOF > /etc/nginx/conf.d/b.conf␤server {}␤EOF      ! a
          COPY t.conf /tmp/t␤ENV NAME=t␤RUN envsubst '$NAME' < /tmp/t > /etc/nginx/conf.d/t.conf            ! t
          COPY t.conf /etc/nginx/templates/t.conf.template␤ENV NAME=u                                       ! u
          COPY <<EOF /etc/nginx/conf.d/x.conf␤COPY b.conf /etc/nginx/conf.d/␤EOF␤COPY a.conf /etc/nginx/conf.d/ ! a
          ARG FILE=a␤COPY ${FILE}.conf /etc/nginx/conf.d/                                                   ! a
          ARG FILE=a␤FROM y␤ARG FILE␤COPY ${FILE}.conf /etc/nginx/conf.d/                                   !
          """)
  void commands_of_the_build_change_what_nginx_finds(String dockerfile, String hosts) {
    assertEquals(
        hosts == null ? "" : hosts,
        hosts(Map.of(), "build: .", "FROM nginx\n" + dockerfile.replace('␤', '\n') + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          command: sh -c "envsubst < /tmp/t.conf > /etc/nginx/conf.d/default.conf && exec nginx -g 'daemon off;'" ! own
          command: ["sh", "-c", "envsubst '$$NAME' < /tmp/t.conf > /etc/nginx/nginx.conf; nginx"]                ! own
          entrypoint: ["sh", "-c", "cp /tmp/a.conf /etc/nginx/conf.d/ && nginx"]                                 ! a
          command: sh -c "envsubst < /tmp/t.conf > /tmp/out && nginx"                                            !
          command: nginx                                                                                         !
          """)
  void so_do_commands_of_the_service(String command, String hosts) {
    String service =
        "image: nginx, environment: {NAME: own}, volumes: ['./t.conf:/tmp/t.conf',"
            + " './a.conf:/tmp/a.conf'], "
            + command;
    assertEquals(hosts == null ? "" : hosts, hosts(Map.of(), service, ""));
  }

  private static String hosts(Map<String, String> more, String service, String dockerfile) {
    Map<String, String> files = new TreeMap<>(more);
    files.put("c.yml", "services:\n  app: {image: x}\n  proxy: {" + service + "}\n");
    files.put("Dockerfile", dockerfile);
    files.put("a.conf", server("a"));
    files.put("b.conf", server("b"));
    files.put("t.conf", server("${NAME}"));
    files.put("main.conf", "events {} http { " + server("main") + " }");
    return ComposeReaderTest.read(files, "c.yml").routes().stream()
        .map(Route::host)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String server(String host) {
    return "server { server_name " + host + "; location / { proxy_pass http://app; } }\n";
  }
}
