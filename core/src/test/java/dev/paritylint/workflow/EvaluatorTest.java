package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Value;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.workflow.Names.Given;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorTest {
  private static final Span AT = SourceFile.of("given.yml", "given").whole();
  private static final Names NAMES =
      Names.NONE
          .withEnv(Map.of("HOST", given("api.acme.com"), "EMPTY", given("")))
          .withInputs(
              Map.of(
                  "environment",
                  given("staging"),
                  "dry",
                  new Given(Resolved.known("false"), AT, Names.ValueType.TRUTH)))
          .withMatrix(Map.of("site.name", given("eu")));

  private static Given given(String text) {
    return new Given(Resolved.known(text), AT);
  }

  private static Resolved read(String text) {
    return new Evaluator(NAMES).text(Passage.of(SourceFile.of("a.yml", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          plain                                                ~ plain
          https://${{ env.HOST }}/x                            ~ https://api.acme.com/x
          ${{env.HOST}}                                        ~ api.acme.com
          ${{ env['HOST'] }}                                   ~ api.acme.com
          ${{ inputs.environment }}-x                          ~ staging-x
          ${{ github.event.inputs.environment }}               ~ staging
          ${{ matrix.site.name }}                              ~ eu
          ${{ env.EMPTY || 'other' }}                          ~ other
          ${{ inputs.environment == 'STAGING' && 'a' || 'b' }} ~ a
          ${{ inputs.environment == 'prod' && 'a' || 'b' }}    ~ b
          ${{ !inputs.dry && 'run' }}                          ~ run
          ${{ fromJSON('{"a": {"b": 3}}').a.b }}               ~ 3
          ${{ toJSON(inputs.environment) }}                    ~ "staging"
          ${{ startsWith(github.sha, '') }}                    ~ true
          ${{ format('{0}/{1}', env.HOST, 'v1') }}             ~ api.acme.com/v1
          ${{ contains(inputs.environment, 'tag') }}           ~ true
          ${{ 'it''s }} in' }}                                 ~ it's }} in
          ${{ 12 }}                                            ~ 12
          """)
  void a_text_is_read_as_the_runner_fills_it(String text, String filled) {
    assertEquals(new Value.Text(filled), read(text).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          a-${{ secrets.KEY }}           ~ a- ~ `secrets.KEY` is a secret of the repository's settings
          a-${{ vars.KEY }}              ~ a- ~ `vars.KEY` is a variable of the repository's settings
          x${{ github.sha }}y            ~ x  ~ `github.sha` is known only when the workflow runs
          ${{ steps.a.outputs.b }}       ~    ~ `steps.a.outputs.b` is known only when the workflow runs
          ${{ inputs.other }}            ~    ~ `inputs.other` is given by whoever starts the workflow
          ${{ github.ref == 'x' && 'a' || 'b' }} ~ ~ `github.ref` is known only when the workflow runs
          ${{ fromJSON(env.HOST) }}      ~    ~ `fromjson` is computed when the workflow runs
          ${{ a b }}                     ~    ~ the expression `${{ a b }}` is not understood
          """)
  void what_only_a_run_tells_is_unknown_with_what_is_certain(
      String text, String prefix, String reason) {
    assertEquals(new Value.Unknown(reason, prefix == null ? "" : prefix), read(text).value());
  }

  @Test
  void a_secret_is_marked_and_a_missing_variable_told() {
    assertTrue(read("x ${{ secrets.A }}").secret());
    assertTrue(read("${{ env.HOST == 'a' && secrets.B || secrets.A }}").secret());

    Resolved missing = read("https://${{ env.NOPE }}/x");
    assertEquals(new Value.Text("https:///x"), missing.value());
    assertEquals("${{ env.NOPE }}", missing.missing().get(0).at().text());
  }

  @Test
  void what_a_step_sets_is_unknown_and_what_an_unknown_action_may_set_is_silent() {
    Names written = NAMES.withWriters(Writers.NONE.withScript("echo \"HOST=x\" >> $GITHUB_ENV"));
    Names any = NAMES.withWriters(Writers.NONE.withAction("acme/setup"));

    assertEquals(
        new Value.Unknown("`HOST` is set by a step before this one"),
        new Evaluator(written).expression("env.HOST", AT).value());
    assertEquals(
        new Value.Text("api.acme.com"), new Evaluator(any).expression("env.HOST", AT).value());
    assertEquals(List.of(), new Evaluator(any).expression("env.NOPE", AT).missing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          echo "X=1" >> $GITHUB_ENV                  ~ true
          echo "X=1" >> "$GITHUB_ENV"                ~ true
          echo X=1 | tee -a $GITHUB_ENV              ~ true
          ./configure >> $GITHUB_ENV                 ~ true
          cat .env >> $GITHUB_ENV                    ~ true
          echo "Y=1" >> $GITHUB_ENV                  ~ false
          echo "X=1" >> $GITHUB_OUTPUT               ~ false
          """)
  void a_script_may_set_a_variable_for_later_steps(String script, boolean sets) {
    Writers writers = Writers.NONE.withScript(script);

    assertEquals(sets, writers.sets("X") || writers.anything());
  }

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_text_is_read_without_an_exception(int seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "${{",
      "}}",
      "env.HOST",
      "'",
      "(",
      ")",
      "[",
      "]",
      "!",
      "||",
      "&&",
      "==",
      ".",
      ",",
      " ",
      "*",
      "format",
      "1",
      "true",
      "\n",
      "é",
      "{0}",
      "secrets.X",
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("${{");
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      read(text.append("}}").toString());
      read("${{ " + "(".repeat(random.nextInt(3000)) + "1 }}");
    }
  }
}
