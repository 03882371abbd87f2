package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SubExpressionsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '`',
      textBlock =
          """
          1                                     → ``
          true                                  → ``
          null                                  → ``
          a                                     → ``
          "text"                                → ``
          "x${a}y${b}"                          → a, b
          "%{ if a }x${b}%{ else }${c}%{ endif }" → a, b, c
          "%{ for x in a }${x}%{ endfor }"      → a, x
          a.b                                   → a
          a[b]                                  → a, b
          a.0                                   → a, 0
          f(a, b...)                            → a, b
          f()                                   → ``
          a ? b : c                             → a, b, c
          a + b * c                             → a, b * c
          !a                                    → a
          -a                                    → a
          (a)                                   → a
          [a, [b]]                              → a, [b]
          { a = b, (c) = d }                    → a, b, (c), d
          [for x in a : x if b]                 → a, x, b
          { for k, v in a : k => v... if b }    → a, k, v, b
          """)
  void an_expression_is_made_of(String written, String parts) {
    assertEquals(
        parts,
        String.join(
            ", ",
            SubExpressions.of(parse(written)).stream().map(part -> part.span().text()).toList()));
  }

  /** What every kind of expression looks like. */
  static Stream<String> oneOfEach() {
    return Stream.of(
        "1",
        "true",
        "null",
        "\"${x}\"",
        "x",
        "x.y",
        "x[y]",
        "x[*].y",
        "f(x)",
        "x ? y : z",
        "x + y",
        "!x",
        "(x)",
        "[x]",
        "{ x = y }",
        "[for y in x : y]");
  }

  /** By the components of the records, so that a part that is added cannot be forgotten. */
  @ParameterizedTest
  @MethodSource("oneOfEach")
  void no_part_that_is_an_expression_is_left_out(String written)
      throws ReflectiveOperationException {
    Expression expression = parse(written);
    List<Expression> found = SubExpressions.of(expression);
    for (var component : expression.getClass().getRecordComponents()) {
      if (component.getType() == Expression.class) {
        Object part = component.getAccessor().invoke(expression);
        assertEquals(part != null, found.contains(part), component.getName());
      }
    }
  }

  @Test
  void every_kind_of_expression_is_looked_into() {
    Set<Class<?>> seen = new HashSet<>();
    oneOfEach().forEach(written -> gather(parse(written), seen));
    assertEquals(Set.of(Expression.class.getPermittedSubclasses()), seen);
  }

  private static void gather(Expression expression, Set<Class<?>> seen) {
    seen.add(expression.getClass());
    SubExpressions.of(expression).forEach(part -> gather(part, seen));
  }

  private static Expression parse(String written) {
    return Objects.requireNonNull(
        HclParser.parseExpression(SourceFile.of("x", written)).expression(), written);
  }
}
