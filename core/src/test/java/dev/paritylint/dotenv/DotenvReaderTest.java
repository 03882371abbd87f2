package dev.paritylint.dotenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Value.Text;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotenvReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prod.api.env               | api
          conf/prd.api.env           | api
          api.production.env         | api
          apps/api/.env.prod         | api
          apps/api/prod.env          | api
          apps/web/.env              | web
          apps/api/envs/prod/.env    | api
          api/config/production.env  | api
          environments/prod.env      | app
          .env.production.local      | app
          .env                       | app
          config/env/.env.prod-eu    | app
          deploy/prod/order-api.env  | order-api
          .env.prod2                 | app
          overrides/prod.env         | app
          """)
  void the_path_tells_the_service(String path, String service) {
    Reading reading = read(path, "A=1\n");
    assertEquals(List.of(service), reading.settings().stream().map(Setting::service).toList());
  }

  @Test
  void a_line_behind_a_semicolon_is_skipped_as_libraries_skip_it() {
    Reading reading = read("prod.env", "; of the front end\nA=1\n;B=2\n");
    assertEquals(List.of("A"), reading.settings().stream().map(Setting::name).toList());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void each_entry_is_a_variable_at_its_token() {
    Reading reading = read("prod.env", "A=1\nB=\"${A}2\"\nbroken line\n");
    Setting b = reading.settings().get(1);
    assertEquals(new Text("12"), b.value());
    assertEquals("\"${A}2\"", b.origin().at().text());
    assertEquals("1", b.origin().source().text());
    assertEquals(1, reading.problems().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set -a",
        "set +a  # no more",
        "set -o allexport",
        "source other.sh",
        ". \"$HOME/common\"",
        "if [[ -f more ]]; then\n  A=2\nfi",
        "if test -f more; then :; fi",
        "[ -z \"$B\" ] && echo none",
        "for each in a b; do echo $each; done",
        "case $B in\n  x) : ;;\nesac",
        "log() { echo; }",
        "NAMES=(\n  one\n  two\n)",
      })
  void a_file_with_statements_is_a_script_that_is_sourced(String statement) {
    for (String path : List.of("environment.prod", "envfile.prod", "prod.env", "env.prod")) {
      assertEquals(List.of(), read(path, "B=1\n" + statement + "\n").problems(), path);
    }
    assertNotEquals(List.of(), read(".env.prod", "B=1\n" + statement + "\n").problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"broken line", "settle down", "if only", "sourced here", "fit in", "case closed"})
  void a_broken_line_makes_no_script(String line) {
    for (String path : List.of("environment.prod", "prod.env", ".env.prod")) {
      assertEquals(1, read(path, "export A=1\n" + line + "\nB=2\n").problems().size(), path);
    }
  }

  @Test
  void a_script_sets_what_it_exports() {
    Reading reading =
        read(
            "environment.prod",
            """
            HERE=1
            set -a
            STAGE=prod
            HOST="api-$STAGE.shop.example"
            BUCKET=$BUCKET_PROD
            set +a
            THERE=2
            if [[ -f "$HOME/more" ]]; then
                source "$HOME/more"
            fi
            """);
    assertEquals(
        List.of("STAGE", "HOST", "BUCKET"),
        reading.settings().stream().map(Setting::name).toList());
    Setting host = reading.settings().get(1);
    assertEquals(new Text("api-prod.shop.example"), host.value());
    assertEquals("\"api-$STAGE.shop.example\"", host.origin().at().text());
    assertEquals("environment", host.service());
    assertFalse(reading.settings().get(2).value().isKnown());
  }

  @Test
  void a_script_that_exports_nothing_sets_all_that_it_assigns() {
    Reading reading = read("environment.prod", "A=1\nif [ -n \"$X\" ]; then B=2; fi\n");
    assertEquals(List.of("A", "B"), reading.settings().stream().map(Setting::name).toList());
    assertFalse(reading.settings().get(1).value().isKnown());
  }

  @Test
  void what_a_script_sources_is_set_in_another_file() {
    MemoryTree tree =
        new MemoryTree(
            Map.of("environment.prod", "set -a\n. ./common.sh\nA=$B\n", "common.sh", "B=1\n"));
    Reading reading = new DotenvReader().read(deployment("environment.prod"), tree);
    assertEquals(List.of(new Text("1")), reading.settings().stream().map(Setting::value).toList());
  }

  @Test
  void a_script_is_sourced_after_the_one_whose_variables_it_uses() {
    MemoryTree tree =
        new MemoryTree(
            Map.of(
                "environment", "set -a\nSIZE=1\nOTHER=2\nBUCKET_PROD=shop\nBUCKET=trial\nHERE=.\n",
                "environment.prod", "set -a\nBUCKET=$BUCKET_PROD\n",
                "environment.staging", "set -a\nSIZE=3\n",
                "environment.dev", "SIZE=4\n"));
    Reading production = new DotenvReader().read(deployment("environment.prod"), tree);
    assertEquals(List.of("SIZE 1 environment", "BUCKET shop environment.prod"), told(production));
    Reading staging = new DotenvReader().read(deployment("environment.staging"), tree);
    assertEquals(List.of("SIZE 3 environment.staging"), told(staging));
    Reading development = new DotenvReader().read(deployment("environment.dev"), tree);
    assertEquals(List.of("SIZE 4 environment.dev"), told(development));
  }

  private static List<String> told(Reading reading) {
    return reading.settings().stream()
        .map(one -> one.name() + " " + one.value().shown() + " " + one.origin().at().path())
        .toList();
  }

  @Test
  void a_file_that_is_not_there_says_nothing() {
    assertEquals(
        Reading.NOTHING, new DotenvReader().read(deployment("none.env"), new MemoryTree(Map.of())));
  }

  private static Reading read(String path, String text) {
    return new DotenvReader().read(deployment(path), new MemoryTree(Map.of(path, text)));
  }

  private static Deployment deployment(String path) {
    Environment production =
        new Environment(
            "production@eu",
            Set.of("prod", "prd", "production"),
            EnvironmentClass.PRODUCTION,
            "eu",
            "2",
            Confidence.UNSURE,
            List.of());
    return new Deployment(DeploymentKind.DOTENV, production, path, List.of(), null, "");
  }
}
