package dev.paritylint.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          API_URL                    | API_URL
          apiUrl                     | API_URL
          api-url.v2                 | API_URL_V2
          HTTPServerTimeout          | HTTP_SERVER_TIMEOUT
          S3Url                      | S3_URL
          __X__                      | X
          X-Api-Key                  | X_API_KEY
          NEXT_PUBLIC_WS_URL         | NEXT_PUBLIC_WS_URL
          """)
  void words_are_found_however_they_are_joined(String name, String constant) {
    assertEquals(constant, NameWords.constant(name));
  }
}
