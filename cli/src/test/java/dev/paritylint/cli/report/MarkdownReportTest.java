package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      useHeadersInDisplayName = true,
      textBlock =
          """
          TEXT               ~ MARKDOWN
          a|b                ~ a\\|b
          a\\|b              ~ a\\\\\\|b
          `x` is *y*_z_      ~ \\`x\\` is \\*y\\*\\_z\\_
          [a](b)             ~ \\[a\\](b)
          <b>&amp;           ~ &lt;b&gt;&amp;amp;
          PR #12             ~ PR \\#12
          me@example.com     ~ me@\u200Bexample.com
          """)
  void text_marks_up_nothing(String text, String markdown) {
    assertEquals(markdown, MarkdownText.of(text));
  }

  @Test
  void a_block_is_fenced_by_more_than_it_holds() {
    assertEquals("````text\na ``` b\n````\n\n", MarkdownText.block(List.of("a ``` b")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_500, 3_000, 10_000, 60_000})
  void a_page_never_grows_beyond_its_size(int size) {
    Finding[] notes = IntStream.range(0, 500).mapToObj(Shop::note).toArray(Finding[]::new);

    String page = new MarkdownReport("größe/", size).print(Shop.result(notes));

    assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= size, page);
    long rows = page.lines().filter(line -> line.startsWith("| note ")).count();
    assertEquals(rows < 500, page.contains((500 - rows) + " further findings left out."), page);
  }
}
