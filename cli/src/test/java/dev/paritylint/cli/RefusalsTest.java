package dev.paritylint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the program refuses, it quotes what was typed, and says what to do instead. */
class RefusalsTest {
  @TempDir Path folder;

  @BeforeEach
  void two_environments() throws IOException {
    for (String name : List.of("staging", "production")) {
      Files.writeString(
          folder.resolve("docker-compose." + name + ".yml"),
          "services: {api: {environment: {LOG_LEVEL: " + name + "1}}}\n");
    }
    Files.writeString(folder.resolve("bad.yml"), "version: 1\nrules: {timeout/partiy: error}\n");
    Files.writeString(folder.resolve("plain.txt"), "");
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          WORDS                               | QUOTES          | REMEDY
          lint --environment stagin           | 'stagin'        | did you mean 'staging'?
          lint --environment nowhere          | 'nowhere'       | the environments are
          compare stagin production           | 'stagin'        | did you mean 'staging'?
          compare staging prodution           | 'prodution'     | did you mean 'production'?
          routes --environment stagin         | 'stagin'        | did you mean 'staging'?
          trace LOG_LEVLE                     | 'LOG_LEVLE'     | did you mean 'LOG_LEVEL'?
          trace NOTHING_LIKE_IT               | 'NOTHING_LIKE_IT' | 'paritylint settings' lists them all
          explain timout/parity               | 'timout/parity' | did you mean 'timeout/parity'?
          explain nothing                     | 'nothing'       | 'paritylint rules' lists them
          lint --formatt json                 | '--formatt'     | did you mean '--format'?
          lint --fail-on eror                 | 'eror'          | did you mean 'error'?
          settings --format jsn               | 'jsn'           | did you mean 'json'?
          rules --format markdwon             | 'markdwon'      | did you mean 'markdown'?
          completion bsh                      | 'bsh'           | did you mean 'bash'?
          --color nevr                        | 'nevr'          | did you mean 'never'?
          --path-base rep                     | 'rep'           | did you mean 'repo'?
          --config nowhere.yml                | 'nowhere.yml'   | name a file that exists
          --config bad.yml                    | `timeout/partiy` | did you mean 'timeout/parity'?
          --baseline nowhere.json             | 'nowhere.json'  | write it with 'paritylint baseline'
          lint one two                        | more than one folder | name the one that holds them all
          lint nowhere                        | 'nowhere'       | name one that exists
          lint --output no/where              | 'no/where'      | name a file in an existing folder
          lint --changed-since HEAD           | in no Git repository | call it inside of one
          baseline plain.txt                  | 'plain.txt'     | name its folder
          init plain.txt                      | 'plain.txt'     | name its folder
          hook install --launcher plain.txt   | plain.txt       | name an executable
          hook install                        | paritylint      | --launcher
          hook statu                          | 'statu'         | did you mean 'status'?
          """)
  void says_what_was_typed_and_what_to_do(String words, String quotes, String remedy) {
    CliRun run = CliRun.in(folder, words.split(" ", -1));
    assertEquals(2, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("paritylint: "), run.err());
    assertTrue(run.err().contains(quotes), run.err());
    assertTrue(remedy == null || run.err().contains(remedy), run.err());
    assertTrue(hasRemedy(run.err()), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          LINES                                             | AT    | QUOTES           | REMEDY
          enviroments: {}                                   | 2:1   | `enviroments`    | did you mean `environments`?
          environments: {staging: {alias: x}}               | 2:26  | `alias`          | did you mean `aliases`?
          environments: {staging: {class: prodution}}       | 2:33  | `prodution`      | did you mean `production`?
          environments: [staging]                           | 2:15  | `environments`   | `key: value`
          environments: {staging: {deployments: [{terafrm: x}]}} | 2:41 | `terafrm`    | did you mean `terraform`?
          environments: {staging: {deployments: [{compose: docker-compose.stagin.yml}]}} | 2:50 | `docker-compose.stagin.yml` | did you mean `docker-compose.staging.yml`?
          compare: [[staging, prodution]]                   | 2:11  | `prodution`      | did you mean `production`?
          compare: [[staging]]                              | 2:11  | 1 environments   | write two
          rules: {timeout/partiy: error}                    | 2:9   | `timeout/partiy` | did you mean 'timeout/parity'?
          rules: {timeout/parity: eror}                     | 2:25  | `eror`           | did you mean `error`?
          waivers: [{rule: timeout/partiy, reason: x}]      | 2:11  | `timeout/partiy` | did you mean 'timeout/parity'?
          waivers: [{rule: timeout/parity, reason: x, environment: [staging]}] | 2:45 | `environment` | did you mean `environments`?
          waivers: [{rule: timeout/parity, reason: x, environments: [stagin]}] | 2:11 | `stagin` | did you mean `staging`?
          waivers: [{rule: timeout/parity, reason: x, expires: 2027-02-30}] | 2:54 | `2027-02-30` | as 2027-01-31
          waivers: [{rule: timeout/parity}]                 | 2:11  | `reason`         | say why
          meanings: {EDGE: websocket-idl}                   | 2:18  | `websocket-idl`  | did you mean `websocket-idle`?
          baseline: ../known.json                           | 2:11  | `../known.json`  | name a file in it
          version: 2                                        | 2:10  | `2`              | `version: 1`
          """)
  void a_mistake_in_the_configuration_has_its_place(
      String lines, String at, String quotes, String remedy) throws IOException {
    String text = lines.startsWith("version") ? "\n" + lines : "version: 1\n" + lines;
    Files.writeString(folder.resolve("paritylint.yml"), text + "\n");
    CliRun run = CliRun.in(folder);
    String said = run.out() + run.err();
    assertTrue(run.exit() != 0, said);
    assertTrue(said.contains("paritylint.yml:" + at), said);
    assertTrue(said.contains(quotes), said);
    assertTrue(said.contains(remedy), said);
  }

  /** The sentence may be put together from several texts; one of them holds the semicolon. */
  @Test
  void every_refusal_in_the_sources_has_a_remedy() throws IOException {
    List<String> without = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String[] parts = Files.readString(source).split("new Refusal\\(", -1);
        for (int i = 1; i < parts.length; i++) {
          seen++;
          String sentence = parts[i].split("\\);\\R", 2)[0];
          if (!sentence.contains("; ")) {
            without.add(source.getFileName() + ": " + sentence);
          }
        }
      }
    }
    assertTrue(seen > 20, "found only " + seen);
    assertEquals(List.of(), without);
  }

  private static boolean hasRemedy(String said) {
    return said.lines().allMatch(line -> line.contains("; ") || line.endsWith("?"));
  }
}
