package dev.paritylint.dotenv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Contract;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvTemplatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING                | TEMPLATE                     | DECLARED
          .env.staging           | .env.example                 | A, B
          .env.staging           | .env.template                | A, B
          .env.staging           | .env.sample                  | A, B
          .env.staging           | env.dist                     | A, B
          web/.env.staging       | web/.env.example             | A, B
          web/.env.staging       | .env.example                 | ''
          api.staging.env        | api.env.example              | A, B
          api.staging.env        | web.env.example              | ''
          api.staging.env        | .env.example                 | ''
          staging/.env           | .env.example                 | A, B
          staging/.env           | staging/.env.example         | A, B
          staging/.env           | production/.env.example      | ''
          .env.staging           | .env.production.example      | ''
          .env.staging           | .env.local.example           | ''
          .env.staging           | .env.staging.example         | ''
          .env.staging           | config.example               | ''
          """)
  void a_template_is_for_the_env_files_that_are_called_like_it(
      String staging, String template, String declared) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(staging, "A=1\n");
    files.put(staging.replace("staging", "production"), "A=2\n");
    files.put(template, "# C=3\nA=\nexport B=\n");

    assertEquals(declared, declared(files, staging));
  }

  @Test
  void a_template_alone_is_no_environment() {
    Map<String, String> files = Map.of(".env.example", "A=1\n", "staging/.env.sample", "A=1\n");

    assertEquals(List.of(), Assembly.assemble(new MemoryTree(files)).deployments());
  }

  @Test
  void a_name_points_at_its_place_in_the_template() {
    Map<String, String> files =
        Map.of(".env.staging", "A=1\n", ".env.production", "A=2\n", ".env.example", "B=\nA=\n");

    Contract contract = Assembly.assemble(new MemoryTree(files)).contracts().get(0);

    assertEquals("A", contract.of("A").orElseThrow().text());
    assertEquals(2, contract.of("A").orElseThrow().line());
    assertEquals(".env.example", contract.of("A").orElseThrow().path());
  }

  @Test
  void only_env_files_have_templates() {
    MemoryTree tree =
        new MemoryTree(Map.of("compose.staging.yml", "services: {}\n", ".env.example", "A=\n"));
    Deployment compose =
        Assembly.assemble(
                new MemoryTree(Map.of("compose.staging.yml", "services: {api: {image: a}}\n")))
            .deployments()
            .get(0);

    assertEquals(DeploymentKind.COMPOSE, compose.kind());
    assertEquals(List.of(), EnvTemplates.of(List.of(compose), tree));
  }

  private static String declared(Map<String, String> files, String main) {
    return Assembly.assemble(new MemoryTree(files)).contracts().stream()
        .filter(contract -> contract.deployment().main().equals(main))
        .flatMap(contract -> contract.names().keySet().stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
