package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function that the terraform binary names is known here. */
class FunctionsTest {
  static Stream<String> names() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(FunctionsTest.class.getResourceAsStream("functions.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines().skip(1).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void is_known_under_both_its_names(String name) {
    for (String call : new String[] {name, "core::" + name}) {
      assertFalse(reason(call + "([], [], [], [])").contains("has no function"), call);
    }
  }

  @Test
  void the_table_has_them_all() throws IOException {
    assertEquals(118, names().count());
    assertTrue(reason("nosuch()").contains("has no function"));
  }

  private static String reason(String call) {
    Budget budget = new Budget();
    Calls.Context context = new Calls.Context(new MemoryTree(Map.of()), "");
    Traced value =
        new ExpressionEvaluator(NoNames.INSTANCE, context, budget)
            .evaluate(
                Objects.requireNonNull(
                    HclParser.parseExpression(SourceFile.of("call", call)).expression()),
                Scope.EMPTY);
    return value.value() instanceof Unknown unknown ? unknown.reason() : "";
  }
}
