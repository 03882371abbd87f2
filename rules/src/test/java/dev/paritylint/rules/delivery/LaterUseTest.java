package dev.paritylint.rules.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterUseTest {
  private static final String NGINX =
      """
      # of the whole file, in future
      server {
        # health
        location /health { return 200; }

        # %s
        # for browsers
        location /ws/ {
          proxy_pass http://api;
          proxy_read_timeout 1d;
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WebSocket support (for future features) | true
          Socket.IO (if needed in future)         | true
          If needed                               | true
          Not used yet, but planned               | true
          currently unused                        | true
          not currently used                      | true
          WebSockets of the dashboard             | false
          used by all clients                     | false
          """)
  void a_comment_tells_what_a_block_is_not_used_for_yet(String comment, boolean later) {
    SourceFile file = SourceFile.of("nginx.conf", NGINX.formatted(comment));

    for (String inside : new String[] {"location /ws/", "proxy_read_timeout"}) {
      int start = file.text().indexOf(inside);
      assertEquals(later, LaterUse.isAnnouncedFor(file.span(start, start + 1)), inside);
    }
    int health = file.text().indexOf("return 200");
    assertEquals(false, LaterUse.isAnnouncedFor(file.span(health, health + 1)));
  }
}
