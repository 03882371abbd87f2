package dev.paritylint.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.hcl.HclExpression;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.terraform.TerraformValue.Bool;
import dev.paritylint.terraform.TerraformValue.Text;
import dev.paritylint.terraform.TerraformValue.Traced;
import dev.paritylint.terraform.TerraformValue.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expression of the tables has the value that Terraform's own console gave it. */
class RecordedExpressionsTest {
  private static final String REFUSED = "error";

  private Run run = console();

  @BeforeEach
  void begin() {
    run = console();
  }

  /** The folder that the expressions were recorded in, each time with work to spend. */
  private static Run console() {
    try {
      Path folder =
          Path.of(
              Objects.requireNonNull(RecordedExpressionsTest.class.getResource("console")).toURI());
      return new Run(new TerraformSources(DiskTree.of(folder)), "");
    } catch (IOException | URISyntaxException absent) {
      throw new AssertionError(absent);
    }
  }

  static Stream<Arguments> recorded() throws IOException {
    return rows("expressions.tsv");
  }

  static Stream<Arguments> displayed() throws IOException {
    return rows("displayed.tsv");
  }

  private static Stream<Arguments> rows(String name) throws IOException {
    try (InputStream table =
        Objects.requireNonNull(RecordedExpressionsTest.class.getResourceAsStream(name))) {
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return lines.stream()
          .map(
              line ->
                  Arguments.of(
                      line.substring(0, line.indexOf('\t')),
                      line.substring(line.indexOf('\t') + 1)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recorded")
  void agrees_with_the_console(String expression, String expected) {
    assertEquals(expected, evaluate(expression, value -> JsonText.of(value.value(), run.budget())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("displayed")
  void shows_types_unknowns_and_secrets_as_the_console_does(String expression, String expected) {
    assertEquals(expected, evaluate(expression, value -> quoted(ConsoleText.of(value))));
  }

  @Test
  void the_tables_are_large() throws IOException {
    assertTrue(recorded().count() > 1600);
    assertTrue(displayed().count() > 270);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          false && var.unset                          ; false
          tobool(var.unset) && false                  ; false
          true || tobool(var.unset)                   ; true
          tobool(var.unset) || true                   ; true
          local.partial == {known = "z", unknown = 1} ; false
          jsondecode(jsonencode(local.partial)).known ; k
          """)
  void what_the_unknown_cannot_change_is_known_even_where_the_console_waits(
      String expression, String expected) {
    assertEquals(expected, evaluate(expression, value -> Conversion.text(value.value())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "https://${var.unset}/x"                          | https://
          format("https://%s.%s/", "api", var.unset)        | https://api.
          format("%d%% of %s", 5, var.unset)                | 5% of
          format("%s", "https://${var.unset}")              | https://
          join(".", ["api", var.unset, "com"])              | api.
          join(".", ["api"], ["shop", var.unset])           | api.shop.
          lower("HTTPS://${var.unset}")                     | https://
          trimprefix("https://api.${var.unset}", "https://") | api.
          trimprefix("https://${var.unset}", "wss:")        | https://
          coalesce("wss://${var.unset}", "x")               | wss://
          templatefile("files/dashed.tftpl", {x = "a", y = var.unset}) | a-
          templatestring("ws://${"$"}{x}", {x = var.unset}) | ws://
          tobool(var.unset) ? "https://a.x" : "https://b.x" | https://
          tobool(var.unset) ? "wss://a" : "wss://${var.unset}" | wss://
          tobool(var.unset) ? "😀" : "😁"                   | ``
          tobool(var.unset) ? "https://a" : null            | ``
          var.unset                                         | ``
          """)
  void an_unknown_text_keeps_its_beginning(String expression, String expected) {
    assertEquals(
        expected, evaluate(expression, value -> ((Unknown) value.value()).prefix().strip()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          startswith("wss://${var.unset}", "wss:")          | true
          startswith("wss://${var.unset}", "https:")        | false
          """)
  void the_beginning_is_enough_for_some_questions(String expression, boolean expected) {
    assertEquals(
        String.valueOf(expected),
        evaluate(expression, value -> String.valueOf(((Bool) value.value()).value())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          timestamp()                          | timestamp() is decided when terraform runs
          plantimestamp()                      | plantimestamp() is decided when terraform runs
          formatdate("YYYY", timestamp())      | timestamp() is decided when terraform runs
          uuid()                               | uuid() is decided when terraform runs
          bcrypt("x")                          | bcrypt() is decided when terraform runs
          rsadecrypt("x", "y")                 | rsadecrypt() needs a key that is left to terraform
          base64gzip("x")                      | base64gzip() compresses as Go does, which is left to terraform
          abspath("x")                         | abspath() depends on the machine that terraform runs on
          pathexpand("~/x")                    | pathexpand() depends on the user that terraform runs as
          fileexists("built/later")            | "built/later" is not in the tree
          fileset("built", "*")                | "built" is not in the tree
          terraform.workspace                  | terraform.workspace is chosen when terraform runs
          path.cwd                             | path.cwd is decided when terraform runs
          """)
  void what_the_machine_or_the_moment_decides_says_so(String expression, String reason) {
    assertEquals(reason, evaluate(expression, value -> ((Unknown) value.value()).reason()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          file("/etc/passwd")                   | file(): there is no file "/etc/passwd" in the tree
          file("../outside")                    | file(): there is no file "../outside" in the tree
          filemd5("files/binary.dat")           | filemd5(): "files/binary.dat" is no text
          provider::aws::arn_parse("x")         | provider::aws::arn_parse() belongs to a provider, which is not asked
          provider::terraform::encode_expr("x") | provider::terraform::encode_expr() belongs to a provider, which is not asked
          nosuch()                              | terraform has no function nosuch()
          """)
  void what_fails_says_why(String expression, String reason) {
    Traced value =
        evaluator().evaluate(Objects.requireNonNull(parsed(expression).expression()), Scope.EMPTY);
    assertEquals(reason, ((Unknown) value.value()).reason());
  }

  @Test
  void encoded_json_still_knows_its_parts_and_their_places() {
    Traced value =
        evaluator()
            .evaluate(
                Objects.requireNonNull(
                    parsed("jsonencode({a = var.unset, b = \"x\"})").expression()),
                Scope.EMPTY);
    TerraformValue.Attributes parts =
        (TerraformValue.Attributes) Objects.requireNonNull(((Unknown) value.value()).encodes());
    Traced known = Objects.requireNonNull(parts.entries().get("b"));
    assertEquals(new Text("x"), known.value());
    assertEquals("\"x\"", known.origin().at().text());
  }

  private ExpressionEvaluator evaluator() {
    Module module =
        new Module(
            run, new Module.Place("", "", 0, List.of("")), variable -> Optional.<Traced>empty());
    return new ExpressionEvaluator(module, run.context(), run.budget());
  }

  private static HclExpression parsed(String text) {
    return HclParser.parseExpression(SourceFile.of("expression", text));
  }

  private String evaluate(String text, Function<Traced, String> shown) {
    HclExpression parsed = parsed(text);
    if (parsed.expression() == null || !parsed.problems().isEmpty()) {
      return REFUSED;
    }
    try {
      return shown.apply(evaluator().part(parsed.expression(), Scope.EMPTY.failing()));
    } catch (Failure failure) {
      return REFUSED;
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
