package dev.paritylint.cli.report.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.paritylint.cli.report.MarkdownText;
import dev.paritylint.cli.report.Shop;
import dev.paritylint.cli.report.compare.CompareText.Rows;
import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.terminal.Glyph;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.model.Confidence;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.approvaltests.Approvals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompareReportTest {
  private static final Look LOOK = new Look(Painter.PLAIN, 100, "");
  private static final List<Environment> BOTH = List.of(Shop.STAGING, Shop.PRODUCTION);
  private static final CompareTable TABLE = CompareTable.of(Shop.landscape(), BOTH);

  @Test
  void what_differs_for_people() {
    Approvals.verify(text(LOOK, Rows.DIFFERENCES));
  }

  @Test
  void everything_for_people() {
    Approvals.verify(text(LOOK, Rows.ALL));
  }

  @Test
  void below_each_other_where_columns_would_be_narrow() {
    Approvals.verify(text(new Look(Painter.PLAIN, 60, ""), Rows.ALL));
  }

  @Test
  void everything_as_markdown() {
    Approvals.verify(new CompareMarkdown(TABLE, LOOK).print());
  }

  @Test
  void everything_as_csv() {
    assertEquals(
        """
        agreement,service,kind,setting,staging,staging place,production,production place
        different,backend,timeout,gcp.backend_service.timeout_sec,3600 s,infra/terraform/staging/staging.tfvars:2,0.5 s,infra/terraform/production/main.tf:3
        missing,backend,timeout,nginx.proxy_read_timeout,unlimited,infra/terraform/staging/main.tf:2,,
        unknown,backend,variable,DB_PASSWORD,••••,infra/terraform/staging/staging.tfvars:3,unknown: kept in a secret store,infra/terraform/production/main.tf:1
        unknown,backend,variable,HOST,unknown: HOST is set by whoever starts compose,infra/docker-compose.staging.yml:6,api,infra/terraform/production/main.tf:1
        equal,backend,variable,LOG_LEVEL,debug,infra/docker-compose.staging.yml:4,debug,infra/terraform/production/main.tf:1
        """
            .replace("\n", "\r\n"),
        new CompareCsv(TABLE, new Look(Painter.PLAIN, 100, "infra/")).print());
  }

  @Test
  void differences_for_programs() {
    Approvals.verify(
        new CompareJson(TABLE.differences(), Secrets.of(Shop.landscape()), "infra/").print(TABLE));
  }

  @Test
  void no_form_shows_a_secret() {
    List<String> forms =
        List.of(
            text(LOOK, Rows.ALL),
            new CompareMarkdown(TABLE, LOOK).print(),
            new CompareCsv(TABLE, LOOK).print(),
            new CompareJson(TABLE, Secrets.of(Shop.landscape()), "").print(TABLE));
    forms.forEach(form -> assertFalse(form.contains(Shop.PASSWORD), form));
  }

  @Test
  void a_value_that_quotes_a_secret_shows_only_the_rest() {
    List<Setting> settings = new ArrayList<>(Shop.landscape().settings());
    settings.add(setting(Shop.STAGING, "DSN", "db://" + Shop.PASSWORD + "@db"));
    Landscape landscape = Shop.landscape().withSettings(settings);
    CompareTable table = CompareTable.of(landscape, BOTH);
    String text = new CompareText(table, LOOK, Rows.ALL).print();
    assertTrue(text.contains("db://••••@db"), text);
    String json = new CompareJson(table, Secrets.of(landscape), "").print(table);
    assertTrue(json.contains("db://••••@db"), json);
    assertFalse(json.contains(Shop.PASSWORD), json);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 79, 100, 120, 200})
  void a_comparison_fits_the_width(int columns) {
    List<Setting> settings = new ArrayList<>(Shop.landscape().settings());
    settings.add(setting(Shop.STAGING, "GREETING", "世界 ".repeat(60)));
    settings.add(setting(Shop.PRODUCTION, "GREETING", "世界 ".repeat(59) + "🚀 end"));
    settings.add(setting(Shop.PRODUCTION, "A_NAME_LONGER_THAN_ANY_COLUMN_".repeat(5), "1"));
    CompareTable table = CompareTable.of(Shop.landscape().withSettings(settings), BOTH);
    String text = new CompareText(table, new Look(Painter.PLAIN, columns, ""), Rows.ALL).print();
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(0, lines.size() - 1)) {
      assertTrue(Glyph.width(line) <= columns, line);
    }
  }

  @Test
  void a_cut_shows_where_values_differ() {
    String common = "the same for a long while, ".repeat(8);
    String text =
        new CompareText(
                table(
                    setting(Shop.STAGING, "X", common + "one"),
                    setting(Shop.PRODUCTION, "X", common + "two")),
                LOOK,
                Rows.DIFFERENCES)
            .print();
    assertTrue(text.contains("one"), text);
    assertTrue(text.contains("two"), text);
  }

  @Test
  void many_places_are_counted() {
    List<Setting> settings = new ArrayList<>();
    for (String token : List.of("services", "backend", "environment", "debug")) {
      settings.add(
          new Setting(
              Shop.STAGING_COMPOSE,
              "backend",
              SettingKind.VARIABLE,
              "X",
              new Value.Text("1"),
              Origin.literal(Shop.span(Shop.COMPOSE, token)),
              false));
    }
    String text = new CompareText(table(settings.toArray(Setting[]::new)), LOOK, Rows.ALL).print();
    assertTrue(text.contains("docker-compose.staging.yml:1"), text);
    assertTrue(text.contains("docker-compose.staging.yml:2"), text);
    assertTrue(text.contains("and 2 more places"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      nullValues = "-",
      textBlock =
          """
          STAGING                  | PRODUCTION           | DEV   | AGREEMENT
          1                        | 1                    | 1     | EQUAL
          1                        | 1                    | 2     | DIFFERENT
          1                        | 2                    | -     | DIFFERENT
          1                        | 1                    | -     | MISSING
          -                        | -                    | 1     | MISSING
          1                        | ?                    | 1     | UNKNOWN
          1                        | ?                    | 2     | DIFFERENT
          ?                        | 1                    | -     | MISSING
          https://api.staging.a.io | https://api.a.io     | https://api.a.io | OWN_NAMES
          shop-staging             | shop-production      | shop-development | OWN_NAMES
          shop-staging             | shop-production      | shop  | OWN_NAMES
          shop-staging             | store-production     | shop  | DIFFERENT
          """)
  void the_worst_of_all_pairs_counts(
      @Nullable String staging,
      @Nullable String production,
      @Nullable String development,
      Agreement expected) {
    Environment dev = environment("development");
    List<Setting> settings = new ArrayList<>();
    add(settings, Shop.STAGING, staging);
    add(settings, Shop.PRODUCTION, production);
    add(settings, dev, development);
    CompareTable table =
        CompareTable.of(
            Shop.landscape().withSettings(settings), List.of(Shop.STAGING, Shop.PRODUCTION, dev));
    assertEquals(List.of(expected), table.rows().stream().map(CompareRow::agreement).toList());
  }

  @Test
  void what_none_of_them_has_is_left_out() {
    CompareTable table =
        CompareTable.of(
            Shop.landscape().withSettings(List.of(setting(environment("development"), "X", "1"))),
            BOTH);
    assertEquals(List.of(), table.rows());
    assertEquals(
        "nothing was compared, 0 on one side only, 0 unknown\n",
        new CompareText(table, LOOK, Rows.ALL).print());
  }

  @Test
  void what_the_rules_compare_is_held_against_each_other_only_so() {
    Environment dev = environment("development");
    List<Setting> settings =
        List.of(
            setting(Shop.STAGING, "X", "1"),
            setting(Shop.PRODUCTION, "X", "1"),
            setting(dev, "X", "2"));
    CompareTable table = CompareTable.ofCompared(Shop.landscape().withSettings(settings));
    assertEquals(BOTH, table.environments());
    assertEquals(1, table.count(Agreement.EQUAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          plain           | plain
          a,b             | "a,b"
          say "no"        | "say ""no\"""
          =1+1            | '=1+1
          @SUM(A1)        | '@SUM(A1)
          -2+3+cmd        | '-2+3+cmd
          +cmd            | '+cmd
          -1              | -1
          +49.5           | +49.5
          ＝1+1           | '＝1+1
          =a,"b"          | "'=a,""b\"""
          """)
  void a_cell_of_csv_is_quoted_and_runs_nothing(String text, String cell) {
    assertEquals(cell, CsvCell.of(text));
  }

  @Test
  void line_breaks_stay_in_a_cell_of_csv_and_escapes_do_not() {
    assertEquals("\"one\ntwo\"", CsvCell.of("one\ntwo"));
    assertEquals("␛[2J", CsvCell.of("\u001B[2J"));
    assertEquals("'\tx", CsvCell.of("\tx"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          a|b         ; `a\\|b`
          a`b         ; ``a`b``
          `a`         ; `` `a` ``
          <b>         ; `<b>`
          """)
  void a_value_is_code_in_markdown(String text, String code) {
    assertEquals(code, MarkdownText.code(text));
  }

  @Test
  void a_text_starts_no_markup_in_markdown() {
    assertEquals(
        "&lt;img&gt; \\[x\\](y) @\u200Ball a\\_b \\| \\#1",
        MarkdownText.of("<img> [x](y) @all a_b | #1"));
  }

  private static void add(List<Setting> settings, Environment environment, @Nullable String value) {
    if (value != null) {
      settings.add(setting(environment, "X", value));
    }
  }

  private static CompareTable table(Setting... settings) {
    return CompareTable.of(Shop.landscape().withSettings(List.of(settings)), BOTH);
  }

  private static Environment environment(String name) {
    return new Environment(
        name, Set.of(name), EnvironmentClass.DEVELOPMENT, "", "", Confidence.STRONG, List.of());
  }

  private static Setting setting(Environment environment, String name, String value) {
    SourceFile file = SourceFile.of(environment.name() + ".env", name + "=" + value + "\n");
    return new Setting(
        new Deployment(DeploymentKind.DOTENV, environment, file.path(), List.of(), null, ""),
        "backend",
        SettingKind.VARIABLE,
        name,
        value.equals("?") ? new Value.Unknown("nobody tells") : new Value.Text(value),
        Origin.literal(Shop.span(file, value)),
        false);
  }

  private static String text(Look look, Rows rows) {
    return new CompareText(TABLE, look, rows).print();
  }
}
