package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reader of JSON to what Terraform said, as record_json.py has recorded it. */
final class JsonVerdictsTest {
  /** Where we name the place that has to be mended, and Terraform another one. */
  private static final Map<String, Integer> DEVIATIONS =
      Table.rows("json-deviations.tsv", "\t").stream()
          .collect(Collectors.toMap(row -> row[1], row -> Integer.valueOf(row[0])));

  static Stream<Arguments> verdicts() {
    return Table.rows("json-verdicts.tsv", "\t").stream()
        .map(row -> Arguments.of(Integer.valueOf(row[0]), row[1]));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("verdicts")
  void a_var_file_is_accepted_or_refused_as_by_terraform(int line, String text) {
    SourceFile source = SourceFile.of("x.tfvars.json", Table.text(text));
    List<Problem> problems = HclParser.parseJson(source, BodySchema.LITERALS).problems();
    int expected = DEVIATIONS.getOrDefault(text, line);
    assertEquals(
        expected, problems.isEmpty() ? 0 : problems.get(0).at().line(), problems::toString);
  }

  @Test
  void each_deviation_is_one() {
    Map<String, Integer> recorded =
        Table.rows("json-verdicts.tsv", "\t").stream()
            .collect(Collectors.toMap(row -> row[1], row -> Integer.valueOf(row[0])));
    DEVIATIONS.forEach((text, line) -> assertNotEquals(line, recorded.get(text), text));
  }
}
