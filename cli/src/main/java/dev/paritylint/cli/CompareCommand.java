package dev.paritylint.cli;

import dev.paritylint.cli.report.compare.CompareCsv;
import dev.paritylint.cli.report.compare.CompareJson;
import dev.paritylint.cli.report.compare.CompareMarkdown;
import dev.paritylint.cli.report.compare.CompareTable;
import dev.paritylint.cli.report.compare.CompareText;
import dev.paritylint.cli.report.compare.CompareText.Rows;
import dev.paritylint.cli.report.excerpt.Secrets;
import dev.paritylint.cli.report.html.HtmlReport;
import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Painter;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.LintResult;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays the settings of environments side by side. */
@Command(name = "compare", description = "Show the settings of environments side by side.")
final class CompareCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "A", description = "One environment.")
  private String left = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String right = "";

  @Parameters(
      index = "2..*",
      paramLabel = "C|PATH",
      description = "Further environments; last, the folder to read (default: the current one).")
  private List<String> further = List.of();

  @Option(names = "--all", description = "Show what is equal or unknown, too.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown, html (always with everything), csv or json.")
  private CompareFormat format = CompareFormat.TEXT;

  @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path output;

  @Option(
      names = "--path-base",
      paramLabel = "BASE",
      description = "Paths are relative to the folder read: root (default), or to the: repo.")
  private PathBase pathBase = PathBase.ROOT;

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
  private ColorChoice color = ColorChoice.AUTO;

  @Mixin private final ConfigurationOption configuration = new ConfigurationOption();

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<String> words = new ArrayList<>(List.of(left, right));
    words.addAll(further);
    CompareWords said = CompareWords.of(words, surroundings, configuration);
    Workspace workspace = said.workspace();
    if (workspace.landscape().deployments().isEmpty()) {
      return NothingToLint.say(surroundings, said.target());
    }
    List<Environment> environments = said.environments();
    CompareTable table = CompareTable.of(workspace.landscape(), environments);
    Output.write(surroundings, output, print(table, said));
    return ExitCode.CLEAN;
  }

  private String print(CompareTable whole, CompareWords said) {
    String prefix = pathBase.prefix(said.target().root());
    Look look = new Look(painter(), Width.of(surroundings), prefix);
    Landscape landscape = said.workspace().landscape();
    CompareTable shown = all ? whole : whole.differences();
    return switch (format) {
      case TEXT -> new CompareText(whole, look, all ? Rows.ALL : Rows.DIFFERENCES).print();
      case MARKDOWN -> new CompareMarkdown(shown, look).print();
      case CSV -> new CompareCsv(shown, look).print();
      case JSON -> new CompareJson(shown, Secrets.of(landscape), prefix).print(whole);
      case HTML -> new HtmlReport(prefix).print(findings(whole, said.workspace()), whole);
    };
  }

  /** What the rules find of these environments; a baseline hides nothing from an audit. */
  private static LintResult findings(CompareTable table, Workspace workspace) {
    Set<String> names = new TreeSet<>();
    table.environments().forEach(environment -> names.add(environment.name()));
    return workspace.lint(Rules.byDefault()).only(finding -> concerns(finding, names));
  }

  /** One about several environments has to be about two of these; one of none concerns all. */
  private static boolean concerns(Finding finding, Set<String> names) {
    long these = finding.environments().stream().filter(names::contains).count();
    return these >= Math.min(2, finding.environments().size());
  }

  /** A file is no terminal. */
  private Painter painter() {
    return output != null && color == ColorChoice.AUTO
        ? Painter.PLAIN
        : color.painter(surroundings);
  }
}
