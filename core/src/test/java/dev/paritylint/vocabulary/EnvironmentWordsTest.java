package dev.paritylint.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentWordsTest {
  @ParameterizedTest
  @CsvSource({
    "staging, staging, true",
    "STG, staging, true",
    "Prod, production, true",
    "pre-prod, preprod, true",
    "pre_production, preprod, true",
    "nonprod, nonprod, true",
    "dev2, development2, true",
    "staging-1, staging1, true",
    "eu-live, eu-live, false",
    "backstage, backstage, false",
    "2, 2, false"
  })
  void spellings_of_one_environment_are_one_word(String word, String canonical, boolean known) {
    assertEquals(canonical, EnvironmentWords.canonical(word));
    assertEquals(known, EnvironmentWords.isKnown(word));
  }
}
