package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Datum.Nothing;
import dev.paritylint.workflow.Expression.Binary;
import dev.paritylint.workflow.Expression.Call;
import dev.paritylint.workflow.Expression.Literal;
import dev.paritylint.workflow.Expression.Not;
import dev.paritylint.workflow.Expression.Part;
import dev.paritylint.workflow.Expression.Reference;
import dev.paritylint.workflow.Expression.Unreadable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What expressions give, by hand from GitHub's documentation of them:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
class ExpressionsTest {
  private static final Span AT = SourceFile.of("given.yml", "given").whole();

  private static Datum give(String expression) {
    return new Evaluator(Names.NONE).outcome(expression, AT).datum();
  }

  private static String typed(Datum datum) {
    return datum.getClass().getSimpleName() + " " + datum.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          null                      ~ Nothing
          false                     ~ Truth false
          TRUE                      ~ Truth true
          711                       ~ Numeral 711
          -9.2                      ~ Numeral -9.2
          0xff                      ~ Numeral 255
          0o17                      ~ Numeral 15
          -2.99e-2                  ~ Numeral -0.0299
          1.10                      ~ Numeral 1.1
          'Mona the Octocat'        ~ Text Mona the Octocat
          'It''s open source!'      ~ Text It's open source!
          """)
  void a_literal_has_its_type(String expression, String typed) {
    assertEquals(typed, typed(give(expression)).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          'a' == 'A'                ~ true
          'a' == 'b'                ~ false
          'a' != 'A'                ~ false
          1 == '1'                  ~ true
          1 == ' 1.0 '              ~ true
          255 == '0xFF'             ~ true
          0 == ''                   ~ true
          0 == null                 ~ true
          '' == null                ~ true
          'a' == null               ~ false
          null == false             ~ true
          true == 1                 ~ true
          true == '1'               ~ true
          true == 'true'            ~ false
          false == 'false'          ~ false
          false == ''               ~ true
          'a' == 0                  ~ false
          'a' != 0                  ~ true
          fromJSON('[]') == 0       ~ false
          fromJSON('{}') == ''      ~ false
          fromJSON('[]') == fromJSON('[]') ~ false
          """)
  void equality_is_loose(String expression, boolean same) {
    assertEquals(new Datum.Truth(same), give(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          1 < 2                     ~ true
          2 <= 2                    ~ true
          '10' > 9                  ~ true
          '10' > '9'                ~ false
          'a' < 'B'                 ~ true
          true > false              ~ true
          'x' > 1                   ~ false
          'x' <= 1                  ~ false
          3 < 2 < 1                 ~ true
          !2 < 3                    ~ true
          """)
  void an_order_is_of_numbers_or_of_texts(String expression, boolean holds) {
    assertEquals(new Datum.Truth(holds), give(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          true && 'a' || 'b'        ~ Text a
          false && 'a' || 'b'       ~ Text b
          true && '' || 'b'         ~ Text b
          'a' && 'b'                ~ Text b
          '' && 'b'                 ~ Text
          0 || null                 ~ Nothing
          0 || 'x'                  ~ Text x
          'false' && 'truthy'       ~ Text truthy
          !''                       ~ Truth true
          !'0'                      ~ Truth false
          !0                        ~ Truth true
          fromJSON('[]') && 'truthy' ~ Text truthy
          false || true && 'a'      ~ Text a
          (false || true) && 'a'    ~ Text a
          """)
  void and_and_or_give_one_of_their_sides(String expression, String typed) {
    assertEquals(typed, typed(give(expression)).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          contains('Hello world', 'llo')                  ~ Truth true
          contains('Hello', 'HELL')                       ~ Truth true
          contains('a1b', 1)                              ~ Truth true
          contains(fromJSON('["push", "pull_request"]'), 'PUSH') ~ Truth true
          contains(fromJSON('["push"]'), 'pus')           ~ Truth false
          contains(fromJSON('[1, 2]'), '2')               ~ Truth true
          startsWith('Hello world', 'he')                 ~ Truth true
          startsWith('Hello', 'ello')                     ~ Truth false
          endsWith('Hello world', 'LD')                   ~ Truth true
          startsWith(10, 1)                               ~ Truth true
          format('Hello {0} {1} {2}', 'Mona', 'the', 'Octocat')       ~ Text Hello Mona the Octocat
          format('{{Hello {0} {1} {2}!}}', 'Mona', 'the', 'Octocat')  ~ Text {Hello Mona the Octocat!}
          format('{1}{0}{1}', 'a', true)                  ~ Text trueatrue
          format('{0}', '{1}')                            ~ Text {1}
          format('{0}')                                   ~ Unknown
          join(fromJSON('["bug", "help wanted"]'), ', ')  ~ Text bug, help wanted
          join(fromJSON('["a", 1, true]'))                ~ Text a,1,true
          join('a', '-')                                  ~ Text a
          toJSON('a"b')                                   ~ Text "a\\"b"
          toJSON(null)                                    ~ Text null
          toJSON(fromJSON('[]'))                          ~ Text []
          fromJSON('true')                                ~ Truth true
          fromJSON('3.50')                                ~ Numeral 3.5
          fromJSON('null')                                ~ Nothing
          fromJSON('{"a": [1, {"b": "c"}]}').a[1].B       ~ Text c
          fromJSON('{"a": 1}').nope                       ~ Nothing
          fromJSON('["a"]')[7]                            ~ Nothing
          fromJSON('{"a": 1}')['a']                       ~ Numeral 1
          fromJSON('a: 1')                                ~ Unknown
          fromJSON('{a: 1}')                              ~ Unknown
          hashFiles('**')                                 ~ Unknown
          CONTAINS('a', 'A')                              ~ Truth true
          fromJSON('[]')                                  ~ Items Array
          """)
  void functions_do_what_they_are_documented_to(String expression, String typed) {
    assertEquals(typed, typed(give(expression)).strip());
  }

  @Test
  void json_is_printed_over_several_lines() {
    String printed =
        """
        {
          "a": [
            1,
            "x"
          ],
          "b": {}
        }""";

    assertEquals(printed, give("toJSON(fromJSON('{\"a\":[1,\"x\"],\"b\":{}}'))").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          github.ref == 'refs/heads/main'                 ~ false
          github.ref == 'refs/heads/other'                ~ unknown
          github.ref != 'refs/heads/main'                 ~ true
          startsWith(github.ref, 'refs/tags/v1')          ~ false
          startsWith(github.ref, 'refs/heads/')           ~ unknown
          github.ref_name == 'MAIN'                       ~ false
          format('x-{0}', github.ref) == 'y-main'         ~ false
          """)
  void what_is_certainly_not_so_decides(String expression, String gives) {
    Occasion elsewhere = Occasion.elsewhere(List.of("refs/heads/main", "refs/tags/v"));
    Names names = Names.NONE.withGithub(elsewhere.github());
    Datum datum = new Evaluator(names).outcome(expression, AT).datum();

    assertEquals(gives, datum.isKnown() ? datum.text() : "unknown");
  }

  @Test
  void every_kind_of_expression_is_evaluated() {
    Expression one = new Literal(new Nothing());
    Stream<Expression> each =
        Stream.of(
            one,
            new Reference(List.of("a", "b")),
            new Call("f", List.of()),
            new Part(one, one),
            new Binary("&&", one, one),
            new Not(one),
            new Unreadable("?"));

    assertEquals(
        Set.of(Expression.class.getPermittedSubclasses()),
        each.map(Object::getClass).collect(Collectors.toSet()));
  }
}
