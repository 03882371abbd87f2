package dev.paritylint.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value.Text;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeReaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          {A: 012}         | 012
          {A: "b"}         | "b"
          {A: 'b c' }      | 'b c'
          {A: !!str 1}     | 1
          {A: &x b}        | b
          {A: }            | A
          [A=1]            | 1
          ["A=b c"]        | b c
          ['A=b=c']        | b=c
          [A=]             | ~~
          ["A="]           | ~~
          [A]              | A
          """)
  void a_value_is_found_at_its_token(String environment, String token) {
    Reading reading =
        read(Map.of("c.yml", "services: {app: {image: x, environment: " + environment + "}}"));
    assertEquals(List.of(), reading.problems());
    assertEquals(token, variable(reading, "app", "A").origin().at().text());
  }

  @Test
  void a_variable_remembers_the_env_file_that_it_was_taken_from() {
    Reading reading =
        read(
            Map.of(
                ".env",
                "HOST=db\n",
                "c.yml",
                """
                services:
                  app:
                    image: x
                    environment:
                      URL: "pg://${HOST}"
                      HOST:
                """));
    assertEquals("c.yml:5:12 <- ${HOST} .env:1:6", chain(variable(reading, "app", "URL").origin()));
    assertEquals("c.yml:6:7 <- HOST .env:1:6", chain(variable(reading, "app", "HOST").origin()));
  }

  @Test
  void an_entry_of_an_env_file_stands_there_and_names_who_reads_it() {
    Reading reading =
        read(
            Map.of(
                ".env",
                "X=x\n",
                "a.env",
                "A=1\nB=${X}\n",
                "c.yml",
                "services: {app: {image: x, env_file: ./a.env}}"));
    assertEquals(
        "a.env:1:3 <- env_file c.yml:1:38 <- A a.env:1:3",
        chain(variable(reading, "app", "A").origin()));
    assertEquals("x", variable(reading, "app", "B").origin().source().text());
  }

  @Test
  void a_merged_value_points_at_the_file_that_won() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                "services: {app: {image: x, environment: {A: 1, B: 1}}}",
                "d.yml",
                "services: {app: {environment: [B=2]}}"),
            "d.yml");
    assertEquals("c.yml:1:45", chain(variable(reading, "app", "A").origin()));
    Origin won = variable(reading, "app", "B").origin();
    assertEquals("d.yml:1:34 <- B d.yml:1:34", chain(won));
    assertEquals("c.yml:1:51", Objects.requireNonNull(won.via().get(0).overridden()).toString());
  }

  @Test
  void an_anchored_value_points_at_where_it_is_written() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                """
                x-env: &env
                  A: 1
                services:
                  app: {image: x, environment: {<<: *env, B: 2}}
                """));
    assertEquals("c.yml:2:6", chain(variable(reading, "app", "A").origin()));
  }

  @Test
  void every_service_is_seen_by_its_image_or_build() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                """
                services:
                  api: {image: "acme/api:${TAG:-1}"}
                  web: {build: ./web}
                  job: {build: {context: ./job}}
                  tagged: {image: "acme:${TAG}"}
                  nothing: {}
                """));
    assertEquals(
        List.of(
            "api = Text[text=acme/api:1] @2:3",
            "web = Text[text=./web] @3:3",
            "job = Text[text=./job] @4:3",
            "tagged = Unknown[reason=`${TAG}` is taken from the shell, and no default is given,"
                + " prefix=acme:] @5:3",
            "nothing = Unknown[reason=the service has neither an image nor a build, prefix=] @6:3"),
        reading.settings().stream()
            .filter(it -> it.kind() == SettingKind.ATTRIBUTE && it.name().equals("compose.service"))
            .map(ComposeReaderTest::described)
            .toList());
  }

  private static String described(Setting setting) {
    assertEquals(setting.service(), setting.origin().at().text());
    return setting.service()
        + " = "
        + setting.value()
        + " @"
        + setting.origin().at().line()
        + ":"
        + setting.origin().at().column();
  }

  @Test
  void a_project_knows_the_names_and_attributes_of_its_services() {
    ComposeProject project =
        ComposeProject.load(
            List.of("c.yml", "d.yml"),
            new MemoryTree(
                Map.of(
                    "c.yml",
                    """
                    services:
                      api:
                        image: x
                        container_name: shop-api
                        ports: ["8080:80", {target: 90, published: 9090}]
                        labels: [a=1, "b=2"]
                        command: [run, "--port", "80"]
                        networks: {front: {aliases: [api.internal]}}
                        extra_hosts: {db: 10.0.0.1}
                    """,
                    "d.yml",
                    """
                    services:
                      api:
                        ports: ["81:81"]
                        labels: {b: 3}
                        command: serve
                        extra_hosts: ["cache:10.0.0.2"]
                    """)));
    ComposeService api = project.services().get(0);
    assertEquals(Set.of("api", "api.internal", "shop-api"), project.hostNames());
    assertEquals(List.of("8080:80", "9090:90", "81:81"), texts(api.ports()));
    assertEquals(List.of("serve"), texts(api.command()));
    assertEquals(List.of("db=10.0.0.1", "cache:10.0.0.2"), texts(api.extraHosts()));
    assertEquals(List.of("1", "3"), texts(List.copyOf(api.labels().values())));
    assertEquals("shop-api", api.containerName().orElseThrow().text().orElseThrow());
  }

  @Test
  void a_broken_file_keeps_what_stands_before_the_error() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                """
                services:
                  app:
                    image: x
                    environment:
                      A: 1
                      B: "open
                """));
    assertEquals(new Text("1"), variable(reading, "app", "A").value());
    assertEquals("c.yml:6:10", reading.problems().get(0).at().toString());
  }

  @Test
  void files_outside_the_tree_are_not_read() {
    Reading reading =
        read(
            Map.of(
                "passwd",
                "A=1\n",
                "c.yml",
                "services: {app: {image: x, env_file: [../passwd, /passwd, ~/passwd]}}"));
    assertEquals(1, reading.settings().size());
  }

  @Test
  void circles_end() {
    Reading reading =
        read(
            Map.of(
                "c.yml",
                "include: [d.yml, d.yml]\nservices: {a: {extends: b}, b: {extends: a, image: x}}",
                "d.yml",
                "include: [c.yml]\nservices: {c: {extends: {file: c.yml, service: a}}}"));
    assertTrue(
        reading.problems().stream().anyMatch(it -> it.message().contains("in a circle")),
        () -> reading.problems().toString());
    assertTrue(
        variables(reading).isEmpty() && reading.settings().size() == 3,
        () -> reading.settings().toString());
  }

  @Test
  void variables_shared_by_many_services_are_bounded() {
    String services = "services:\n  s: {env_file: a.env}\n".replace("  s:", services(2_000));
    Reading reading = read(Map.of("c.yml", services, "a.env", keys(1_000)));
    assertEquals(
        List.of("services share more than 500000 variables up to here"),
        reading.problems().stream().map(Problem::message).toList());
    assertTrue(variables(reading).size() <= 500_000);
  }

  private static String services(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < count; i++) {
      text.append("  s").append(i).append(": {env_file: a.env}\n");
    }
    return text + "  s:";
  }

  private static String keys(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("K").append(i).append("=1\n");
    }
    return text.toString();
  }

  @Test
  void an_empty_project_reads_as_nothing() {
    assertEquals(Reading.NOTHING, read(Map.of("other.yml", "a: 1")));
  }

  @Test
  void a_date_that_is_not_quoted_is_unknown() {
    Reading reading =
        read(Map.of("c.yml", "services: {a: {image: x, environment: {A: 2024-01-02}}}"));
    assertEquals(
        new Unknown("Compose refuses a date that is not quoted"),
        variable(reading, "a", "A").value());
  }

  private static List<String> texts(List<Placed> values) {
    return values.stream().map(it -> it.text().orElse("?")).toList();
  }

  private static String chain(Origin origin) {
    StringBuilder chain = new StringBuilder(origin.at().toString());
    origin.via().forEach(it -> chain.append(" <- ").append(it.what()).append(' ').append(it.at()));
    return chain.toString();
  }

  private static List<Setting> variables(Reading reading) {
    return reading.settings().stream().filter(it -> it.kind() == SettingKind.VARIABLE).toList();
  }

  private static Setting variable(Reading reading, String service, String name) {
    return variables(reading).stream()
        .filter(it -> it.key().equals(service + "." + name))
        .findFirst()
        .orElseThrow();
  }

  static Reading read(Map<String, String> files, String... layers) {
    Deployment deployment =
        new Deployment(
            DeploymentKind.COMPOSE, Environment.DEFAULT, "c.yml", List.of(layers), null, "");
    return new ComposeReader().read(deployment, new MemoryTree(files));
  }
}
