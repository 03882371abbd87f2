package dev.paritylint.rules.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.project.Assembly;
import dev.paritylint.rules.Repository;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingVariableRuleTest {
  @Test
  void nearly_the_same_name_on_the_other_side_is_a_warning() {
    Repository repository =
        new Repository()
            .with("dev", "CACHE_SIZE_REGION", "eu")
            .with("staging", "CACHE_SIZE_REGION", "eu")
            .with("production", "CACHE__SIZE_REGION", "eu");

    assertEquals(
        List.of("warning variable/missing development+production+staging"), repository.findings());
  }

  @Test
  void being_the_only_one_without_it_is_a_warning() {
    Repository repository = new Repository();
    for (String environment : List.of("dev", "staging", "production")) {
      repository.with(environment, "CURRENCY", "EUR").with(environment, "PAGE_SIZE", "50");
    }
    repository.with("dev", "LEDGER_BOOK", "main").with("staging", "LEDGER_BOOK", "main");

    assertEquals(
        List.of("warning variable/missing development+production+staging"), repository.findings());
  }

  @Test
  void variables_that_the_same_environment_lacks_are_one_note() {
    Repository repository =
        new Repository()
            .with("staging", "REGION_CODE", "1")
            .with("production", "REGION_CODE", "1")
            .with("production", "TAX_CLIENT", "a")
            .with("production", "TAX_OFFICE", "b")
            .with("production", "TAX_NUMBER_RANGE", "c");

    assertEquals(List.of("note variable/missing production+staging"), repository.findings());
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL_FROM, staging-mail@acme.com",
    "MOCK_PAYMENTS, true",
    "STAGING_BANNER, hello",
    "DEBUG, 1",
    "LOG_LEVEL, info",
    "Logging__LogLevel__Shop, Debug",
    "logging.level.shop, DEBUG",
  })
  void what_is_meant_for_one_environment_is_not_missing_in_the_other(String name, String value) {
    Repository repository =
        new Repository().with("staging", name, value).with("production", "REGION_CODE", "1");
    repository.with("staging", "REGION_CODE", "1");

    assertEquals(List.of(), repository.findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          SHARED | STAGING           | PRODUCTION | TEMPLATE    | FINDINGS
          9      | LEDGER_BOOK=main  | ''         | LEDGER_BOOK | WARNING LEDGER_BOOK .env.example:1
          9      | ''                | LEDGER_BOOK=main | LEDGER_BOOK | WARNING LEDGER_BOOK .env.example:1
          9      | LEDGER_BOOK=main  | ''         | OTHER       | NOTE LEDGER_BOOK
          9      | LEDGER_BOOK=main  | ''         | # LEDGER_BOOK | NOTE LEDGER_BOOK
          9      | LEDGER_BOOK=true  | ''         | LEDGER_BOOK | NOTE LEDGER_BOOK .env.example:1
          8      | LEDGER_BOOK=main  | ''         | LEDGER_BOOK | NOTE LEDGER_BOOK .env.example:1
          9      | LEDGER_BOOK=main  | QUOTA=4    | LEDGER_BOOK | NOTE LEDGER_BOOK .env.example:1; NOTE QUOTA
          9      | DEBUG=main        | ''         | DEBUG       | ''
          9      | ''                | ''         | LEDGER_BOOK | ''
          """)
  void the_only_difference_is_a_warning_where_a_template_declares_it(
      int shared, String staging, String production, String template, String findings) {
    String common =
        Stream.of(
                "CITY", "STREET", "REGION", "COUNTRY", "SHIP", "PORT_NAME", "DOCK", "CRANE", "HOLD")
            .limit(shared)
            .map(name -> name + "=x\n")
            .collect(Collectors.joining());
    Map<String, String> files =
        Map.of(
            "web/.env.staging", common + staging + "\n",
            "web/.env.production", common + production + "\n",
            "web/.env.example", template + "=\n");

    assertEquals(
        findings,
        new MissingVariableRule()
            .check(Assembly.assemble(new MemoryTree(files))).stream()
                .map(MissingVariableRuleTest::told)
                .sorted()
                .collect(Collectors.joining("; ")));
  }

  private static String told(Finding finding) {
    String template =
        finding.related().stream()
            .map(place -> " " + place.at().path().replace("web/", "") + ":" + place.at().line())
            .collect(Collectors.joining());
    return finding.severity() + " " + finding.setting() + template;
  }

  @Test
  void what_the_env_file_beside_gives_to_all_is_missing_in_none() {
    Map<String, String> files =
        Map.of(
            "web/.env", "PAGE_SIZE=20\n",
            "web/.env.staging", "REGION=eu\nPAGE_SIZE=50\nQUOTES=5\n",
            "web/.env.production", "REGION=eu\n");

    List<String> missing =
        new MissingVariableRule()
            .check(Assembly.assemble(new MemoryTree(files))).stream()
                .map(Finding::setting)
                .toList();

    assertEquals(List.of("QUOTES"), missing);
  }
}
