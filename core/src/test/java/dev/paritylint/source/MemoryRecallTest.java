package dev.paritylint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** When a result is recalled, and when it is worked out again. */
class MemoryRecallTest {
  private final Memory memory = new Memory();
  private int worked;

  @Test
  void what_was_read_decides_and_nothing_else() {
    Function<SourceTree, String> first = tree -> text(tree, "a");

    assertEquals("1 x", derive(Map.of("a", "x", "b", "y"), first));
    assertEquals("1 x", derive(Map.of("a", "x", "b", "other", "c", "new"), first));
    assertEquals("2 z", derive(Map.of("a", "z", "b", "y"), first));
    assertEquals("1 x", derive(Map.of("a", "x"), first));
  }

  @Test
  void what_was_not_there_counts_too() {
    Function<SourceTree, String> both = tree -> text(tree, "a") + text(tree, "b");

    assertEquals("1 x-", derive(Map.of("a", "x"), both));
    assertEquals("2 xy", derive(Map.of("a", "x", "b", "y"), both));
    assertEquals("1 x-", derive(Map.of("a", "x", "c", "z"), both));
  }

  @Test
  void a_list_of_all_files_counts_as_a_whole() {
    Function<SourceTree, String> all = tree -> String.join("", tree.paths());

    assertEquals("1 ab", derive(Map.of("a", "x", "b", "y"), all));
    assertEquals("1 ab", derive(Map.of("a", "other", "b", "other"), all));
    assertEquals("2 abc", derive(Map.of("a", "x", "b", "y", "c", "z"), all));
  }

  @Test
  void work_within_work_counts_for_both_though_it_is_recalled() {
    Function<SourceTree, String> inner = tree -> text(tree, "b");
    Function<SourceTree, String> outer =
        tree -> text(tree, "a") + tree.derive("inner", inner).replaceFirst(".* ", "");

    derive("inner", Map.of("b", "y"), inner);
    assertEquals("2 xy", derive("outer", Map.of("a", "x", "b", "y"), outer));
    assertEquals("3 xz", derive("outer", Map.of("a", "x", "b", "z"), outer));
  }

  @Test
  void a_recalled_result_has_looked_at_its_files() {
    derive(Map.of("a", "x"), tree -> text(tree, "a"));
    RecordingTree tree = new RecordingTree(new MemoryTree(Map.of("a", "x", "b", "y")), memory);
    tree.derive("key", part -> "not asked");

    assertEquals("[a]", tree.files().toString());
  }

  @Test
  void a_byte_order_mark_is_a_difference() {
    Function<SourceTree, String> marked = tree -> tree.read("a").orElseThrow().textWithMark();

    assertEquals("1 x", derive(Map.of("a", "x"), marked));
    assertEquals("2 \uFEFFx", derive(Map.of("a", "\uFEFFx"), marked));
  }

  @Test
  void a_text_is_parsed_once_for_all_trees() {
    SourceFile file = SourceFile.of("a", "x");

    assertEquals("1 x", parse(Map.of("a", "x"), file));
    assertEquals("1 x", parse(Map.of("a", "x", "b", "y"), file));
    assertEquals("2 z", parse(Map.of("a", "z"), SourceFile.of("a", "z")));
    assertEquals("3 x", parse(Map.of("b", "x"), SourceFile.of("b", "x")));
  }

  @Test
  void another_parser_reads_the_same_text_itself() {
    RecordingTree tree = new RecordingTree(new MemoryTree(Map.of()), memory);

    assertEquals("text", tree.parse("text", String.class, text -> text));
    assertEquals(4, tree.parse("text", Integer.class, String::length));
  }

  private String parse(Map<String, String> files, SourceFile text) {
    RecordingTree tree = new RecordingTree(new MemoryTree(files), memory);
    return tree.parse(text, String.class, file -> ++worked + " " + file.text());
  }

  private String derive(Map<String, String> files, Function<SourceTree, String> work) {
    return derive("key", files, work);
  }

  /** The result, after the number of the work that gave it. */
  private String derive(String key, Map<String, String> files, Function<SourceTree, String> work) {
    RecordingTree tree = new RecordingTree(new MemoryTree(files), memory);
    return tree.derive(
        key,
        part -> {
          String result = work.apply(part);
          worked++;
          return worked + " " + result;
        });
  }

  private static String text(SourceTree tree, String path) {
    return tree.read(path).map(SourceFile::text).orElse("-");
  }
}
