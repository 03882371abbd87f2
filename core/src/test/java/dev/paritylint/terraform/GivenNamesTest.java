package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Secrets;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a root is given and looks up is listed where no resource that is described shows it. */
class GivenNamesTest {
  private static Deployment deployment(String main, List<String> layers) {
    Environment production =
        new Environment(
            "production",
            Set.of("production", "prod"),
            EnvironmentClass.PRODUCTION,
            "",
            "",
            Confidence.CERTAIN,
            List.of());
    return new Deployment(DeploymentKind.TERRAFORM, production, main, layers, null, "");
  }

  private static String shown(String hcl, String given) {
    List<Setting> settings =
        new TerraformReader(Catalogue.load(), Secrets.load())
            .read(
                deployment("infra", List.of("infra/prod.tfvars")),
                new MemoryTree(Map.of("infra/main.tf", hcl, "infra/prod.tfvars", given)))
            .settings();
    return settings.stream()
        .map(one -> one.kind().label() + " " + one.key() + " " + one.shown())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "acme-dev-tfstate"          | attribute infra.var.x acme-dev-tfstate
          ["api-dev", "api-uat"]      | attribute infra.var.x api-dev,api-uat
          12                          | attribute infra.var.x 12
          "https://api.dev.acme.com"  | attribute infra.var.x https://api.dev.acme.com
          null                        | ``
          {Name = "x"}                | ``
          "a\\nb"                     | ``
          """)
  void a_var_file_gives_what_nothing_else_shows(String value, String expected) {
    assertEquals(expected, shown("variable \"x\" {}\n", "x = " + value + "\n"));
  }

  @Test
  void an_address_is_one_where_its_name_says_so() {
    assertEquals(
        "url infra.var.api_url https://api.dev.acme.com",
        shown("variable \"api_url\" {}\n", "api_url = \"https://api.dev.acme.com\"\n"));
  }

  @Test
  void what_a_described_resource_shows_is_not_listed_again() {
    String service =
        "resource \"aws_lb\" \"front\" {\n  name = \"front\"\n  idle_timeout = var.wait\n}\n";
    assertEquals(
        "timeout front.aws.lb.idle_timeout 30 s",
        shown("variable \"wait\" {}\n" + service, "wait = 30\n"));
  }

  @Test
  void a_default_is_no_choice_of_an_environment() {
    assertEquals("", shown("variable \"x\" {\n  default = \"dev\"\n}\n", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name = "password-dev"   | attribute infra.data.azurerm_key_vault_secret.one.name password-dev
          name = var.x            | ``
          key_vault_id = "kv-dev" | ``
          """)
  void a_data_source_looks_up_what_is_written_there(String attribute, String expected) {
    assertEquals(
        expected,
        shown("data \"azurerm_key_vault_secret\" \"one\" {\n  " + attribute + "\n}\n", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          infra, infra
          terraform/environments/prod, terraform
          domains/shop/env/weu-prod, weu
          prod, terraform
          ops/billing-prod, billing
          """)
  void a_root_is_called_alike_in_every_environment(String main, String expected) {
    assertEquals(expected, RootName.of(deployment(main, List.of())));
  }
}
