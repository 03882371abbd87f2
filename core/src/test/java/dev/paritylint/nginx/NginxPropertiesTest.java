package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Mutations;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
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
    Mutations mutations = new Mutations(seed, ALPHABET);
    for (int round = 0; round < 100; round++) {
      String text = mutations.of(SAMPLE, 6);
      check(text);
      check(mutations.cut(text));
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
