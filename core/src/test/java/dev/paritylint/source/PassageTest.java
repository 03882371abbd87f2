package dev.paritylint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
  private static final SourceFile FILE = SourceFile.of("Makefile", "two one;");

  /** "one" stands behind "two" in the file, and before it in the text. */
  private static final Passage TURNED =
      new Passage(FILE, "one;two", new int[] {4, 5, 6, 7, 0, 1, 2, 3});

  @ParameterizedTest
  @CsvSource({"0, 3, one", "4, 7, two", "0, 7, one;", "1, 6, ne;", "2, 2, ''", "5, 7, wo"})
  void a_stretch_over_several_places_is_told_from_its_first(int start, int end, String text) {
    assertEquals(text, TURNED.span(start, end).text());
  }

  @Test
  void equal_passages_stand_in_equal_places_of_equal_files() {
    Passage one = Passage.of(FILE.span(4, 7));

    assertEquals(one, TURNED.part(0, 3));
    assertEquals(one.hashCode(), TURNED.part(0, 3).hashCode());
    assertNotEquals(one, Passage.of(SourceFile.of("Makefile", "one one;").span(0, 3)));
    assertNotEquals(one, Passage.of(SourceFile.of("GNUmakefile", "two one;").span(4, 7)));
    assertNotEquals(one, new Passage(FILE, "one", new int[] {4, 5, 6, 8}));
  }
}
