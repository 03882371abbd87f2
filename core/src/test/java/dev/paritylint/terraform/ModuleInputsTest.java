package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
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

/** What is given to modules that are not in the repository is listed like what resources set. */
class ModuleInputsTest {
  private static final Deployment DEPLOYMENT =
      new Deployment(DeploymentKind.TERRAFORM, Environment.DEFAULT, "infra", List.of(), null, "");

  private static List<Setting> settings(String hcl) {
    return new TerraformReader(Catalogue.load(), Secrets.load())
        .read(DEPLOYMENT, new MemoryTree(Map.of("infra/main.tf", hcl)))
        .settings();
  }

  private static String shown(String hcl) {
    return settings(hcl).stream()
        .map(one -> one.kind().label() + " " + one.key() + " " + one.shown())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          session_timeout = 15 * 2                        | timeout front.module.session_timeout 30 s
          idle_timeout = "60"                             | timeout front.module.idle_timeout 60 s
          api_url = "https://api.acme.com"                | url front.module.api_url https://api.acme.com
          cors_allow_headers = "X-A"                      | header front.module.cors_allow_headers X-A
          retries = 3                                     | attribute front.module.retries 3
          zones = ["a", "b"]                              | attribute front.module.zones a,b
          environment_variables = {LEVEL = "info"}        | variable front.LEVEL info
          env_vars = [{name = "LEVEL", value = "info"}]   | variable front.LEVEL info
          container_environment = {PORT = 80, NOT = null} | variable front.PORT 80
          environment = "blue"                            | attribute front.module.environment blue
          tags = {Name = "x"}                             | ``
          script = "a\\nb"                                | ``
          vpc_id = aws_vpc.main.id                        | ``
          version = "1.0"                                 | ``
          retries = null                                  | ``
          """)
  void an_input_is_what_its_name_says(String input, String expected) {
    String resource = "resource \"aws_vpc\" \"main\" {}\n";
    assertEquals(
        expected,
        shown(
            resource + "module \"front\" {\n  source = \"acme/front/aws\"\n  " + input + "\n}\n"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          terraform-aws-modules/alb/aws | idle_timeout = 30 | timeout edge.aws.lb.idle_timeout 30 s
          registry.terraform.io/terraform-aws-modules/alb/aws | idle_timeout = 30 | timeout edge.aws.lb.idle_timeout 30 s
          git::https://github.com/terraform-aws-modules/terraform-aws-alb.git?ref=v9 | idle_timeout = 30 | timeout edge.aws.lb.idle_timeout 30 s
          git@github.com:terraform-aws-modules/terraform-aws-alb.git | idle_timeout = 30 | timeout edge.aws.lb.idle_timeout 30 s
          terraform-aws-modules/lambda/aws | environment_variables = {A = "b"} | variable edge.A b
          GoogleCloudPlatform/cloud-run/google | timeout_seconds = 300 | timeout edge.gcp.cloud_run.timeout 300 s
          GoogleCloudPlatform/lb-http/google | backends = {api = {timeout_sec = 90}} | timeout edge.gcp.backend_service.timeout_sec@api 90 s
          """)
  void the_catalogue_knows_some_modules(String source, String input, String expected) {
    assertEquals(
        expected, shown("module \"edge\" {\n  source = \"" + source + "\"\n  " + input + "\n}\n"));
  }

  @Test
  void a_module_of_the_repository_is_read_instead() {
    Map<String, String> files =
        Map.of(
            "infra/main.tf", "module \"a\" {\n source = \"../lib//lb\"\n idle_timeout = 30\n}\n",
            "lib/lb/main.tf", "variable \"idle_timeout\" {}\n");
    assertEquals(
        List.of(),
        new TerraformReader(Catalogue.load(), Secrets.load())
            .read(DEPLOYMENT, new MemoryTree(files))
            .settings());
  }

  @Test
  void calls_alike_are_told_apart_and_keep_their_chains() {
    List<Setting> settings =
        settings(
            """
            variable "wait" {
              default = 5
            }
            module "each" {
              for_each = toset(["a", "b"])
              source   = "acme/front/aws"
              timeout  = var.wait
            }
            """);
    assertEquals(
        List.of("each[a].module.timeout", "each[b].module.timeout"),
        settings.stream().map(Setting::key).toList());
    assertEquals("var.wait", settings.get(0).origin().via().get(0).what());
  }

  @Test
  void a_secret_stays_one_whatever_carries_it() {
    List<Setting> settings =
        settings(
            """
            variable "password" {
              default   = "hunter2"
              sensitive = true
            }
            locals {
              map = { A = var.password, B = "plain" }
              all = { for key, value in local.map : key => "x-${value}" }
            }
            module "front" {
              source    = "acme/front/aws"
              plain     = var.password
              template  = "pw=${var.password}"
              encoded   = jsonencode({ p = var.password })
              items     = [var.password]
              joined    = join(",", values(local.all))
              env_vars  = local.all
              rendered  = data.template_file.it.rendered
              api_url   = "https://u:${var.password}@acme.com"
            }
            data "template_file" "it" {
              template = "p=$${p}"
              vars     = { p = var.password }
            }
            """);
    for (Setting setting : settings) {
      assertFalse(setting.shown().contains("hunter2"), setting::key);
    }
    assertEquals(
        Set.of("A", "api_url", "encoded", "items", "joined", "plain", "rendered", "template"),
        settings.stream()
            .filter(Setting::secret)
            .map(one -> one.name().replace("module.", ""))
            .collect(Collectors.toSet()));
  }
}
