package dev.paritylint.hcl;

import static org.junit.jupiter.api.Assertions.fail;

import dev.paritylint.source.SourceFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sixteen times the text takes about sixteen times the work. Where the work grew with the square it
 * would take 256 times as much, so a bound between the two can be generous.
 */
final class LinearTimeTest {
  private static final int FACTOR = 16;
  private static final int BOUND = 80;

  /** What takes less is too short to be measured, and fast enough. */
  private static final long NOTHING = 40_000_000L;

  /** A busy machine disturbs one measurement, and not all of them. */
  private static final int ATTEMPTS = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** {@code ⏎} ends a line, {@code N} is a number that is another in each repetition. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          deep nesting            ~   100 ~ `` ~ a = [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]⏎ ~ ``
          nesting without end     ~  2000 ~ a = ~ [1, ~ ``
          lines without end       ~  1000 ~ `` ~ a = [⏎ ~ ``
          blocks without end      ~  1000 ~ `` ~ b {⏎ ~ ``
          headers without end     ~  1000 ~ `` ~ b "c {⏎ ~ ``
          strings without end     ~  1000 ~ `` ~ a = "x⏎ y⏎ ~ ``
          templates without end   ~  1000 ~ `` ~ a = "${⏎ ~ ``
          heredocs without end    ~  1000 ~ `` ~ a = <<E⏎ ~ ``
          comments without end    ~  1000 ~ `` ~ /*⏎ ~ ``
          closed and never opened ~  2000 ~ `` ~ }⏎ ~ ``
          the wrong bracket       ~  1000 ~ `` ~ a = { ]⏎ ~ ``
          broken arguments        ~  1000 ~ `` ~ b {⏎ a = ]⏎ ~ ``
          broken calls            ~  1000 ~ `` ~ a = f(b c⏎ ~ ``
          no language at all      ~  4000 ~ `` ~ @ ~ ``
          a long list             ~ 10000 ~ a = [ ~ `1, ` ~ ]
          a long object           ~  5000 ~ a = {⏎ ~ kN = 1⏎ ~ }
          a long string           ~ 50000 ~ a = " ~ x$ ~ "
          a string of escapes     ~ 20000 ~ a = " ~ \\n$${ ~ "
          a long template         ~  5000 ~ a = " ~ x${b} ~ "
          stripped templates      ~  3000 ~ a = " ~ `  ${~ b ~}  ` ~ "
          directives              ~  2000 ~ a = " ~ %{if b}x%{else}y%{endif} ~ "
          a long heredoc          ~ 10000 ~ a = <<EOT⏎ ~ EO T⏎ ~ EOT⏎
          an indented heredoc     ~  5000 ~ a = <<-EOT⏎ ~ `    x ${b}⏎` ~ EOT⏎
          many heredocs           ~  2000 ~ `` ~ aN = <<E⏎x⏎E⏎ ~ ``
          many blocks             ~  3000 ~ `` ~ b "c" {⏎ d = 1⏎}⏎ ~ ``
          many arguments          ~  5000 ~ `` ~ aN = 1⏎ ~ ``
          the same argument       ~  3000 ~ `` ~ a = 1⏎ ~ ``
          many calls              ~  3000 ~ a = f( ~ `g(1), ` ~ 1)
          many comments           ~ 10000 ~ `` ~ # c⏎ ~ ``
          a long number           ~ 50000 ~ a = ~ 9 ~ ``
          """)
  void native_syntax(String what, int times, String before, String part, String after) {
    grows(before, part, after, times, text -> HclParser.parse(SourceFile.of("x.tf", text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          a long array          ~ 10000 ~ {"a": [ ~ `1, ` ~ 1]}
          many templates        ~  3000 ~ {"a": [ ~ `"x${b}", ` ~ 1]}
          a long string         ~ 50000 ~ {"a": " ~ x ~ "}
          a string of escapes   ~ 20000 ~ {"a": " ~ \\n ~ "}
          a long template       ~  3000 ~ {"a": " ~ \\n${b} ~ "}
          many properties       ~  5000 ~ { ~ `"kN": 1,⏎` ~ "z": 1}
          nesting without end   ~  2000 ~ {"a": ~ [ ~ ``
          strings without end   ~  2000 ~ { ~ "a⏎ ~ ``
          broken escapes        ~  2000 ~ {"a": [ ~ `"\\x", ` ~ 1]}
          missing commas        ~  2000 ~ { ~ `"a": 1 ` ~ }
          lists without end     ~  1000 ~ { ~ `"a": [1,⏎` ~ ``
          """)
  void json(String what, int times, String before, String part, String after) {
    grows(
        before,
        part,
        after,
        times,
        text -> HclParser.parseJson(SourceFile.of("x.json", text), BodySchema.TEMPLATES));
  }

  /** Something that reads a text. */
  private interface Reader {
    HclFile read(String text);
  }

  private static void grows(String before, String part, String after, int times, Reader reader) {
    String large = text(before, part, after, times * FACTOR);
    String small = text(before, part, after, times);
    List<String> grown = new ArrayList<>();
    while (grown.size() < ATTEMPTS) {
      long least = Math.max(1, cost(small, reader));
      long most = cost(large, reader);
      if (most < NOTHING || most / least < BOUND) {
        return;
      }
      grown.add(most / least + " times, to " + most / 1_000_000 + " ms");
    }
    fail("the work grew each time: " + grown);
  }

  private static String text(String before, String part, String after, int times) {
    StringBuilder text = new StringBuilder(Table.text(before));
    String written = Table.text(part);
    for (int i = 0; i < times; i++) {
      text.append(written.replace("N", String.valueOf(i)));
    }
    return text.append(Table.text(after)).toString();
  }

  /** The least of three, in nanoseconds of this thread alone: other programs do not count. */
  private static long cost(String text, Reader reader) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      reader.read(text);
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
