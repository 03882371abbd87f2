package dev.paritylint.invocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.shell.Word;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeCommandTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          docker compose up -d                                 => up {}
          docker-compose up                                    => up {}
          podman compose up                                    => up {}
          podman-compose -f a.yml up                           => up {--file=[a.yml]}
          docker --context prod compose up                     => up {}
          docker -H ssh://x compose -p shop up                 => up {--project-name=[shop]}
          docker compose -f a.yml -f b.yml up -f c             => up {--file=[a.yml, b.yml]}
          docker compose --file=a.yml -fb.yml up               => up {--file=[a.yml, b.yml]}
          docker compose --env-file x --profile y --profile z up => up {--env-file=[x], --profile=[y, z]}
          docker compose --project-directory=.. --progress plain --compatibility run web => run {--progress=[plain], --project-directory=[..]}
          sudo TAG=1 docker compose up                         => up {}
          timeout 60 docker compose down                       => down {}
          F="-f a.yml -f b.yml"; docker compose $F up          => up {--file=[a.yml, b.yml]}
          F=(-f a.yml -f "b c.yml"); docker compose "${F[@]}" up => up {--file=[a.yml, b c.yml]}
          """)
  void a_command_line_says_what_and_with_which_files(String script, String told) {
    assertEquals(told, command(script).map(ComposeCommandTest::told).orElse("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "docker compose",
    "docker run compose up",
    "docker stack deploy -c a.yml x",
    "composer install",
    "echo docker compose up",
    "docker compose -f"
  })
  void another_program_is_none(String script) {
    assertEquals(Optional.empty(), command(script));
  }

  private static Optional<ComposeCommand> command(String script) {
    SourceTree tree = new MemoryTree(Map.of("run.sh", script + "\n"));
    SourceFile file = tree.read("run.sh").orElseThrow();
    List<Invocation> invocations = Procedures.in(file, tree).get(0).invocations();
    return ComposeCommand.of(invocations.get(invocations.size() - 1));
  }

  private static String told(ComposeCommand command) {
    Map<String, List<String>> options = new TreeMap<>();
    command
        .options()
        .forEach((name, words) -> options.put(name, words.stream().map(Word::characters).toList()));
    return command.command() + " " + options;
  }
}
