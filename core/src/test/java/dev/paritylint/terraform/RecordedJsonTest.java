package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON has the values that Terraform's console gave it, in configuration and in var files. */
class RecordedJsonTest {
  private static final String REFUSED = "error";

  static Stream<Arguments> recorded() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            RecordedJsonTest.class.getResourceAsStream("/dev/paritylint/hcl/json-values.tsv"))) {
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void agrees_with_the_console(String json, String local, String variable) {
    EvaluatedRoot root =
        evaluate(
            Map.of(
                "main.tf.json",
                "{\"locals\": {\"v\": "
                    + json
                    + "}, \"resource\": {\"r\": {\"x\": {"
                    + "\"v\": \"${local.v}\"}}}}"));
    assertEquals(local, print(root, attribute(root)));
    root =
        evaluate(
            Map.of(
                "main.tf",
                "variable \"v\" {}\nresource \"r\" \"x\" {\n  v = var.v\n}\n",
                "x.auto.tfvars.json",
                "{\"v\": " + json + "}"));
    assertEquals(variable, print(root, attribute(root)));
  }

  @Test
  void the_table_is_large() throws IOException {
    assertTrue(recorded().count() > 50);
  }

  private static EvaluatedRoot evaluate(Map<String, String> files) {
    return TerraformEvaluator.evaluate(new MemoryTree(files), "", List.of());
  }

  private static Traced attribute(EvaluatedRoot root) {
    return Objects.requireNonNull(root.resources().get(0).content().attributes().get("v"));
  }

  private static String print(EvaluatedRoot root, Traced value) {
    if (!root.problems().isEmpty()) {
      return REFUSED;
    }
    try {
      return JsonText.of(value.value(), new Budget());
    } catch (Failure failure) {
      return REFUSED;
    }
  }
}
