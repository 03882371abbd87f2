package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sources: what their arguments decide is known, what they read is not. */
class TemplateFileTest {
  private static Traced input(String data, String value) {
    String hcl =
        """
        variable "who" {
          default = "staging"
        }
        resource "terraform_data" "later" {}
        data "aws_region" "here" {
          provider = aws.other
          endpoint = "x-${var.who}"
        }
        """
            + data
            + "\nresource \"terraform_data\" \"asked\" {\n  input = "
            + value
            + "\n}\n";
    EvaluatedRoot root =
        TerraformEvaluator.evaluate(
            new MemoryTree(Map.of("main.tf", hcl, "t.tpl", "hi ${name}\n")), "", List.of());
    return root.resources().stream()
        .filter(resource -> resource.address().equals("terraform_data.asked"))
        .map(resource -> resource.content().attributes().get("input"))
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }

  private static Traced rendered(String arguments) {
    return input(
        "data \"template_file\" \"it\" {\n  " + arguments.replace(";", "\n") + "\n}",
        "data.template_file.it.rendered");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          template = "a"                                                   | a
          template = "$${a}-$${b}"; vars = {a = var.who, b = 1}            | staging-1
          template = "$${n}"; vars = {n = 30}                              | 30
          template = "%%{ if x == \\"true\\" }y%%{ endif }"; vars = {x = true} | y
          template = file("t.tpl"); vars = {name = "you", gone = null}     | `hi you
          `
          """)
  void a_template_is_rendered_with_its_variables_as_text(String arguments, String expected) {
    assertEquals(expected, assertInstanceOf(Text.class, rendered(arguments).value()).text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          template = "ws://$${a}/x"; vars = {a = terraform_data.later.id} | ws://
          template = "ws://$${a}"                                         | ``
          template = terraform_data.later.id                              | ``
          template = "$${"                                                | ``
          template = "x"; vars = {a = ["list"]}                           | ``
          vars = {a = "b"}                                                | ``
          """)
  void what_is_not_known_leaves_its_beginning(String arguments, String prefix) {
    assertEquals(prefix, assertInstanceOf(Unknown.class, rendered(arguments).value()).prefix());
  }

  @Test
  void the_chain_leads_through_the_variables() {
    assertEquals(
        "data.template_file.it.rendered, a, var.who",
        rendered("template = \"x-$${a}\"; vars = {a = var.who}").origin().via().stream()
            .map(step -> step.what())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "data.aws_region.here.endpoint, x-staging",
    "data.aws_region.here.name, ?data.aws_region.here",
    "data.aws_region.absent.name, ?data.aws_region.absent",
    "data.template_cloudinit_config.it.rendered, ?data.template_cloudinit_config.it"
  })
  void an_argument_is_known_and_what_is_read_is_not(String reference, String expected) {
    TerraformValue value =
        input("data \"template_cloudinit_config\" \"it\" {\n  gzip = false\n}", reference).value();
    assertEquals(
        expected,
        value instanceof Unknown unknown ? "?" + unknown.reference() : ((Text) value).text());
  }
}
