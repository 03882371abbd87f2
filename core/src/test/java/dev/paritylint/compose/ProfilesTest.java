package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Input;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {

  static Stream<RecordedCase> answered() {
    return RecordedCase.table("started.txt").stream().filter(it -> !it.refused());
  }

  @ParameterizedTest
  @MethodSource("answered")
  void the_services_that_compose_starts_are_those_that_are_not_dormant(RecordedCase it) {
    List<String> files = it.layers().stream().filter(word -> !word.startsWith("--")).toList();
    String chosen =
        it.layers().stream()
            .filter(word -> word.startsWith("--"))
            .map(word -> word.substring("--profile=".length()))
            .collect(Collectors.joining(","));
    ComposeProject project = ComposeProject.load(files, List.of(profiles(chosen)), it.tree());
    List<String> started = new ArrayList<>();
    project.services().forEach(service -> started.add(service.name()));
    started.removeAll(project.dormant());
    assertEquals(it.answers(), started.stream().sorted().toList());
  }

  private static Input profiles(String chosen) {
    Span at = SourceFile.of("deploy.sh", chosen).whole();
    return new Input(Input.Kind.PROFILES, "", new Value.Text(chosen), Origin.literal(at), 0);
  }

  /** Compose refuses it: "web" depends on undefined service "db". */
  @Test
  void what_a_started_service_cannot_do_without_is_started_with_all_of_its_profile() {
    RecordedCase refused =
        RecordedCase.table("started.txt").stream().filter(RecordedCase::refused).toList().get(0);
    assertEquals(Set.of("tool"), ComposeProject.load(List.of("c.yml"), refused.tree()).dormant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          profiles: [a, b]    |                      | compose.profiles=a, b [a]; compose.started=false [a]
          profiles: [a, b]    | COMPOSE_PROFILES=b   | compose.profiles=a, b [a]
          profiles: [a, b]    | COMPOSE_PROFILES=c   | compose.profiles=a, b [a]; compose.started=false [a] < COMPOSE_PROFILES at c
          profiles: ["${P}"]  | COMPOSE_PROFILES=c   | compose.profiles=unknown: `${P}` is taken from the shell, and no default is given ["${P}"]
          profiles: [a]       | COMPOSE_PROFILES=${X} | compose.profiles=a [a]
          profiles: []        |                      |
          """)
  void a_service_tells_its_profiles_and_that_none_of_them_is_active(
      String profiles, String dotenv, String expected) {
    String compose = "services:\n  app:\n    image: x\n    " + profiles + "\n";
    Map<String, String> files =
        Map.of("c.yml", compose, ".env", dotenv == null ? "" : dotenv + "\n");
    StringBuilder shown = new StringBuilder();
    ComposeReaderTest.read(files, "c.yml").settings().stream()
        .filter(one -> one.name().matches("compose\\.(profiles|started)"))
        .forEach(
            one -> {
              shown.append(shown.length() == 0 ? "" : "; ");
              shown.append(one.name()).append('=').append(one.shown());
              shown.append(" [").append(one.origin().at().text()).append(']');
              one.origin()
                  .via()
                  .forEach(
                      step ->
                          shown
                              .append(" < ")
                              .append(step.what())
                              .append(" at ")
                              .append(step.at().text()));
            });
    assertEquals(expected == null ? "" : expected, shown.toString());
  }

  @Test
  void what_the_shell_is_given_wins_over_files() {
    Span at = SourceFile.of("deploy.sh", "7").whole();
    Input tag = new Input(Input.Kind.SHELL, "TAG", new Value.Text("7"), Origin.literal(at), 0);
    Environment staging =
        new Environment(
            "staging",
            Set.of(),
            EnvironmentClass.PRE_PRODUCTION,
            "",
            "",
            Confidence.CERTAIN,
            List.of());
    Deployment deployment =
        new Deployment(DeploymentKind.COMPOSE, staging, "c.yml", List.of(), null, "", List.of(tag));
    MemoryTree tree =
        new MemoryTree(Map.of("c.yml", "services: {a: {image: \"x:${TAG}\"}}", ".env", "TAG=1\n"));
    assertEquals(
        "x:7", new ComposeReader().read(deployment, tree).settings().get(0).value().shown());
  }
}
