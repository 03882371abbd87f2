package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the chains over the kinds of expressions and statements leave none out. */
final class InsideTest {
  private static final String ONE_OF_EACH =
      """
      import os
      X = {"a": 1, **b}
      x = [f"{y}", "t", True, None, -1, y.z, y[0], y(), a + b, not a, a if b else c, lambda: 1]
      if a:
          raise E
      for i in y:
          with z as w:
              pass
      else:
          pass
      [*x, [y for y in z if y]]
      del x
      def f(a=1):
          return a
      class C(B):
          pass
      """;

  @Test
  void every_kind_is_handled() {
    Set<Class<?>> expressions = new HashSet<>();
    Set<Class<?>> statements = new HashSet<>();
    List<Statement> all = PythonFile.parse(SourceFile.of("x.py", ONE_OF_EACH)).statements();
    Inside.each(
        all,
        statement -> {
          statements.add(statement.getClass());
          Inside.of(statement)
              .forEach(part -> Inside.each(part, inner -> expressions.add(inner.getClass())));
        });
    assertEquals(Set.of(Expression.class.getPermittedSubclasses()), expressions);
    assertEquals(Set.of(Statement.class.getPermittedSubclasses()), statements);
  }

  @Test
  void every_kind_has_a_value() {
    String script = ONE_OF_EACH + "g(env={\"K%d\" % 1: x, \"L\": X})\n";
    Scripts.read(script, null)
        .settings()
        .forEach(setting -> assertEquals(Value.Unknown.class, setting.value().getClass()));
    assertEquals("app.K1=… app.L=…", Scripts.settings(script, null));
  }
}
