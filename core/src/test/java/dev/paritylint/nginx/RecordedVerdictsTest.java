package dev.paritylint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.platform.Unit;
import dev.paritylint.source.BundledTable;
import dev.paritylint.source.Problem;
import dev.paritylint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nginx itself said of files and times, recorded by record.py beside the tables. */
class RecordedVerdictsTest {

  record Case(String name, String text, boolean accepted, String line) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> files() {
    Map<String, String[]> verdicts = new TreeMap<>();
    BundledTable.lines(RecordedVerdictsTest.class, "verdicts.tsv")
        .forEach(line -> verdicts.put(line.split("\t", -1)[0], line.split("\t", -1)));
    List<Case> cases = new ArrayList<>();
    for (String part : text("snippets.txt").split("(?m)^=== ", -1)) {
      int end = part.indexOf('\n');
      String name = part.substring(0, end);
      if (!part.startsWith("#")) {
        String[] verdict = verdicts.getOrDefault(name, new String[] {name, "unrecorded", ""});
        cases.add(new Case(name, part.substring(end + 1), verdict[1].equals("accept"), verdict[2]));
      }
    }
    return cases;
  }

  static Stream<Arguments> times() {
    return BundledTable.lines(RecordedVerdictsTest.class, "times.tsv").stream()
        .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_file_is_read_or_refused_as_by_nginx(Case recorded) {
    List<Problem> problems = NginxParser.parse(SourceFile.of("a.conf", recorded.text())).problems();

    assertEquals(recorded.accepted(), problems.isEmpty(), problems::toString);
  }

  /** nginx notices at the next mark, or at the end, what is missing on a line before. */
  @ParameterizedTest
  @MethodSource("files")
  void a_problem_stands_where_nginx_stops_or_before(Case recorded) {
    for (Problem problem : NginxParser.parse(SourceFile.of("a.conf", recorded.text())).problems()) {
      assertEquals(
          Math.min(problem.at().line(), Integer.parseInt(recorded.line())), problem.at().line());
    }
  }

  @Test
  void every_recorded_file_is_there() {
    assertEquals(
        BundledTable.lines(RecordedVerdictsTest.class, "verdicts.tsv").size(), files().size());
  }

  @ParameterizedTest
  @MethodSource("times")
  void a_time_is_read_or_refused_as_by_nginx(String word, String verdict) {
    String text = word.startsWith("\"") ? word.substring(1, word.length() - 1) : word;

    assertEquals(verdict.equals("accept"), Unit.NGINX_TIME.seconds(text).isPresent());
  }

  private static String text(String name) {
    try (InputStream in = RecordedVerdictsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
