package dev.paritylint.rules.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.ChangedSettings;
import dev.paritylint.lint.Finding;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of development, staging and production, with verdicts by hand. */
class MissingCasesTest {
  private static final String COMMON = "CITY=x\nSTREET=x\nCOUNTRY=x\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          CASE | DEVELOPMENT             | STAGING                   | PRODUCTION         | FILE        | TEXT                       | VERDICT
          41   | CACHE_REGION=a          | CACHE_REGION=a            | CACHE__REGION=a    | a.txt       | x                          | WARNING CACHE_REGION
          41   | -                       | CACHE_REGION=a            | cache-region=a     | a.txt       | x                          | WARNING CACHE_REGION
          42   | LEDGER_URL=http://a.b   | LEDGER_URL=http://a.b     | -                  | a.ts        | x = process.env.LEDGER_URL | WARNING LEDGER_URL
          43   | -                       | -                         | POLL_SECONDS=120   | run.sh      | sleep ${POLL_SECONDS:-120} | NOTE POLL_SECONDS
          44   | -                       | QUOTES_URL=http://a.b     | -                  | manifest.yml | url: ((QUOTES_URL))       | WARNING QUOTES_URL
          44   | QUOTES_URL=http://a.b   | -                         | -                  | manifest.yml | url: ((QUOTES_URL))       | NOTE QUOTES_URL
          44   | -                       | QUOTES_URL=http://a.b     | -                  | deploy.sh   | export QUOTES_URL=b; echo ${QUOTES_URL:?} | NOTE QUOTES_URL
          45   | MAIL_FROM=staging-mail@x | MAIL_FROM=staging-mail@x | -                  | a.txt       | x                          | ''
          45   | SITE=https://dev.a.com  | SITE=https://staging.a.com | -                 | a.txt       | x                          | WARNING SITE
          45   | LABEL=development       | LABEL=staging             | -                  | a.txt       | x                          | ''
          46   | -                       | -                         | TAX_URL=a TAX_CLIENT=b TAX_ROLE_A=c TAX_ROLE_B=d | a.txt | x       | NOTE *
          49   | -                       | DENY_ALL=a                | -                  | a.txt       | x                          | ''
          50   | LOG_LEVEL=debug         | LOG_LEVEL=debug           | -                  | a.txt       | x                          | ''
          -    | FLAG_A=false            | FLAG_A=false              | -                  | a.txt       | x                          | NOTE FLAG_A
          -    | SENTRY_SITE=a           | SENTRY_SITE=a             | -                  | a.txt       | x                          | NOTE SENTRY_SITE
          -    | LEDGER_BOOK=a           | LEDGER_BOOK=a             | # LEDGER_BOOK=a    | a.txt       | x                          | NOTE LEDGER_BOOK
          -    | LEDGER_BOOK=a           | LEDGER_BOOK=a             | -                  | api/.env    | LEDGER_BOOK=b              | ''
          -    | -                       | -                         | LEDGER_BOOK=a      | a.txt       | x                          | NOTE LEDGER_BOOK
          """)
  void a_missing_variable_is_judged_by_the_first_reason_that_fits(
      String number,
      String development,
      String staging,
      String production,
      String path,
      String text,
      String verdict) {
    Map<String, String> files = new TreeMap<>();
    files.put("api/development.env", env(development));
    files.put("api/staging.env", env(staging));
    files.put("api/production.env", env(production));
    files.put(path, text + "\n");

    assertEquals(verdict, told(check(files)), number);
  }

  private static String env(String variables) {
    String lines = variables.startsWith("#") ? variables : variables.replace(" ", "\n");
    return COMMON + (variables.equals("-") ? "" : lines + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          variable "size" {}              | ERROR size
          variable "size" { default = 1 } | ''
          """)
  void case_47_a_variable_that_one_var_file_leaves_out(String declaration, String verdict) {
    Map<String, String> files = new TreeMap<>();
    files.put("variables.tf", declaration + "\nvariable \"zone\" {}\n");
    files.put("env/staging.tfvars", "size = 1\nzone = 2\n");
    files.put("env/production.tfvars", "zone = 2\n");

    assertEquals(verdict, told(check(files)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number | size = 1          | -         | ERROR module.web.size
          object({ a = string })           | size = { a = 1 } | size = {} | ERROR module.web.size.a
          object({ a = optional(string) }) | size = { a = 1 } | size = {} | ''
          """)
  void case_48_an_argument_that_one_call_of_a_module_leaves_out(
      String type, String staging, String production, String verdict) {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "modules/web/a.tf",
        "variable \"size\" {\n  type = " + type + "\n}\nvariable \"zone\" {}\n");
    files.put("staging/main.tf", call(staging));
    files.put("production/main.tf", call(production));

    assertEquals(verdict, told(check(files)));
  }

  private static String call(String argument) {
    return "module \"web\" {\n  source = \"../modules/web\"\n  zone = 1\n"
        + (argument.equals("-") ? "" : "  " + argument + "\n")
        + "}\n";
  }

  @Test
  void case_48_an_input_that_one_job_does_not_give_to_the_workflow_that_it_calls() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        ".github/workflows/deploy.yml",
        """
        on:
          workflow_call:
            inputs:
              size: {required: true, type: string}
              stage: {required: true, type: string}
        jobs:
          deploy:
            environment: ${{ inputs.stage }}
            runs-on: x
            steps:
              - run: gcloud run deploy api --set-env-vars A=1
        """);
    files.put(
        ".github/workflows/main.yml",
        """
        on: push
        jobs:
          staging:
            uses: ./.github/workflows/deploy.yml
            with: {stage: staging, size: "3"}
          production:
            uses: ./.github/workflows/deploy.yml
            with: {stage: production}
        """);

    assertEquals("ERROR size", told(check(files)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING       | PRODUCTION    | PROGRAM                        | VERDICT
          QUOTES_BOOK=1 | -             | x = process.env.QUOTES_BOOK    | WARNING QUOTES_BOOK
          QUOTES_BOOK=1 | -             | x                              | NOTE QUOTES_BOOK
          -             | QUOTES_BOOK=1 | x = process.env.QUOTES_BOOK    | NOTE QUOTES_BOOK
          QUOTES_BOOK=1 | -             | x = process.env.QUOTES_BOOK ?? 5 | NOTE QUOTES_BOOK
          """)
  void what_a_change_adds_beside_production_is_asked_for_on_that_day(
      String staging, String production, String program, String verdict) {
    Map<String, String> files = new TreeMap<>();
    files.put("api/staging.env", COMMON);
    files.put("api/production.env", COMMON);
    files.put("api/a.ts", program + "\n");
    Landscape before = Assembly.assemble(new MemoryTree(files));
    files.put("api/staging.env", env(staging));
    files.put("api/production.env", env(production));

    List<Finding> findings =
        check(files).stream()
            .flatMap(finding -> finding.since(ChangedSettings.since(before)).stream())
            .toList();

    assertEquals(verdict, told(findings));
  }

  @Test
  void an_environment_that_is_new_as_a_whole_adds_no_single_variable() {
    Map<String, String> files = new TreeMap<>();
    files.put("api/production.env", COMMON);
    files.put("api/a.ts", "x = process.env.QUOTES_BOOK\n");
    Landscape before = Assembly.assemble(new MemoryTree(files));
    files.put("api/staging.env", COMMON + "QUOTES_BOOK=1\n");

    List<Finding> findings =
        check(files).stream()
            .flatMap(finding -> finding.since(ChangedSettings.since(before)).stream())
            .toList();

    assertEquals("NOTE QUOTES_BOOK", told(findings));
  }

  private static List<Finding> check(Map<String, String> files) {
    return new MissingVariableRule().check(Assembly.assemble(new MemoryTree(files)));
  }

  private static String told(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.severity() + " " + finding.setting())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
