package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HclPropertiesTest {
  private static final String NOISE = "{}[]()\"'`$%~=,.:?!<>&|+-*/#\\\n\r\t;@^0e_aé\uFFFD";

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_span_slices_back_and_nests(long seed) {
    HclFile file = read(RandomHcl.file(seed));
    assertEquals(List.of(), file.problems());
    assertTrue(Spans.check(file.body()) >= file.body().attributes().size());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_a_span_slices_out_reads_as_the_same_expression(long seed) {
    for (Expression expression : Spans.alone(read(RandomHcl.file(seed)).body())) {
      String slice = expression.span().text();
      // A heredoc ends with the line of its marker.
      SourceFile source = SourceFile.of("x", slice.startsWith("<<") ? slice + "\n" : slice);
      assertEquals(
          Shape.of(expression), Shape.of(HclParser.parseExpression(source).expression()), slice);
    }
  }

  @Test
  void the_properties_are_tried_on_every_kind_of_node() {
    Set<Class<?>> seen = new HashSet<>();
    seeds()
        .mapToObj(seed -> Spans.alone(read(RandomHcl.file(seed)).body()))
        .forEach(all -> all.forEach(expression -> seen.add(expression.getClass())));
    Set<Class<?>> missing = new HashSet<>(Set.of(Expression.class.getPermittedSubclasses()));
    missing.removeAll(seen);
    assertEquals(Set.of(Expression.SplatItem.class), missing, "inside of splats only");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void truncated_text_is_read_up_to_where_it_ends(long seed) {
    String text = RandomHcl.file(seed);
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      HclFile file = read(text.substring(0, random.nextInt(text.length() + 1)));
      Spans.check(file.body());
      file.problems().forEach(HclPropertiesTest::isWellFormed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void garbled_text_never_throws(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      StringBuilder text = new StringBuilder(RandomHcl.file(seed));
      int edits = 1 + random.nextInt(6);
      for (int j = 0; j < edits; j++) {
        int at = random.nextInt(text.length());
        char noise = NOISE.charAt(random.nextInt(NOISE.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, noise);
          default -> text.setCharAt(at, noise);
        }
      }
      SourceFile source = SourceFile.of("x.tf", text.toString());
      HclFile file = HclParser.parse(source);
      Spans.check(file.body());
      file.problems().forEach(HclPropertiesTest::isWellFormed);
      HclParser.parseTemplate(source).problems().forEach(HclPropertiesTest::isWellFormed);
      HclParser.parseExpression(source).problems().forEach(HclPropertiesTest::isWellFormed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twice_the_text_is_twice_the_blocks(long seed) {
    String text = RandomHcl.file(seed);
    Body once = read(text).body();
    HclFile twice = read(text + text);
    assertEquals(once.blocks().size() * 2, twice.body().blocks().size());
    assertEquals(once.attributes().size(), twice.body().attributes().size());
    assertEquals(once.attributes().size(), twice.problems().size(), "each is set twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = [1, 2",
        "a = {",
        "a = {\n    b = 1",
        "a = f(1, {",
        "a = (1 +",
        "a = \"x",
        "a = \"${x",
        "a = \"${f(\"x\"",
        "a = <<EOT\n    text",
        "a = \"%{if x}\"",
        "a = b c",
        "a = 'x'",
        "a =",
        "a",
        "a: 1",
        "nested {",
        "nested \"x {",
        "nested \"x\"",
        "nested x = {",
        "nested { a = 1",
        "nested {\n    a = ]\n  }",
        "\"a\" = 1",
        "]",
        "@",
        "a = [for x in y z]",
        "a = {for x in y : z}",
        "a = x.",
        "a = x[",
        "a = p::",
      })
  void a_broken_item_costs_one_problem_and_nothing_after_it(String broken) {
    String text =
        "first \"x\" {\n  before = 1\n  "
            + broken
            + "\n  after = 2\n}\n\nsecond \"y\" {\n  c = 3\n}\n";
    HclFile file = read(text);
    assertEquals(1, file.problems().size(), () -> file.problems().toString());
    assertEquals(
        "second", file.body().blocks().get(file.body().blocks().size() - 1).type(), broken);
    assertTrue(file.body().blocks("second").get(0).body().attribute("c").isPresent());
    assertTrue(file.body().blocks("first").get(0).body().attribute("before").isPresent());
  }

  @Test
  void nothing_is_too_deep_to_be_refused() {
    for (String opener :
        List.of(
            "a = [",
            "a = (",
            "a = {b = ",
            "a = f(",
            "a = \"${",
            "a = -",
            "a = !",
            "a = b ? c : ",
            "a = b[",
            "b {\n",
            "a = [for b in ",
            "a = \"%{if b}",
            "a = b[*]",
            "a = b.*.c")) {
      String first = opener.startsWith("a = ") ? "a = " : "";
      HclFile file = read(first + opener.substring(first.length()).repeat(20_000));
      assertFalse(file.problems().isEmpty(), opener);
      assertTrue(file.problems().size() < 5, () -> opener + file.problems().size());
    }
    assertFalse(read("a = b" + ".c".repeat(20_000)).problems().isEmpty());
    assertFalse(read("a = 1" + " + 1".repeat(20_000)).problems().isEmpty());
    assertFalse(read("a = \"" + "%{if b}".repeat(20_000) + "\"").problems().isEmpty());
  }

  @Test
  void what_is_not_too_deep_is_read() {
    int levels = Nesting.LIMIT - 5;
    String brackets = "a = " + "[".repeat(levels) + "]".repeat(levels);
    assertEquals(List.of(), read(brackets).problems());
    assertEquals(List.of(), read("a = 1" + " + 1".repeat(levels)).problems());
    assertEquals(List.of(), read("b {\n".repeat(levels) + "}\n".repeat(levels)).problems());
  }

  private static void isWellFormed(Problem problem) {
    assertFalse(problem.message().isBlank());
    assertFalse(problem.help().isBlank());
    assertFalse(problem.message().contains("\n"), problem.message());
  }

  private static HclFile read(String text) {
    return HclParser.parse(SourceFile.of("x.tf", text));
  }
}
