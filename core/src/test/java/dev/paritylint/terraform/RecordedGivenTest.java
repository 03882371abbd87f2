package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Input;
import dev.paritylint.model.Input.Kind;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Value;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Traced;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held to what Terraform made of the same texts; record_given.py records them. */
class RecordedGivenTest {
  private static final MemoryTree TREE =
      new MemoryTree(Map.of("main.tf", resource("given/main.tf")));

  record Row(String variable, String text, String json) {
    @Override
    public String toString() {
      return variable + " <- " + text;
    }
  }

  static Stream<Row> rows() {
    return resource("given.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1], cells[2]));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_option_means_what_terraform_makes_of_it(Row row) {
    assertEquals(row.json(), json(row, Kind.OPTION));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_variable_of_the_environment_means_the_same(Row row) {
    assertEquals(row.json(), json(row, Kind.ENVIRONMENT));
  }

  private static String json(Row row, Kind kind) {
    SourceFile script = SourceFile.of("run.sh", "x");
    Input input =
        new Input(
            kind, row.variable(), new Value.Text(row.text()), Origin.literal(script.span(0, 1)), 0);
    Traced value =
        Objects.requireNonNull(
            TerraformEvaluator.over(TREE)
                .evaluate("", List.of(), List.of(input))
                .variables()
                .get(row.variable()));
    return value.value() instanceof TerraformValue.Unknown
        ? "error"
        : JsonText.of(value.value(), new Budget());
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(RecordedGivenTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
