package dev.paritylint.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What holds for every format. */
class FormatsTest {
  private static LintResult withWaived() {
    LintResult found = Shop.result(Shop.notApplied(), Shop.passwordParity(), Shop.note(2));
    return new LintResult(
        found.landscape(), found.findings(), List.of(Shop.note(1)), found.summary());
  }

  @Test
  void each_is_sound_by_its_schema() {
    assertEquals(Map.of(), Formats.complaints(withWaived()));
  }

  @Test
  void each_is_sound_where_nothing_was_found_and_nothing_compared() {
    Summary nothing = new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    LintResult empty = new LintResult(Shop.landscape(), List.of(), List.of(), nothing);

    assertEquals(Map.of(), Formats.complaints(empty));
    assertTrue(
        Formats.of(empty)
            .getOrDefault("junit", "")
            .contains("<skipped>nothing was compared</skipped>"));
  }

  @Test
  void the_schemas_refuse_what_is_not_of_their_format() throws IOException {
    Map<String, String> printed = Formats.of(withWaived());

    assertFalse(
        Schemas.json(
                "sarif-2.1.0.schema.json",
                printed.getOrDefault("sarif", "").replace("\"startLine\": 3", "\"startLine\": 0"))
            .isEmpty());
    assertFalse(
        Schemas.json(
                "gitlab-code-quality.schema.json",
                printed
                    .getOrDefault("gitlab", "")
                    .replace("\"severity\": \"major\"", "\"severity\": \"bad\""))
            .isEmpty());
    assertFalse(
        Schemas.published(
                "lint", printed.getOrDefault("json", "").replace("\"setting\":", "\"settings\":"))
            .isEmpty());
    assertFalse(
        Schemas.xml(
                "jenkins-junit.xsd",
                printed.getOrDefault("junit", "").replace("classname", "class"))
            .isEmpty());
    assertFalse(
        Schemas.xml(
                "checkstyle.xsd",
                printed.getOrDefault("checkstyle", "").replace("line=\"3\"", "line=\"\""))
            .isEmpty());
  }

  @Test
  void the_schema_of_checkstyle_accepts_what_checkstyle_wrote() throws IOException {
    try (InputStream recorded =
        Schemas.class.getResourceAsStream("schemas/checkstyle-10.21.4.xml")) {
      String document =
          new String(Objects.requireNonNull(recorded).readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(List.of(), Schemas.xml("checkstyle.xsd", document));
    }
  }

  @Test
  void none_prints_a_secret() {
    Formats.of(withWaived())
        .forEach((format, text) -> assertFalse(text.contains(Shop.PASSWORD), format));
  }

  @Test
  void the_other_documents_are_sound_by_theirs() {
    assertEquals(
        List.of(), Schemas.published("settings", new SettingsJson(Shop.landscape(), "").print()));
    assertEquals(
        List.of(),
        Schemas.published(
            "environments",
            new EnvironmentsJson(Shop.landscape(), "").print(List.of(), List.of(), List.of())));
  }
}
