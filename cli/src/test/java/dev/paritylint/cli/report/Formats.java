package dev.paritylint.cli.report;

import dev.paritylint.cli.report.ci.CheckstyleReport;
import dev.paritylint.cli.report.ci.GithubReport;
import dev.paritylint.cli.report.ci.GitlabReport;
import dev.paritylint.cli.report.ci.JunitReport;
import dev.paritylint.cli.report.sarif.SarifReport;
import dev.paritylint.cli.report.sarif.SarifReport.Waived;
import dev.paritylint.cli.report.sarif.Tool;
import dev.paritylint.lint.LintResult;
import dev.paritylint.lint.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every format but the one for people, as the command prints it. */
public final class Formats {
  private Formats() {}

  public static Map<String, String> of(LintResult result) {
    Map<String, String> printed = new LinkedHashMap<>();
    printed.put("json", new JsonReport("").print(result));
    printed.put("sarif", sarif(result));
    printed.put("gitlab", new GitlabReport("").print(result));
    printed.put("junit", new JunitReport("", Severity.WARNING).print(result));
    printed.put("checkstyle", new CheckstyleReport("").print(result));
    printed.put("github", new GithubReport("", GithubReport.Rest.IN_TEXT).print(result));
    printed.put("concise", new ConciseReport("").print(result));
    printed.put("markdown", new MarkdownReport("", MarkdownReport.COMMENT).print(result));
    return printed;
  }

  public static String sarif(LintResult result) {
    Tool tool = new Tool("1.2.3", rule -> "# " + rule.id() + "\n\n## Why\n\nIt\nhurts.\n\nMore.\n");
    return new SarifReport("", tool, Optional.empty(), Waived.SUPPRESSED).print(result);
  }

  /** What is wrong with those that have a schema, by format. */
  public static Map<String, List<String>> complaints(LintResult result) {
    Map<String, String> printed = of(result);
    Map<String, List<String>> found = new LinkedHashMap<>();
    found.put("json", Schemas.published("lint", printed.getOrDefault("json", "")));
    found.put("sarif", Schemas.json("sarif-2.1.0.schema.json", printed.getOrDefault("sarif", "")));
    found.put(
        "gitlab",
        Schemas.json("gitlab-code-quality.schema.json", printed.getOrDefault("gitlab", "")));
    found.put("junit", Schemas.xml("jenkins-junit.xsd", printed.getOrDefault("junit", "")));
    found.put("checkstyle", Schemas.xml("checkstyle.xsd", printed.getOrDefault("checkstyle", "")));
    found.values().removeIf(List::isEmpty);
    return found;
  }
}
