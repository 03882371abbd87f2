package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.marker.Marker;
import dev.paritylint.marker.Markers;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which comments speak to the linter in each format, and which lines they cover. */
class CommentSyntaxTest {

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "main.tf",
            """
            # paritylint: ignore[a/b] whole block
            resource "x" "y" {
              timeout = 1 // paritylint: ignore[c/d, e/*] its line
              /* paritylint: ignore[f/g]
                 two lines */
              env = {
                A = "# paritylint: ignore[no/string] x"
                # paritylint: ignore[h/i] one item
                B = [
                  1,
                ]
              }
              text = <<-EOT
                # paritylint: ignore[no/heredoc] x
              EOT
            } # paritylint: ignore[j/k] its line alone
            # paritylint: ignore[l/m] at the end""",
            """
            1 a/b "whole block" covers 2-16
            3 c/d e/* "its line" covers 3-3
            4 f/g "two lines" covers 6-12
            8 h/i "one item" covers 9-11
            16 j/k "its line alone" covers 16-16
            17 l/m "at the end" covers 17-17
            """),
        Arguments.of(
            "docker-compose.yml",
            """
            services:
              # paritylint: ignore[a/b] the service
              api: &api # paritylint: ignore[c/d] it too
                environment:
                  # paritylint: ignore[e/f] stacked
                  # with words between

                  A: 1
                  # paritylint: ignore[g/h] one
                  B: 2
                  C: "# paritylint: ignore[no/string] x"
                  D: a#paritylint:ignore[no/value]
                command: |
                  # paritylint: ignore[no/text] x
                  run
                labels:
                  # paritylint: ignore[i/j] an item
                  - name: x
                    value: y
                  - z
              web: *api
            """,
            """
            2 a/b "the service" covers 3-20
            3 c/d "it too" covers 3-20
            5 e/f "stacked" covers 7-7
            9 g/h "one" covers 10-10
            17 i/j "an item" covers 18-19
            """),
        Arguments.of(
            ".github/workflows/deploy.yml",
            """
            jobs:
              deploy:
                steps:
                  - run: |
                      # paritylint: ignore[a/b] in the script
                      gcloud run deploy api \\
                        --timeout 30
                      echo '# paritylint: ignore[no/string] x'
            """,
            """
            5 a/b "in the script" covers 6-7
            """),
        Arguments.of(
            ".env.production",
            """
            # paritylint: ignore[a/b] below
            A=1
            B=2 # paritylint: ignore[c/d] beside
            C="
            # paritylint: ignore[no/string] x
            "
            D=1#paritylint: ignore[no/value] x
            """,
            """
            1 a/b "below" covers 2-2
            3 c/d "beside" covers 3-3
            """),
        Arguments.of(
            "deploy.sh",
            """
            #!/bin/sh
            # paritylint: ignore[a/b] a command
            gcloud run deploy api \\
              --timeout 30 # paritylint: ignore[c/d] beside
            cat > .env <<EOF
            # paritylint: ignore[no/heredoc] x
            EOF
            echo "
            # paritylint: ignore[no/string] x
            "
            # paritylint: ignore[e/f] a block
            if true; then
              A=1
            fi
            """,
            """
            2 a/b "a command" covers 3-4
            4 c/d "beside" covers 4-4
            11 e/f "a block" covers 12-14
            """),
        Arguments.of(
            "deploy.py",
            """
            # paritylint: ignore[a/b] a statement
            SETTINGS = {
                "A": 1,
                "B": 2,  # paritylint: ignore[c/d] beside
            }
            def run():
                # paritylint: ignore[e/f] the first of a body
                first()
                second()
            TEXT = \"""
            # paritylint: ignore[no/string] x
            \"""
            """,
            """
            1 a/b "a statement" covers 2-5
            4 c/d "beside" covers 4-4
            7 e/f "the first of a body" covers 8-8
            """),
        Arguments.of(
            "nginx.conf",
            """
            # paritylint: ignore[a/b] the server
            server {
              proxy_read_timeout 30s; # paritylint: ignore[c/d] beside
              add_header X "# paritylint: ignore[no/string] x";
              location ~ #paritylint {
                return 200 a#paritylint;
              }
            }
            """,
            """
            1 a/b "the server" covers 2-6
            3 c/d "beside" covers 3-3
            """),
        Arguments.of(
            "Dockerfile",
            """
            FROM nginx
            # paritylint: ignore[a/b] a command
            CMD ["gunicorn", \\
              "--timeout", "30"]
            RUN <<EOF
            # paritylint: ignore[no/heredoc] x
            EOF
            ENV A="# paritylint: ignore[no/string] x"
            # paritylint: ignore[c/d] one
            ENV B=1
            """,
            """
            2 a/b "a command" covers 3-4
            9 c/d "one" covers 10-10
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_comment_covers_what_begins_on_its_line_or_below(
      String path, String text, String expected) {
    assertEquals(expected, shown(path, text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void line_ends_make_no_difference(String path, String text, String expected) {
    assertEquals(expected, shown(path, text.replace("\n", "\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_truncated_file_is_read_as_far_as_it_goes(String path, String text, String expected) {
    Random random = new Random(path.length());
    IntStream.range(0, 40)
        .map(i -> random.nextInt(text.length()))
        .mapToObj(end -> markers(path, text.substring(0, end)))
        .flatMap(List::stream)
        .forEach(marker -> assertEquals(path, marker.covers().path()));
  }

  @ParameterizedTest
  @MethodSource
  void the_words_of_a_marker(String comment, String expected) {
    assertEquals(
        expected,
        markers(".env", "A=1 " + comment + "\n").stream()
            .map(marker -> rules(marker) + "|" + marker.reason())
            .collect(Collectors.joining()));
  }

  static Stream<Arguments> the_words_of_a_marker() {
    return Stream.of(
        Arguments.of("# paritylint: ignore[a/b] why", "a/b|why"),
        Arguments.of("#paritylint:ignore[a/b]: why", "a/b|why"),
        Arguments.of("## Paritylint: Ignore[ a/b ,c/* ] -- why so", "a/b c/*|why so"),
        Arguments.of("# paritylint: ignore[a/b]", "a/b|"),
        Arguments.of("# paritylint: ignore why", "|why"),
        Arguments.of("# paritylint: ignore[a/b why", "|[a/b why"),
        Arguments.of("# paritylint: ignore[] why", "|why"),
        Arguments.of("# see paritylint: ignore[a/b] why", ""),
        Arguments.of("# paritylint: ignored for now", ""),
        Arguments.of("# paritylint is silent here", ""));
  }

  @Test
  void json_has_no_comments() {
    SourceFile file = SourceFile.of("main.tf.json", "{\"a\": \"# paritylint: ignore[a/b] x\"}");

    assertEquals(Optional.empty(), CommentSyntax.of(file));
  }

  @Test
  void behind_what_is_not_yaml_nothing_is_believed() {
    assertEquals(
        "",
        shown(
            "docker-compose.yml",
            """
            services:
              api: "unclosed
              # paritylint: ignore[a/b] x
            """));
  }

  private static String shown(String path, String text) {
    return markers(path, text).stream()
        .map(
            marker ->
                "%d %s \"%s\" covers %d-%d\n"
                    .formatted(
                        marker.at().line(),
                        rules(marker),
                        marker.reason(),
                        marker.covers().line(),
                        marker.covers().endLine()))
        .collect(Collectors.joining());
  }

  private static String rules(Marker marker) {
    return marker.rules().stream().map(Marker.Named::rule).collect(Collectors.joining(" "));
  }

  private static List<Marker> markers(String path, String text) {
    SourceFile file = SourceFile.of(path, text);
    return CommentSyntax.of(file).map(found -> Markers.in(file, found)).orElse(List.of());
  }
}
