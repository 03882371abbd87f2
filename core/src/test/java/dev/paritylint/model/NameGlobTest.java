package dev.paritylint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGlobTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          backend.LOG_LEVEL, backend.LOG_LEVEL, true
          backend.LOG_LEVEL, backend.LOG_LEVELS, false
          backend.LOG_LEVEL, backendXLOG_LEVEL, false
          *,                 backend.LOG_LEVEL, true
          *,                 '',                true
          '',                '',                true
          '',                x,                 false
          backend.*,         backend.A.B,       true
          *.LOG_*,           backend.LOG_LEVEL, true
          *.LOG_*,           backend.LOGS,      false
          *a*b,              xaxbxab,           true
          *a*b,              xaxbxa,            false
          LOG_?,             LOG_1,             true
          LOG_?,             LOG_,              false
          LOG_?*,            LOG_12,            true
          a**,               a,                 true
          timeout/*,         timeout/parity,    true
          a*b,               'a
          b',                true
          """)
  void stars_stand_for_any_characters_and_marks_for_one(
      String glob, String name, boolean expected) {
    assertEquals(expected, new NameGlob(glob).matches(name));
  }

  @Test
  void many_stars_do_not_take_long() {
    assertFalse(new NameGlob("*a".repeat(500) + "b").matches("a".repeat(5_000)));
  }
}
