package dev.paritylint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.python.Expression.Dict;
import dev.paritylint.python.Expression.Item;
import dev.paritylint.python.Expression.None;
import dev.paritylint.python.Expression.Numeral;
import dev.paritylint.python.Expression.Pair;
import dev.paritylint.python.Expression.Text;
import dev.paritylint.python.Expression.Truth;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the syntax against {@code entries.tsv}, which Python's own {@code ast} has written. */
final class RecordedEntriesTest {
  @ParameterizedTest
  @ValueSource(strings = {"literals.py", "branches.py", "deploy_to_gcp.py", "commands.py"})
  void every_literal_entry_stands_where_python_finds_it(String name) {
    List<Pair> found = pairs(SourceFile.of(name, Scripts.resource(name)));
    Map<String, Pair> byPlace = new HashMap<>();
    found.forEach(pair -> byPlace.put(place(pair.value().at()), pair));
    List<String[]> rows = rows(name);
    for (String[] row : rows) {
      Pair pair = Objects.requireNonNull(byPlace.get(row[1] + " " + row[2]), String.join(" ", row));
      assertEquals(Scripts.unquoted(row[3]), ((Text) pair.key()).text());
      assertEquals(row[4].equals("?") ? "?" : Scripts.unquoted(row[4]), printed(pair.value()));
    }
    assertEquals(rows.size(), found.size());
  }

  @Test
  void the_recording_is_not_empty() {
    assertTrue(Scripts.table("entries.tsv").size() > 150);
  }

  private static List<String[]> rows(String name) {
    return Scripts.table("entries.tsv").stream().filter(row -> row[0].equals(name)).toList();
  }

  private static String place(Span at) {
    return at.line() + ":" + at.column() + " " + at.endLine() + ":" + at.endColumn();
  }

  private static String printed(Expression value) {
    if (value instanceof Text text) {
      return text.text();
    } else if (value instanceof Numeral numeral) {
      return numeral.printed();
    } else if (value instanceof Truth truth) {
      return truth.value() ? "True" : "False";
    }
    return value instanceof None ? "None" : "?";
  }

  /** The pairs of dict displays whose keys are literal texts. */
  private static List<Pair> pairs(SourceFile file) {
    List<Pair> pairs = new ArrayList<>();
    Inside.each(
        PythonFile.parse(file).statements(),
        statement ->
            Inside.of(statement)
                .forEach(expression -> Inside.each(expression, part -> collect(part, pairs))));
    return pairs;
  }

  private static void collect(Expression expression, List<Pair> pairs) {
    if (expression instanceof Dict dict && dict.at().text().startsWith("{")) {
      for (Item item : dict.items()) {
        if (item instanceof Pair pair && pair.key() instanceof Text) {
          pairs.add(pair);
        }
      }
    }
  }
}
