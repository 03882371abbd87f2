package dev.paritylint.cli.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.model.Origin;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTest {
  private static final Look LOOK = new Look(Painter.PLAIN, 100, "");

  private static Span all(String path, String text) {
    return SourceFile.of(path, text).span(0, text.length());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          30,          var.t ← staging.tfvars:1:1 (default 30 at variables.tf:1)
          0.5,         var.t ← staging.tfvars:1:1 (default 0.5 at variables.tf:1)
          true,        var.t ← staging.tfvars:1:1 (default true at variables.tf:1)
          "hunter2",   var.t ← staging.tfvars:1:1 (default at variables.tf:1)
          123456789,   var.t ← staging.tfvars:1:1 (default at variables.tf:1)
          [30],        var.t ← staging.tfvars:1:1 (default at variables.tf:1)
          """)
  void an_overridden_default_shows_its_value_only_where_it_can_be_no_secret(
      String written, String expected) {
    Origin.Step step =
        new Origin.Step(all("staging.tfvars", "60"), "var.t", all("variables.tf", written));
    assertEquals(expected, Chain.of(new Origin(all("main.tf", "var.t"), List.of(step)), LOOK));
  }

  @Test
  void a_value_that_stands_where_it_is_shown_still_tells_what_it_overrides() {
    Span at = all("compose.prod.yml", "2");
    Origin.Step won = new Origin.Step(at, "A", all("compose.yml", "1"));
    assertEquals(
        "A ← compose.prod.yml:1:1 (default 1 at compose.yml:1)",
        Chain.of(new Origin(at, List.of(won)), LOOK));
    assertEquals("", Chain.of(new Origin(at, List.of(new Origin.Step(at, "A"))), LOOK));
  }
}
