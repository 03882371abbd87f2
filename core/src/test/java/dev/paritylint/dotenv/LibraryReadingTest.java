package dev.paritylint.dotenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Text;
import dev.paritylint.source.MemoryTree;
import dev.paritylint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryReadingTest {
  private static final List<Dialect> RECORDED =
      List.of(Dialect.NODE, Dialect.NODE_EXPANDED, Dialect.PYTHON);

  static Stream<String> lines() throws IOException {
    try (InputStream in = LibraryReadingTest.class.getResourceAsStream("dialects.tsv")) {
      byte[] table = Objects.requireNonNull(in).readAllBytes();
      return new String(table, StandardCharsets.UTF_8).lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_library_reads_a_line_as_it_was_recorded(String row) {
    String[] columns = row.split("\t", -1);
    for (int i = 0; i < RECORDED.size(); i++) {
      Value value = value(columns[0], RECORDED.get(i));
      assertTrue(value instanceof Text, () -> columns[0] + ": " + value.shown());
      assertEquals(columns[i + 1], json(value.shown()), columns[0] + " by " + RECORDED.get(i));
    }
  }

  /** What is said to be known without a library is what each of them reads. */
  @ParameterizedTest
  @MethodSource("lines")
  void what_is_known_of_any_file_is_what_all_that_fill_in_read(String row) {
    String[] columns = row.split("\t", -1);
    Value value = value(columns[0], null);
    if (value.isKnown()) {
      assertEquals(columns[2], json(value.shown()));
      assertEquals(columns[3], json(value.shown()));
    }
  }

  /** By dotenv 2.4 for Ruby, lib/dotenv/parser.rb. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          K=a#b      | a
          K="a#b"    | a#b
          K=C:\\dir  | C:\\dir
          K="C:\\dir" | C:dir
          K="a\\"b"  | a"b
          K=$A       | 1
          K='${A}'   | ${A}
          K="\\$A"   | $A
          K='a\\nb'  | a\\nb
          """)
  void ruby_reads_a_line_as_its_source_says(String line, String expected) {
    assertEquals(expected, value(line, Dialect.RUBY).shown());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          K=a#b        | unknown: the libraries that read env files disagree on where it ends at a `#`
          K=C:\\n      | C:\\n
          K="C:\\dir"  | unknown: the libraries that read env files disagree on backslashes
          K=$A         | unknown: the libraries that read env files disagree on variables in it
          K='${A}'     | unknown: the libraries that read env files disagree on variables in it
          K=${A}       | 1
          K="a\\nb"    | a␤b
          K='pa#ss'    | pa#ss
          K="pa#ss"    | pa#ss
          K=x # y      | x
          """)
  void where_libraries_differ_nothing_is_known(String line, String expected) {
    assertEquals(expected, value(line, null).shown().replace('\n', '␤'));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          package.json          | {"dependencies": {"dotenv": "^16"}}                          | NODE
          package.json          | {"dependencies": {"dotenv": "^16", "dotenv-expand": "^11"}}   | NODE_EXPANDED
          package.json          | {"dependencies": {"next": "14"}}                             | NODE_EXPANDED
          package.json          | {"dependencies": {"express": "4"}}                           |
          api/package.json      | {"dependencies": {"dotenv": "^16"}}                          | NODE
          api/web/package.json  | {"dependencies": {"dotenv": "^16"}}                          |
          api/requirements.txt  | python-dotenv==1.0                                           | PYTHON
          pyproject.toml        | `dependencies = [␤  "python-dotenv>=1",␤]`                   | PYTHON
          requirements.txt      | not-python-dotenv==1                                         |
          Gemfile               | `gem "dotenv-rails"`                                         | RUBY
          compose.yml           | `services: {a: {env_file: api/.env.staging}}`                | COMPOSE
          compose.yml           | `services: {a: {env_file: other.env}}`                       |
          """)
  void the_repository_says_which_library_reads_a_file(String path, String text, String expected) {
    MemoryTree tree =
        new MemoryTree(Map.of(path, text.replace('␤', '\n'), "api/.env.staging", "A=1\n"));
    assertEquals(
        expected == null ? "" : expected,
        new Libraries(tree).of("api/.env.staging").map(Dialect::name).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    ".env, compose.yml, COMPOSE",
    ".env, api/compose.yml, ''",
    "api/.env, compose.yml, ''"
  })
  void a_plain_env_file_is_composes_where_it_lies_beside(
      String path, String compose, String expected) {
    MemoryTree tree = new MemoryTree(Map.of(path, "A=1\n", compose, "services: {}\n"));
    assertEquals(expected, new Libraries(tree).of(path).map(Dialect::name).orElse(""));
  }

  private static Value value(String line, @Nullable Dialect dialect) {
    DotenvFile file = DotenvParser.parse(SourceFile.of("a.env", "A=1\n" + line + "\n"));
    List<DotenvEntry> entries = LibraryReading.of(file, dialect);
    return entries.get(entries.size() - 1).value();
  }

  private static String json(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"';
  }
}
