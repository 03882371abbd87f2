package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.Problem;
import dev.paritylint.terraform.TerraformValue.Numeric;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the files hold, the evaluation ends, in time, and says what it could not know. */
class HostileConfigurationTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static EvaluatedRoot evaluate(Map<String, String> files) {
    return assertTimeoutPreemptively(
        LIMIT, () -> TerraformEvaluator.evaluate(new MemoryTree(files), "", List.of()));
  }

  private static EvaluatedRoot evaluate(String main) {
    return evaluate(Map.of("main.tf", main));
  }

  private static TerraformValue only(EvaluatedRoot root) {
    return Objects.requireNonNull(root.resources().get(0).content().attributes().get("v")).value();
  }

  private static String resource(String expression) {
    return "\nresource \"r\" \"x\" {\n  v = " + expression + "\n}\n";
  }

  @Test
  void a_cycle_is_reported_once_and_leaves_the_rest() {
    EvaluatedRoot root =
        evaluate(
            "locals {\n  a = local.b\n  b = local.c\n  c = local.a\n  d = 1\n}"
                + resource("local.d"));
    assertEquals(new Numeric(BigDecimal.ONE), only(root));
    assertEquals(
        List.of("\"local.a\" depends on itself (local.a → local.b → local.c → local.a)"),
        root.problems().stream().map(Problem::message).toList());
    assertEquals("a", root.problems().get(0).at().text());
  }

  @Test
  void deep_templates_in_deep_json_are_evaluated() {
    String template = "\"${" + "(".repeat(450) + "1" + ")".repeat(450) + "}\"";
    String value = "[".repeat(450) + template + "]".repeat(450);
    EvaluatedRoot root =
        evaluate(
            Map.of("main.tf.json", "{\"resource\": {\"r\": {\"x\": {\"v\": " + value + "}}}}"));
    assertEquals(List.of(), root.problems());
    assertInstanceOf(TerraformValue.Elements.class, only(root));
  }

  @Test
  void modules_may_use_each_other_without_a_cycle() {
    String module =
        """
        variable "in" {
          default = 0
        }
        output "out" {
          value = var.in
        }
        output "fixed" {
          value = 7
        }
        """;
    EvaluatedRoot root =
        evaluate(
            Map.of(
                "main.tf",
                "module \"a\" {\n  source = \"./m\"\n  in = module.b.out\n}\n"
                    + "module \"b\" {\n  source = \"./m\"\n  in = module.a.fixed\n}\n"
                    + resource("module.a.out"),
                "m/main.tf",
                module));
    assertEquals(List.of(), root.problems());
    assertEquals(new Numeric(BigDecimal.valueOf(7)), only(root));
  }

  @Test
  void a_module_that_calls_itself_ends() {
    EvaluatedRoot root =
        evaluate("module \"a\" {\n  source = \"./.\"\n  count = 3\n}" + resource("1"));
    assertEquals(1, root.resources().size());
    assertEquals("module \"a\" calls itself in the end", root.problems().get(0).message());
  }

  @Test
  void lists_that_grow_with_each_local_stay_small() {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = [1, 2]\n");
    for (int i = 1; i < 60; i++) {
      locals.append("  a%d = [local.a%d, local.a%d]\n".formatted(i, i - 1, i - 1));
    }
    EvaluatedRoot root = evaluate(locals + "}\n" + resource("jsonencode(local.a59)"));
    assertInstanceOf(Unknown.class, only(root));
  }

  @Test
  void text_that_grows_with_each_local_stays_small() {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = \"0123456789\"\n");
    for (int i = 1; i < 60; i++) {
      locals.append("  a%d = \"${local.a%d}${local.a%d}\"\n".formatted(i, i - 1, i - 1));
    }
    assertInstanceOf(Unknown.class, only(evaluate(locals + "}\n" + resource("local.a59"))));
  }

  @Test
  void a_long_chain_of_locals_does_not_exhaust_the_stack() {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = 1\n");
    for (int i = 1; i < 5000; i++) {
      locals.append("  a%d = (((local.a%d + 0)))\n".formatted(i, i - 1));
    }
    assertEquals(1, evaluate(resource("local.a4999") + locals + "}\n").resources().size());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]'
          'setproduct(range(1000), range(1000), range(1000))'
          'regex("(a*)*b", join("", [for i in range(1000) : "a"]))'
          'regex("^(a|aa)+$", join("", [for i in range(1000) : "ab"]))'
          'tostring(1e900) * 1e900'
          '1e999999999'
          'tonumber("1e999999999")'
          'format("%9999999d", 1)'
          'format("%1000000000000d", 1)'
          'substr("a", 99999999999, 1)'
          'element([1], 1e300)'
          'file("../../../etc/passwd")'
          'file("/etc/passwd")'
          'parseint("zz", 99)'
          'jsondecode("[[[[[[[[[[")'
          """)
  void a_costly_or_foreign_expression_is_unknown_in_time(String expression) {
    assertInstanceOf(Unknown.class, only(evaluate(resource(expression))), expression);
  }

  @Test
  void no_file_and_no_module_outside_the_tree_is_read() {
    Map<String, String> files = new HashMap<>();
    files.put(
        "root/main.tf", "module \"m\" {\n  source = \"../../out\"\n}" + resource("module.m.x"));
    EvaluatedRoot root =
        TerraformEvaluator.evaluate(new MemoryTree(files), "root", List.of("../secret.tfvars"));
    assertEquals("module.m", assertInstanceOf(Unknown.class, only(root)).reference());
  }

  @Test
  void too_many_instances_are_not_made() {
    EvaluatedRoot root =
        evaluate("resource \"r\" \"x\" {\n  count = 1000000000\n  v = count.index\n}\n");
    assertEquals(1, root.resources().size());
    assertInstanceOf(Unknown.class, only(root));
  }

  @Test
  void a_broken_file_leaves_the_others() {
    EvaluatedRoot root =
        evaluate(Map.of("a.tf", "resource \"a\" {{{\n x = [\n", "b.tf", resource("1 + 1")));
    assertTrue(root.problems().size() >= 1);
    assertTrue(root.resources().stream().anyMatch(resource -> resource.address().equals("r.x")));
  }
}
