package dev.paritylint.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step writes for the steps and jobs after it. */
class HandedOnTest {
  private static Map<String, String> after(String step) {
    String workflow =
        """
        on: push
        env: {X: outer, Y: known}
        jobs:
          deploy:
            steps:
        """
            + step.indent(6)
            + """
                  - run: gcloud run deploy api --set-env-vars "A=${{ env.X }}"
            """;
    return Map.of(Workflows.PATH, workflow);
  }

  private static String script(String script) {
    return "- run: |\n" + script.replace(" ;; ", "\n").indent(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      textBlock =
          """
          echo hello                                          ~ outer
          echo "X=1" >> $GITHUB_ENV                           ~ 1
          echo X=1 >> "$GITHUB_ENV"                           ~ 1
          echo 'X=a=b' >> "${GITHUB_ENV}"                     ~ a=b
          echo "X=$Y-2" >> $GITHUB_ENV                        ~ known-2
          echo "X=${{ env.Y }}" >> $GITHUB_ENV                ~ known
          printf 'X=%s\\n' one >> $GITHUB_ENV                 ~ one
          echo "X=1" | tee -a $GITHUB_ENV                     ~ 1
          echo "X=1" | tee --append "$GITHUB_ENV"             ~ 1
          echo X=1 >> $GITHUB_ENV ;; echo X=2 >> $GITHUB_ENV  ~ 2
          echo X= >> $GITHUB_ENV                              ~
          { echo W=1 ;; echo X=1 ;; } >> $GITHUB_ENV          ~ 1
          cat >> $GITHUB_ENV <<EOF ;; W=0 ;; X=$Y ;; EOF      ~ known
          cat <<'EOF' >> $GITHUB_ENV ;; X=$Y ;; EOF           ~ $Y
          echo "X<<END" >> $GITHUB_ENV ;; echo "a b" >> $GITHUB_ENV ;; echo END >> $GITHUB_ENV ~ …
          cat >> $GITHUB_ENV <<EOF ;; X<<END ;; a b ;; END ;; EOF ~ a b
          echo "X=$(date)" >> $GITHUB_ENV                     ~ …
          echo "X=v$(date)" >> $GITHUB_ENV                    ~ v…
          ./configure >> $GITHUB_ENV                          ~ outer
          if [ -n "$Q" ]; then echo X=1 >> $GITHUB_ENV; fi    ~ …
          [ -f a ] && echo X=1 >> $GITHUB_ENV                 ~ …
          if [ "$Y" = known ]; then echo X=1 >> $GITHUB_ENV; else echo X=2 >> $GITHUB_ENV; fi ~ 1
          for x in a b; do echo "X=$x" >> $GITHUB_ENV; done   ~ b
          F=$GITHUB_ENV ;; echo X=1 >> $F                     ~ …
          echo X=1 > $GITHUB_ENV                              ~ …
          # into $GITHUB_ENV ;; echo X=1 >> $GITHUB_ENV       ~ 1
          echo "W=1" >> $GITHUB_ENV                           ~ outer
          echo "X=1" >> $GITHUB_OUTPUT                        ~ outer
          """)
  void what_a_script_writes_is_known_in_later_steps(String script, String value) {
    assertEquals(
        "api.A=" + (value == null ? "" : value), Workflows.variables(null, after(script(script))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          if: always()                         ~ 1
          if: env.Y == 'known'                 ~ 1
          if: env.Y == 'other'                 ~ outer
          if: github.event_name == 'push'      ~ …
          shell: pwsh                          ~ …
          env: {Y: mine}                       ~ 1
          """)
  void a_step_that_may_not_run_leaves_what_it_writes_unknown(String key, String value) {
    String step = "- run: echo X=1 >> $GITHUB_ENV\n  " + key + "\n";

    assertEquals("api.A=" + value, Workflows.variables(null, after(step)));
  }

  @Test
  void the_variable_of_a_step_itself_is_nearer() {
    String workflow =
        """
        on: push
        jobs:
          deploy:
            steps:
              - run: echo X=1 >> $GITHUB_ENV
              - run: gcloud run deploy api --set-env-vars "A=${{ env.X }},B=$X"
                env: {X: mine}
        """;

    assertEquals(
        "api.A=mine api.B=mine", Workflows.variables(null, Map.of(Workflows.PATH, workflow)));
  }

  @Test
  void the_chain_leads_to_where_it_is_written() {
    Setting setting =
        Workflows.read(null, after("- run: echo \"X=https://$Y.example\" >> $GITHUB_ENV"))
            .settings()
            .get(0);

    assertEquals("${{ env.X }}", setting.origin().at().text());
    assertEquals("https://$Y.example", setting.origin().via().get(0).at().text());
    assertEquals("known", setting.origin().source().text());
  }

  @Test
  void outputs_reach_later_steps_and_jobs_that_need_them() {
    String workflow =
        """
        on: push
        jobs:
          version:
            outputs:
              tag: ${{ steps.meta.outputs.tag }}
              sha: ${{ steps.meta.outputs.sha }}
            steps:
              - id: meta
                run: |
                  echo "tag=v1" >> "$GITHUB_OUTPUT"
                  echo "sha=$(git rev-parse HEAD)" >> $GITHUB_OUTPUT
          again:
            needs: version
            outputs: {both: "${{ needs.version.outputs.tag }}-x"}
            steps: [{run: echo}]
          deploy:
            needs: [version, again]
            steps:
              - id: own
                run: echo "word=here" >> $GITHUB_OUTPUT
              - id: maybe
                if: github.actor == 'a'
                run: echo "word=there" >> $GITHUB_OUTPUT
              - run: >-
                  gcloud run deploy api --set-env-vars
                  "A=${{ needs.version.outputs.tag }},B=${{ steps.own.outputs.word }},C=${{
                  needs.again.outputs.both }},D=${{ needs.version.outputs.sha }},E=${{
                  steps.maybe.outputs.word }},F=${{ needs.nobody.outputs.x }}"
        """;

    assertEquals(
        "api.A=v1 api.B=here api.C=v1-x api.D=… api.E=… api.F=…",
        Workflows.variables("deploy", Map.of(Workflows.PATH, workflow)));
  }

  @Test
  void jobs_that_need_each_other_are_read_all_the_same() {
    String workflow =
        """
        on: push
        jobs:
          one:
            needs: two
            outputs: {x: "${{ needs.two.outputs.x }}"}
            steps: [{run: "fly deploy -e A=${{ needs.two.outputs.x }}"}]
          two:
            needs: one
            outputs: {x: "${{ needs.one.outputs.x }}"}
            steps: [{run: "fly deploy"}]
        """;

    assertEquals(2, Workflows.read(null, Map.of(Workflows.PATH, workflow)).deliveries().size());
  }
}
