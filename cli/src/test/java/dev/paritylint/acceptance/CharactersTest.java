package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader, over files with characters that shift bytes, code points and columns apart. */
class CharactersTest {
  private static final Map<String, String> DOTENV =
      Map.of(
          "deploy/staging.env", "REGION=eu\nexport GREETING=\"good day\"\nEMPTY=\n",
          "deploy/production.env", "REGION=eu\nexport GREETING='good day'\nEMPTY=\n");

  private static final Map<String, String> WORKFLOWS =
      Map.of(
          ".github/workflows/release-staging.yml", workflow("staging"),
          ".github/workflows/release-production.yml", workflow("production"));

  /** A deployment's id and a setting's key begin so, one for each reader. */
  private static final List<String> READERS =
      List.of(
          "terraform:",
          "compose:",
          "dotenv:",
          "script:.*\\.py",
          "script:.*\\.sh",
          "workflow:",
          "compose:.* proxy\\.nginx\\.");

  static Stream<Arguments> variants() {
    return Stream.of(
        variant("a byte order mark", (path, text) -> "\uFEFF" + text),
        variant("CRLF", (path, text) -> text.replace("\n", "\r\n")),
        variant("é", (path, text) -> comment("é", text)),
        variant("😀", (path, text) -> comment("😀 e\u0301 漢字", text)),
        variant("tabs", CharactersTest::withTabs),
        variant("é and 😀 before the value on its line", CharactersTest::withWideNeighbors),
        variant(
            "all of them",
            (path, text) ->
                "\uFEFF"
                    + comment("é😀", withTabs(path, withWideNeighbors(path, text)))
                        .replace("\n", "\r\n")));
  }

  private interface Change {
    String apply(String path, String text);
  }

  private static Arguments variant(String name, Change change) {
    return Arguments.of(name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void values_are_unchanged_and_spans_hold_exactly_the_token(String name, Change change)
      throws IOException {
    Map<String, String> files = new TreeMap<>(Example.files(Example.BROKEN));
    files.putAll(DOTENV);
    files.putAll(WORKFLOWS);
    Map<String, String> changed = new TreeMap<>();
    files.forEach((path, text) -> changed.put(path, change.apply(path, text)));

    Map<String, String> before = settings(files);
    Map<String, String> after = settings(changed);

    for (String reader : READERS) {
      assertTrue(
          before.keySet().stream().anyMatch(key -> key.matches(reader + ".*")),
          reader + " is read");
    }
    assertEquals(lines(before), lines(after));
  }

  private static String workflow(String environment) {
    return """
        name: Release %1$s
        on: [workflow_dispatch]
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            environment: %1$s
            steps:
              - name: Deploy the search
                run: |
                  LEVEL="info"
                  gcloud run deploy "shop-search-%1$s" \\
                    --timeout 60 \\
                    --set-env-vars "LOG_LEVEL=${LEVEL},REGION=eu"
        """
        .formatted(environment);
  }

  private static String lines(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Where a setting stands and what its token and its source's token are, as written. */
  private static Map<String, String> settings(Map<String, String> files) {
    Landscape landscape = Assembly.assemble(new MemoryTree(files));
    assertEquals("[]", landscape.problems().toString());
    return landscape.settings().stream()
        .filter(setting -> !setting.name().contains("😀"))
        .collect(
            Collectors.toMap(
                setting ->
                    setting.deployment().id() + " " + setting.key() + " " + setting.kind().label(),
                CharactersTest::written,
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String written(Setting setting) {
    return "%s, written %s, from %s"
        .formatted(
            setting.value().shown(), setting.origin().at().text(), setting.origin().source().text())
        .replace("\r\n", "\n")
        .replace("\t", "    ");
  }

  private static String comment(String text, String rest) {
    String comment = "# " + text + "\n";
    return rest.startsWith("#!") ? rest.replaceFirst("\n", "\n" + comment) : comment + rest;
  }

  /**
   * YAML forbids tabs before a key; Python wants all of a block alike; what ends a line of a
   * workflow may end a line of the script in it.
   */
  private static String withTabs(String path, String text) {
    if (path.endsWith(".py")) {
      return text.replace("    ", "\t");
    }
    if (path.endsWith(".env") || path.startsWith(".github/")) {
      return text;
    }
    UnaryOperator<String> line =
        path.endsWith(".yml")
            ? each -> each.isBlank() ? each : each + "\t# é"
            : each -> each.replace("  ", "\t");
    return text.lines().map(line).collect(Collectors.joining("\n")) + "\n";
  }

  private static String withWideNeighbors(String path, String text) {
    if (path.endsWith(".tf") || path.endsWith(".tfvars")) {
      return text.replaceAll("(?m)^(\\s*)(\\w+\\s*=)", "$1/* é😀 */ $2");
    }
    if (path.endsWith(".py")) {
      return text.replaceAll("(?m)^(\\s*)(\"[A-Z_]+\": \")", "$1\"É😀\": \"\", $2");
    }
    if (path.endsWith(".sh")) {
      return text.replaceAll("(?m)^([A-Z_]+\\+?=)", ": 'é😀'; $1");
    }
    return text;
  }
}
