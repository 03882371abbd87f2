package dev.paritylint.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.cli.CliRun;
import dev.paritylint.cli.report.Schemas;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the formats of CI services look on the incident's example. */
class ExampleFormatsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"concise", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown"})
  void lint(String format) {
    Approvals.verify(withoutPages(run(format)), Approvals.NAMES.withParameters(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "environments", "routes"})
  void documents_are_sound_by_their_published_schemas(String command) {
    String out = CliRun.in(Example.REPOSITORY, command, "--format", "json", Example.BROKEN).out();

    assertEquals(List.of(), Schemas.published(command, out));
  }

  @ParameterizedTest
  @ValueSource(strings = {Example.BROKEN, Example.AS_PROPOSED, Example.FIXED})
  void findings_are_sound_by_the_schemas_of_their_formats(String example) {
    assertEquals(List.of(), Schemas.published("lint", in("json", example)));
    assertEquals(List.of(), Schemas.json("sarif-2.1.0.schema.json", in("sarif", example)));
    assertEquals(List.of(), Schemas.json("gitlab-code-quality.schema.json", in("gitlab", example)));
    assertEquals(List.of(), Schemas.xml("jenkins-junit.xsd", in("junit", example)));
    assertEquals(List.of(), Schemas.xml("checkstyle.xsd", in("checkstyle", example)));
  }

  private static String run(String format) {
    return in(format, Example.BROKEN);
  }

  private static String in(String format, String example) {
    return CliRun.in(Example.REPOSITORY, "lint", "--path-base", "root", "--format", format, example)
        .out();
  }

  /** The pages of rules have tests of their own. */
  private static String withoutPages(String log) {
    return log.replaceAll("\"(text|markdown)\": \"# .*\"", "\"$1\": \"PAGE\"");
  }
}
