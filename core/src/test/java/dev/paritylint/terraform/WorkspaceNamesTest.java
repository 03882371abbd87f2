package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceNamesTest {
  private static final SourceTree TREE = new MemoryTree(Map.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          { stg = 1, prod = 2 }[terraform.workspace]                        => stg prod
          { "stg" = 1, "prod" = 2 }["${terraform.workspace}"]               => stg prod
          local.sizes[terraform.workspace]                                  => dev live
          var.sizes[terraform.workspace]                                    => test prod
          local.sizes[local.stage]                                          => dev live
          local.again[(terraform.workspace)].x                              => dev live
          lookup(local.sizes, terraform.workspace, 1)                       => dev live
          lookup({ a = 1 }, local.stage, 2)                                 => a
          terraform.workspace == "prod" ? 1 : 2                             => prod
          "prod" != terraform.workspace                                     => prod
          terraform.workspace == "a" || terraform.workspace == "b"          => a b
          "${terraform.workspace == "prod" ? "" : "x-"}api"                 => prod
          [for size in [1] : size if terraform.workspace == "prod"]         => prod
          contains(["stg", "prod"], terraform.workspace)                    => stg prod
          contains(keys(local.sizes), terraform.workspace)                  => dev live
          "%{ if terraform.workspace == "prod" }x%{ endif }"                => prod
          terraform.workspace                                               => ``
          "api-${terraform.workspace}"                                      => ``
          "api-${terraform.workspace}" == "api-prod"                        => ``
          terraform.workspace == var.other                                  => ``
          terraform.workspace > 2                                           => ``
          { stg = 1 }[var.other]                                            => ``
          module.sizes.all[terraform.workspace]                             => ``
          local.missing[terraform.workspace]                                => ``
          local.circle[terraform.workspace]                                 => ``
          terraform.workspace == "p${1}"                                    => ``
          contains(local.names, terraform.workspace)                        => ``
          """)
  void the_words_that_an_expression_expects(String expression, String words) {
    WorkspaceNames.Found found = found("output \"x\" { value = " + expression + " }");
    assertEquals(words, String.join(" ", found.words().keySet()));
  }

  private static WorkspaceNames.Found found(String text) {
    String names =
        """
        locals {
          stage  = terraform.workspace
          sizes  = { dev = 1, live = 2 }
          again  = (local.sizes)
          circle = local.circle
          names  = split(",", "a,b")
        }
        variable "sizes" { default = { test = 1, prod = 2 } }
        """;
    return WorkspaceNames.in(
        List.of(SourceFile.of("main.tf", text), SourceFile.of("names.tf", names)), List.of(), TREE);
  }

  @Test
  void each_word_stands_where_it_is_expected_first() {
    String text =
        """
        locals {
          one = terraform.workspace == "prod"
          two = { prod = 1, stg = 2 }[terraform.workspace]
        }
        """;
    List<String> places = new ArrayList<>();
    found(text).words().forEach((word, at) -> places.add(word + " " + at.text() + " " + at.line()));
    assertEquals(List.of("prod \"prod\" 2", "stg stg 3"), places);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          terraform.workspace == "default" ? "prod" : terraform.workspace   => default prod
          "default" != terraform.workspace ? terraform.workspace : "prod"   => default prod
          local.live ? "prod" : terraform.workspace                         => default prod
          (local.live) ? "prod" : lower(local.stage)                        => default prod
          { stg = 1 }[local.live ? "prod" : terraform.workspace]            => default stg prod
          terraform.workspace == "stg" ? "prod" : terraform.workspace       => default stg
          terraform.workspace == "default" ? "" : "${terraform.workspace}-" => default
          terraform.workspace == "default" ? "small" : "large"              => default
          var.other == "default" ? "prod" : terraform.workspace             => default
          terraform.workspace == "default" ? "prod" : var.other             => default
          """)
  void the_default_workspace_has_another_name_where_the_others_keep_theirs(
      String expression, String words) {
    String text =
        """
        locals {
          live  = local.stage == "default"
          stage = terraform.workspace
          x     = %s
        }
        """
            .formatted(expression);
    WorkspaceNames.Found found =
        WorkspaceNames.in(List.of(SourceFile.of("main.tf", text)), List.of(), TREE);
    assertEquals(words, String.join(" ", found.words().keySet()));
    if (found.words().containsKey("prod")) {
      assertEquals("\"default\"", found.words().get("prod").text());
    }
  }

  @Test
  void the_values_that_terraform_reads_anyway_stand_for_defaults() {
    WorkspaceNames.Found found =
        WorkspaceNames.in(
            List.of(SourceFile.of("main.tf", "locals { x = var.all[terraform.workspace] }")),
            List.of(SourceFile.of("terraform.tfvars", "all = { blue = 1 }")),
            TREE);
    assertEquals(List.of("blue"), List.copyOf(found.words().keySet()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locals { x = terraform.workspace } | true
          locals { x = 1 } # terraform.workspace | false
          locals { x = terraform.other } | false
          """)
  void a_workspace_is_used_where_an_expression_asks_for_it(String text, boolean used) {
    assertEquals(
        used, WorkspaceNames.in(List.of(SourceFile.of("main.tf", text)), List.of(), TREE).used());
  }
}
