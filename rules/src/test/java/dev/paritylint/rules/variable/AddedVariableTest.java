package dev.paritylint.rules.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.paritylint.lint.Finding;
import dev.paritylint.model.Landscape;
import dev.paritylint.project.Assembly;
import dev.paritylint.source.MemoryTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a change gives a variable to one side only. */
class AddedVariableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          STAGING       | PRODUCTION    | CHANGED        | READ          | SEVERITY
          QUOTES_BOOK=1 | A=1           | staging.env    | QUOTES_BOOK   | WARNING
          QUOTES_BOOK=1 | A=1           | staging.env    | ''            | NOTE
          QUOTES_BOOK=1 | A=1           | production.env | QUOTES_BOOK   | NOTE
          A=1           | QUOTES_BOOK=1 | production.env | QUOTES_BOOK   | NOTE
          """)
  void it_is_a_warning_where_production_lacks_what_a_program_reads(
      String staging, String production, String changed, String read, String severity) {
    String common = "REGION=eu\nCURRENCY=EUR\nA=1\n";
    Map<String, String> files =
        Map.of(
            "api/staging.env", common + staging + "\n",
            "api/production.env", common + production + "\n");
    Landscape landscape = Assembly.assemble(new MemoryTree(files));
    AddedVariable added =
        new AddedVariable(
            landscape,
            place -> place.path().endsWith(changed),
            names -> names.stream().filter(read::equals).collect(Collectors.toSet()));

    List<Finding> findings = new MissingVariableRule().check(landscape);

    assertEquals(
        Set.of(severity),
        findings.stream()
            .map(added::judge)
            .map(finding -> finding.severity().name())
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @CsvSource({"QUOTES_BOOK, WARNING", "OTHER, NOTE"})
  void what_a_template_declares_counts_as_read(String declared, String severity) {
    String common = "REGION=eu\nCURRENCY=EUR\nA=1\n";
    Map<String, String> files =
        Map.of(
            "api/staging.env", common + "QUOTES_BOOK=1\n",
            "api/production.env", common,
            "api/.env.example", declared + "=\n");
    Landscape landscape = Assembly.assemble(new MemoryTree(files));
    AddedVariable added = new AddedVariable(landscape, place -> true, names -> Set.of());

    assertEquals(
        List.of(severity),
        new MissingVariableRule()
            .check(landscape).stream()
                .map(added::judge)
                .map(finding -> finding.severity().name())
                .toList());
  }
}
