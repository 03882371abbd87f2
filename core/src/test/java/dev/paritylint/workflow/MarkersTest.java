package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Delivery.Protocol;
import dev.paritylint.workflow.Markers.Marker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkersTest {
  static Stream<Marker> rows() {
    return Markers.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_row_finds_its_example(Marker row) {
    Set<Protocol> expected = row.protocol() == null ? Set.of() : Set.of(row.protocol());

    assertEquals(expected, found(row.language(), row.example().replace('@', '\n')));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void no_row_finds_its_example_in_a_comment(Marker row) {
    String sign = row.language().equals("javascript") ? "// " : "# ";
    String commented =
        row.example()
            .replace('@', '\n')
            .lines()
            .map(sign::concat)
            .collect(Collectors.joining("\n"));

    assertEquals(Set.of(), found(row.language(), commented));
  }

  @Test
  void a_call_of_what_is_not_imported_is_none() {
    assertEquals(Set.of(), Markers.inCode("python", "connect(url)"));
    assertEquals(Set.of(), Markers.inCode("javascript", "io(url)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          python     | print("websockets.connect(url)")
          python     | import websockets                  # websockets.connect(url)
          javascript | console.log('new WebSocket(url)')
          javascript | const text = `new WebSocket(url)`
          """)
  void what_is_printed_opens_nothing(String language, String code) {
    assertEquals(Set.of(), Markers.inCode(language, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          curl -fsS https://api.acme.com/health              | HTTP
          curl -sf -o /dev/null -w %{http_code} https://a.io | HTTP
          wget -q --spider https://api.acme.com/health       | HTTP
          curl -f api.acme.com/health                        | HTTP
          curl -N -H 'Connection: Upgrade' -H 'Upgrade: websocket' https://api.acme.com/ws | WEBSOCKET
          curl --include wss://api.acme.com/ws               | WEBSOCKET
          wscat -c wss://api.acme.com/ws                     | WEBSOCKET
          k6 run load.js -e URL=wss://api.acme.com           | WEBSOCKET
          echo wss://api.acme.com                            |
          grep -r websocket src                              |
          curl -X POST -d @note.json https://hooks.acme.com  |
          curl -sSLO https://acme.com/tool.tar.gz            |
          curl http://localhost:8080/health                  |
          curl -s https://api.github.com/repos/acme/shop     |
          """)
  void a_command_asks_a_service_or_does_not(String command, String protocol) {
    List<String> words = List.of(command.replace("'", "").split(" ", 2));
    Set<Protocol> expected = protocol == null ? Set.of() : Set.of(Protocol.valueOf(protocol));

    assertEquals(expected, Markers.inCommand(words.get(0), words.get(1)));
  }

  private static Set<Protocol> found(String language, String example) {
    if (!language.equals("shell")) {
      return Markers.inCode(language, example);
    }
    String[] words = example.replace("'", "").split(" ", 2);
    return Markers.inCommand(words[0], words[1]);
  }
}
