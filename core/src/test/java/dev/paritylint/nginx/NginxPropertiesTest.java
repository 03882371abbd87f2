package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NginxPropertiesTest {
  private static final String SAMPLE =
      """
      # comment
      map $http_upgrade $connection_upgrade { default upgrade; '' close; }
      upstream pool { ip_hash; server backend:8000 weight=2; keepalive 16; }
      server {
        listen 443 ssl; server_name "a.example" .b.example;
        add_header X 'it\\'s "so"' always;
        location ~ ^/ws/\\d+$ { proxy_pass http://pool; proxy_read_timeout "1h 30m"; }
        location / { proxy_set_header Host $host; proxy_pass http://${target}/; include x.conf; }
        content_by_lua_block { return "}" -- }
        }
      }
      """;
  private static final String ALPHABET = " \t\n\r;{}#\"'\\$~=a0[-\uD83D\u0000é";

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_changed_file_is_read_without_an_exception_and_its_spans_slice_back(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder(SAMPLE);
      for (int edit = random.nextInt(6); edit >= 0; edit--) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(at + random.nextInt(3), text.length()),
            String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))));
      }
      check(text.toString());
      check(text.substring(0, random.nextInt(text.length())));
    }
  }

  private static void check(String text) {
    SourceFile file = SourceFile.of("staging.conf", text);
    NginxParser.parse(file).directives().forEach(NginxPropertiesTest::check);
    Deployment deployment =
        new Deployment(
            DeploymentKind.NGINX, Environment.DEFAULT, "staging.conf", List.of(), null, "");
    Reading reading =
        new NginxReader().read(deployment, new MemoryTree(Map.of("staging.conf", text)));
    List<String> names = reading.settings().stream().map(Setting::name).toList();
    assertEquals(names.stream().distinct().toList(), names, "one setting for each name");
  }

  private static void check(Directive directive) {
    check(directive.keyword());
    directive.arguments().forEach(NginxPropertiesTest::check);
    directive.children().forEach(NginxPropertiesTest::check);
  }

  private static void check(Argument argument) {
    String token = argument.at().text();
    boolean quoted = token.startsWith("\"") || token.startsWith("'");
    boolean escaped = token.contains("\\");
    assertTrue(!token.isEmpty(), "a word has characters");
    if (!quoted && !escaped) {
      assertEquals(token, argument.written());
    }
  }
}
