package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.BodySchema.Argument;
import dev.paritylint.hcl.BodySchema.Blocks;
import dev.paritylint.hcl.BodySchema.Either;
import dev.paritylint.hcl.BodySchema.Strings;
import dev.paritylint.hcl.Expression.Template;
import dev.paritylint.hcl.Expression.TemplatePart;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonSyntaxTest {
  private static final String NOISE = "{}[]()\"'\\$%:,.-+/ \n\t0e_aé\uFFFDtfn";

  /** Blocks without labels, with one and two; strings of each kind; and what shape decides. */
  private static final BodySchema SCHEMA = JsonSyntaxTest::member;

  private static BodySchema.Member member(String name) {
    return switch (name) {
      case "plain" -> new Blocks(SCHEMA);
      case "one" -> new Blocks(1, labels -> SCHEMA);
      case "two" -> new Blocks(2, labels -> SCHEMA);
      case "literal" -> new Argument(Strings.LITERALS);
      case "expression" -> new Argument(Strings.EXPRESSIONS);
      default -> new Either(SCHEMA);
    };
  }

  private static HclFile read(String json) {
    return HclParser.parseJson(SourceFile.of("x.tf.json", json), SCHEMA);
  }

  private static String shape(Body body) {
    String attributes =
        body.attributes().stream()
            .map(one -> one.name() + "=" + Shape.of(one.value()))
            .collect(Collectors.joining(" "));
    String blocks =
        body.blocks().stream()
            .map(
                block ->
                    block.type()
                        + block.labels().stream()
                            .map(label -> "." + label.text())
                            .collect(Collectors.joining())
                        + "{"
                        + shape(block.body())
                        + "}")
            .collect(Collectors.joining(" "));
    return (attributes + " " + blocks).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1, "//": 2}                               ~ a=1
          {"plain": {"a": 1}}                             ~ plain{a=1}
          {"plain": [{"a": 1}, {"a": 2}]}                 ~ plain{a=1} plain{a=2}
          {"plain": null}                                 ~ ``
          {"plain": []}                                   ~ ``
          {"one": {"x": {"a": 1}, "y": {}}}               ~ one.x{a=1} one.y{}
          {"one": [{"x": {}}, {"y": {}}]}                 ~ one.x{} one.y{}
          {"one": {"x": [{}, {}]}}                        ~ one.x{} one.x{}
          {"two": {"x": {"y": {}, "z": {}}}}              ~ two.x.y{} two.x.z{}
          {"two": [{"x": [{"y": [{"a": 1}]}]}]}           ~ two.x.y{a=1}
          {"plain": [[{"a": 1}, {"b": 2}]]}               ~ plain{a=1 b=2}
          [{"a": 1}, {"b": 2}]                            ~ a=1 b=2
          {"literal": "${a}"}                             ~ literal=`\\${a}`
          {"expression": "a.b"}                           ~ expression=(a .b)
          {"expression": ["a", "b[0]"]}                   ~ expression=[a (b [0])]
          {"expression": "map(string)"}                   ~ expression=(call map string)
          {"a": "${b}-\\"${c}"}                           ~ a=`\\${b}|-"|\\${c}`
          {"a": ["${b}", {"${c}": "d"}]}                  ~ a=[`\\${b}` {`\\${c}`=`d`}]
          {"ports": {"port": 1}}                          ~ ports={`port`=1}
          {"ports": {"port": {"x": 1}}}                   ~ ports{port{x=1}}
          {"port": {"number": 1}}                         ~ port{number=1}
          {"port": {"a b": 1}}                            ~ port={`a b`=1}
          {"ports": [{"number": 1}, {"number": 2}]}       ~ ports{number=1} ports{number=2}
          {"ports": [1, {"number": 2}]}                   ~ ports=[1 {`number`=2}]
          {"ports": []}                                   ~ ports=[]
          """)
  void json_stands_for_the_same_tree(String json, String expected) {
    HclFile file = read(json.replace("\\\\", "\\"));
    assertEquals(List.of(), file.problems());
    String wanted = expected.replace("\\$", "$").replace("'", "`");
    assertEquals(wanted.replace("`", ""), shape(file.body()).replace("`", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"plain": 1}              | 1      | expected an object of arguments and blocks, found "1"
          {"plain": [{}, 2]}        | 2      | expected an object of arguments and blocks, found "2"
          {"one": "x"}              | "x"    | expected an object of labels of one, found ""x""
          {"one": {}}               | {}     | "one" has no label below it
          {"one": {"x": 3}}         | 3      | expected an object of arguments and blocks, found "3"
          {"a": 1, "a": 2}          | a      | "a" is already set in line 1
          {"a": "${b"}              | ${     | "${" is never closed
          {"a": "${\\"b\\" c}"}     | c      | expected "}" after the expression, found "c"
          {"expression": "a b"}     | b      | expected the end after the expression, found "b"
          {"a": 1, }                | ,      | a comma follows the last item
          """)
  void a_problem_stands_at_its_place(String json, String at, String message) {
    List<Problem> problems = read(json.replace("\\\\", "\\")).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals(message, problems.get(0).message());
    assertEquals(at, problems.get(0).at().text());
  }

  @Test
  void places_are_those_of_the_file_whatever_is_escaped() {
    HclFile file = read("{\n  \"a\": \"x \\u00e9 \\\"${f(\\\"y\\\", b.c)}\\\" z\"\n}");
    Attribute attribute = file.body().attributes().get(0);
    assertEquals("a", attribute.nameSpan().text());
    Template template = (Template) attribute.value();
    assertEquals(
        List.of("x \\u00e9 \\\"", "${f(\\\"y\\\", b.c)}", "\\\" z"),
        template.parts().stream().map(part -> part.span().text()).toList());
    Expression call = ((TemplatePart.Interpolation) template.parts().get(1)).expression();
    assertEquals("f(\\\"y\\\", b.c)", call.span().text());
    Expression argument = ((Expression.Call) call).arguments().get(1);
    assertEquals("b.c", argument.span().text());
    assertEquals("x.tf.json:2:31", argument.span().toString());
  }

  @Test
  void each_block_has_a_place_of_its_own() {
    Body body =
        read("{\n\"one\": {\n\"x\": {\"a\": 1},\n\"y\": [\n{\"b\": 2},\n{\"c\": 3}]},\n\"plain\": {}}")
            .body();
    assertEquals(
        List.of("\"x\"@3", "{@5", "{@6", "plain@7"),
        body.blocks().stream()
            .map(block -> block.header().text() + "@" + block.header().line())
            .toList());
    assertEquals("\"x\": {\"a\": 1}", body.blocks().get(0).span().text());
    assertEquals("{\"b\": 2}", body.blocks().get(1).span().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x": 1 2
          "x": @
          "x" 1
          "x"
          "x": [1, 2
          "x": [1 2]
          "x": [1, {"y": 2]
          "x": {"y": 1]
          "x": "y
          "x": "\\z"
          "x": 01
          "x": tru
          x: 1
          "x": 1,
          """)
  void a_broken_property_costs_one_problem_and_nothing_after_it(String broken) {
    String json = "{\n\"before\": 1,\n" + broken + ",\n\"after\": 2\n}";
    HclFile file = read(json);
    assertEquals(1, file.problems().size(), () -> file.problems().toString());
    assertTrue(file.body().attribute("before").isPresent());
    boolean swallowed = broken.startsWith("\"x\": [1, 2");
    assertEquals(!swallowed, file.body().attribute("after").isPresent(), () -> shape(file.body()));
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spans_nest_in_what_is_valid_truncated_or_garbled(long seed) {
    Random random = new Random(seed);
    String valid = RandomJson.file(seed);
    HclFile file = read(valid);
    assertEquals(List.of(), file.problems());
    assertTrue(nodes(file.body()) > 0);
    for (int i = 0; i < 8; i++) {
      nodes(read(valid.substring(0, random.nextInt(valid.length() + 1))).body());
      StringBuilder garbled = new StringBuilder(valid);
      for (int j = random.nextInt(5); j >= 0; j--) {
        int at = random.nextInt(garbled.length());
        garbled.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
      }
      HclFile read = read(garbled.toString());
      nodes(read.body());
      for (Problem problem : read.problems()) {
        assertFalse(problem.message().contains("\n"), problem.message());
      }
    }
  }

  /** Checks that every span lies in the one around it; gives how many there are. */
  private static int nodes(Body body) {
    int count = 0;
    for (Attribute attribute : body.attributes()) {
      Spans.inside(body.span(), attribute.span());
      Spans.inside(attribute.span(), attribute.nameSpan());
      Spans.inside(attribute.span(), attribute.value().span());
      count += 1 + Spans.checkNested(attribute.value());
    }
    for (Block block : body.blocks()) {
      Spans.inside(body.span(), block.span());
      Spans.inside(block.span(), block.header());
      Spans.inside(block.span(), block.body().span());
      Spans.inside(body.span(), block.typeSpan());
      count += 1 + nodes(block.body());
    }
    return count;
  }

  @Test
  void nothing_is_too_deep_to_be_refused() {
    for (String opener : List.of("[", "{\"a\": ", "{\"plain\": ", "[{\"one\": {\"x\": ")) {
      HclFile file = read("{\"a\": " + opener.repeat(20_000));
      assertEquals(1, file.problems().size(), () -> opener + file.problems());
    }
    int levels = Nesting.LIMIT - 1;
    assertEquals(
        List.of(), read("{\"a\": " + "[".repeat(levels) + "]".repeat(levels) + "}").problems());
  }
}
