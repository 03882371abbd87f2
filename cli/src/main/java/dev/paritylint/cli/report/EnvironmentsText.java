package dev.paritylint.cli.report;

import dev.paritylint.cli.report.terminal.Look;
import dev.paritylint.cli.report.terminal.Printable;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Evidence;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.project.Doubt;
import dev.paritylint.project.config.DeclaredService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which environments there are, what they are made of, and why they are believed in. */
public final class EnvironmentsText {
  private final Landscape landscape;
  private final Look look;

  public EnvironmentsText(Landscape landscape, Look look) {
    this.landscape = landscape;
    this.look = look;
  }

  /**
   * The whole page.
   *
   * @param doubts words that were not believed
   * @param services canonical names and what else they stand for; others have none
   */
  public String print(List<Doubt> doubts, List<DeclaredService> services) {
    StringBuilder out = new StringBuilder();
    for (Environment environment : landscape.environments()) {
      out.append(Printable.of(environment.name()));
      out.append(" (").append(environment.kind().label()).append(", ");
      out.append(environment.confidence().label()).append(")\n");
      out.append(also(environment));
      list(out, "  ", "deployments", deployments(environment));
      list(out, "  ", "because", environment.because().stream().map(this::reason).toList());
      out.append('\n');
    }
    list(out, "", "compared", landscape.comparisons().stream().map(this::pair).toList());
    list(out, "", "services", services(services));
    list(out, "", "not believed", doubts.stream().map(this::doubt).toList());
    return out.toString();
  }

  private static String also(Environment environment) {
    List<String> others =
        environment.spellings().stream().filter(word -> !word.equals(environment.name())).toList();
    return others.isEmpty() ? "" : "  also: " + Printable.of(String.join(", ", others)) + "\n";
  }

  private List<String> deployments(Environment environment) {
    return landscape.deployments().stream()
        .filter(one -> one.environment().name().equals(environment.name()))
        .map(this::deployment)
        .toList();
  }

  private String deployment(Deployment deployment) {
    String layers =
        deployment.layers().stream().map(look::path).reduce("", (all, one) -> all + " + " + one);
    return Printable.of(deployment.id()) + layers;
  }

  private String reason(Evidence evidence) {
    String place = look.path(evidence.path());
    String line = evidence.line() > 0 ? ":" + evidence.line() : "";
    return Printable.of(evidence.what()) + (place.isEmpty() ? "" : " (" + place + line + ")");
  }

  private String pair(Comparison pair) {
    return Printable.of(pair.left().name() + " with " + pair.right().name());
  }

  private String doubt(Doubt doubt) {
    return look.path(doubt.path()) + ": " + Printable.of("'" + doubt.word() + "', " + doubt.why());
  }

  private List<String> services(List<DeclaredService> declared) {
    Map<String, String> all = new TreeMap<>();
    landscape.settings().forEach(setting -> all.put(setting.service(), ""));
    for (DeclaredService service : declared) {
      String aliases = String.join(", ", service.aliases());
      all.put(service.name(), aliases.isEmpty() ? "" : " (also: " + aliases + ")");
    }
    return all.entrySet().stream()
        .filter(service -> !service.getKey().isEmpty())
        .map(service -> Printable.of(service.getKey() + service.getValue()))
        .toList();
  }

  private static void list(StringBuilder out, String indent, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append(indent).append(title).append(":\n");
    lines.forEach(line -> out.append(indent).append("  ").append(line).append('\n'));
  }
}
