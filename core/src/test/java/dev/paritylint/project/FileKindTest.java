package dev.paritylint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          .env,                      DOTENV
          .env.production,           DOTENV
          config/staging.env,        DOTENV
          env/staging,               DOTENV
          deploy/envs/production,    DOTENV
          .env/prod,                 DOTENV
          .envs/.production/.django, DOTENV
          .env.backup,               OTHER
          .env.production.bak,       OTHER
          config/staging.env.old,    OTHER
          env/bin,                   OTHER
          env/README,                OTHER
          environments/production,   OTHER
          production,                OTHER
          .envs/.production/notes,   OTHER
          """)
  void a_file_of_variables_is_told_by_its_name(String path, FileKind expected) {
    assertEquals(expected, FileKind.of(path));
  }
}
