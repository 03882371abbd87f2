package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.EvaluatedRoot.Resource;
import dev.paritylint.terraform.TerraformValue.Attributes;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The root {@code fleet} (variables, modules, for_each) has the values that the console shows. */
class RecordedRootTest {
  private static final List<String> VAR_FILES = List.of("env/staging.tfvars");

  private static DiskTree tree() throws IOException, URISyntaxException {
    return DiskTree.of(
        Path.of(Objects.requireNonNull(RecordedRootTest.class.getResource("fleet")).toURI()));
  }

  static Stream<Arguments> recorded() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(RecordedRootTest.class.getResourceAsStream("fleet.tsv"))) {
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t", 2)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void shows_what_the_console_shows(String expression, String expected)
      throws IOException, URISyntaxException {
    Run run = new Run(new TerraformSources(tree()), "");
    Map<String, Traced> given =
        VarFiles.read("", VAR_FILES, List.of(), new GivenText(Map.of(), run), run);
    Module module =
        new Module(
            run,
            new Module.Place("", "", 0, List.of("")),
            name -> Optional.ofNullable(given.get(name)));
    Traced value =
        new ExpressionEvaluator(module, run.context(), run.budget())
            .evaluate(
                Objects.requireNonNull(
                    HclParser.parseExpression(SourceFile.of("expression", expression))
                        .expression()),
                Scope.EMPTY);
    String shown = ConsoleText.of(value).replace("\\", "\\\\").replace("\"", "\\\"");
    // The console tells the type of null, which matters to nothing here.
    assertEquals(
        expected.replace("tostring(null)", "null"), "\"" + shown.replace("\n", "\\n") + "\"");
  }

  @Test
  void the_same_module_called_twice_gives_each_call_its_own_settings_and_chain()
      throws IOException, URISyntaxException {
    EvaluatedRoot root = TerraformEvaluator.evaluate(tree(), "", VAR_FILES);
    assertEquals(
        List.of("module.service[\"api\"].", "module.service[\"web\"]."),
        root.resources().stream()
            .map(Resource::address)
            .filter(address -> address.endsWith("terraform_data.service"))
            .map(address -> address.substring(0, address.indexOf("terraform_data")))
            .toList());
    Traced cpu = input(root, "module.service[\"web\"].terraform_data.service", "cpu");
    assertEquals(
        "module.limits.millis at 6, module.limits.cpu at 15",
        cpu.origin().via().stream()
            .map(step -> step.what() + " at " + step.at().line())
            .limit(2)
            .collect(Collectors.joining(", ")));
    assertEquals("variables.tf", cpu.origin().source().path());
    assertTrue(root.problems().isEmpty(), () -> root.problems().toString());
  }

  private static Traced input(EvaluatedRoot root, String address, String name) {
    Traced input =
        root.resources().stream()
            .filter(resource -> resource.address().equals(address))
            .map(resource -> resource.content().attributes().get("input"))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(((Attributes) input.value()).entries().get(name));
  }
}
