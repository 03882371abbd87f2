package dev.paritylint.cli.configuration;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.project.config.Waiver;
import dev.paritylint.rules.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The configuration that holds, as YAML; behind each part stands where it comes from. */
public final class ConfigText {
  /** A comment begins here, or two blanks behind what is longer. */
  private static final int COMMENTS = 48;

  /** By their seconds; a bare number is in seconds anyway. */
  private static final Map<BigDecimal, String> UNITS =
      Map.of(
          new BigDecimal("0.001"), "ms",
          new BigDecimal("6E+1"), "min",
          new BigDecimal("3.6E+3"), "h");

  private final Effective effective;
  private final StringBuilder out = new StringBuilder();

  public ConfigText(Effective effective) {
    this.effective = effective;
  }

  public String print() {
    String files = String.join(", ", effective.files());
    out.append("# Read: ").append(YamlText.comment(files.isEmpty() ? "no configuration" : files));
    out.append("\nversion: 1\n");
    section("environments", effective.environments(), this::environment);
    section("services", effective.services(), this::service);
    section("meanings", effective.meanings(), this::meaning);
    section("compare", effective.compare(), this::pair);
    section("rules", effective.rules(), this::rule);
    section("waivers", effective.waivers(), this::waiver);
    out.append('\n');
    line(
        "baseline: " + YamlText.of(effective.baseline().path()),
        sentence(effective.baseline().source()));
    return out.toString();
  }

  private <T> void section(String name, List<T> parts, Consumer<T> print) {
    if (parts.isEmpty()) {
      return;
    }
    out.append('\n').append(name).append(":\n");
    parts.forEach(print);
  }

  private void environment(Effective.Of one) {
    line("  " + YamlText.of(one.name()) + ":", sentence(one.source()));
    line("    class: " + one.kind().label(), sentence(one.kindSource()));
    if (!one.aliases().isEmpty()) {
      out.append("    aliases:\n");
      one.aliases()
          .forEach(each -> line("      - " + YamlText.of(each.word()), sentence(each.source())));
    }
    if (!one.deployments().isEmpty()) {
      out.append("    deployments:\n");
      one.deployments().forEach(this::deployment);
    }
  }

  private void deployment(Effective.Realised one) {
    List<String> lines = DeclaredText.of(one.deployment()).lines().toList();
    line(lines.get(0), sentence(one.source()));
    lines.stream().skip(1).forEach(rest -> out.append(rest).append('\n'));
  }

  private void service(Effective.Service one) {
    line(
        "  " + YamlText.of(one.name()) + ": " + YamlText.list(one.aliases()),
        sentence(one.source()));
  }

  private void meaning(DeclaredMeaning one) {
    line(
        "  " + YamlText.of(one.variables().glob()) + ": " + meant(one),
        Source.Kind.DECLARED.label());
  }

  private static String meant(DeclaredMeaning one) {
    String unit = UNITS.get(one.unit().stripTrailingZeros());
    return unit == null
        ? YamlText.of(one.means())
        : "{means: " + YamlText.of(one.means()) + ", unit: " + unit + "}";
  }

  private void pair(Effective.Pair one) {
    line("  - " + YamlText.list(List.of(one.left(), one.right())), sentence(one.source()));
  }

  private void rule(Effective.Level one) {
    // A team's own rule cannot be had without what stands in the file.
    String start = Rules.byId(one.rule()).isPresent() ? "  " : "  # ";
    line(start + one.rule() + ": " + YamlText.of(one.level()), sentence(one.source()));
  }

  private void waiver(Waiver one) {
    line("  - rule: " + YamlText.of(one.rule()), sentence(Source.declared(one.at())));
    out.append("    setting: ").append(YamlText.of(one.setting())).append('\n');
    if (!one.environments().isEmpty()) {
      out.append("    environments: ").append(YamlText.list(one.environments())).append('\n');
    }
    out.append("    reason: ").append(YamlText.of(one.reason())).append('\n');
    if (!one.owner().isEmpty()) {
      out.append("    owner: ").append(YamlText.of(one.owner())).append('\n');
    }
    if (one.expires() != null) {
      out.append("    expires: ").append(one.expires()).append('\n');
    }
  }

  private void line(String text, String comment) {
    out.append(text).append(" ".repeat(Math.max(2, COMMENTS - text.length())));
    out.append("# ").append(YamlText.comment(comment)).append('\n');
  }

  private static String sentence(Source source) {
    String place = source.line() > 0 ? source.path() + ":" + source.line() : source.path();
    String why = source.why().isEmpty() ? "" : ": " + source.why();
    String where =
        place.isEmpty() ? "" : source.why().isEmpty() ? ", " + place : " (" + place + ")";
    return source.kind().label() + why + where;
  }
}
