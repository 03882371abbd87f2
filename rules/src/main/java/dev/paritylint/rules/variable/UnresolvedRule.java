package dev.paritylint.rules.variable;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.Rule;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.rules.PartlyRead;
import dev.paritylint.rules.Spread;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A variable is referred to and nothing defines it, or production leaves it empty. */
public final class UnresolvedRule implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "variable/unresolved",
          Severity.WARNING,
          "a variable is referred to and nothing defines it, or it is left empty");
  private static final int MANY = 5;
  private static final Value EMPTY = new Value.Text("");

  /** One cause: a variable that one environment lacks, however many settings refer to it. */
  private record Cause(Environment environment, String variable, String effect, String meant) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Landscape landscape) {
    Set<Environment> broken = PartlyRead.environments(landscape);
    Map<Cause, List<Reference>> causes = new LinkedHashMap<>();
    for (Reference reference : landscape.dangling()) {
      Environment environment = reference.setting().environment();
      if (!broken.contains(environment)) {
        causes
            .computeIfAbsent(
                new Cause(environment, reference.variable(), reference.effect(), reference.meant()),
                cause -> new ArrayList<>())
            .add(reference);
      }
    }
    List<Finding> findings = new ArrayList<>();
    causes.forEach((cause, references) -> findings.add(dangling(cause, references, landscape)));
    EmptyVariable.of(landscape).stream()
        .filter(variable -> !broken.contains(variable.empty().environment()))
        .map(UnresolvedRule::empty)
        .forEach(findings::add);
    return findings;
  }

  private static Finding dangling(Cause cause, List<Reference> references, Landscape landscape) {
    Map<Span, List<Reference>> bySpan = new LinkedHashMap<>();
    references.forEach(
        each -> bySpan.computeIfAbsent(each.at(), span -> new ArrayList<>()).add(each));
    List<Place> places = new ArrayList<>();
    bySpan.forEach((span, all) -> places.add(Place.at(span, refer(users(all)) + " to it")));
    Place first = places.remove(0);
    boolean empty = cause.meant().isEmpty() && isDemanded(references.get(0));
    List<Place> related = new ArrayList<>(places.subList(0, Math.min(places.size(), MANY)));
    definitions(cause, landscape).stream()
        .filter(setting -> empty == setting.value().equals(EMPTY))
        .map(
            setting ->
                empty ? new Place(setting.origin(), "it is empty here") : Spread.place(setting))
        .distinct()
        .limit(MANY)
        .forEach(related::add);
    List<String> services =
        references.stream().map(reference -> reference.setting().service()).distinct().toList();
    String service = services.size() == 1 ? services.get(0) : "";
    return new Finding(
        INFO,
        INFO.severity(),
        List.of(cause.environment().name()),
        service,
        cause.variable(),
        "%s %s, and %s to it: %s"
            .formatted(
                cause.variable(),
                (empty ? "is empty" : "is defined nowhere") + where(cause.environment()),
                refer(users(references)),
                cause.effect()),
        first,
        related,
        didYouMean(references.get(0))
            + "define %s%s, or give it a default (%s)"
                .formatted(
                    cause.variable(),
                    where(cause.environment()),
                    "${" + cause.variable() + ":-…}"));
  }

  private static String didYouMean(Reference reference) {
    return reference.meant().isEmpty() ? "" : "did you mean " + reference.meant() + "? If not, ";
  }

  private static String where(Environment environment) {
    return environment.isDefault() ? "" : " in " + environment.name();
  }

  private static String refer(List<String> users) {
    return Spread.list(users) + (users.size() == 1 ? " refers" : " refer");
  }

  private static List<String> users(List<Reference> references) {
    List<String> users =
        references.stream()
            .map(reference -> reference.setting().name() + " of " + reference.setting().service())
            .distinct()
            .toList();
    return users.size() <= MANY
        ? users
        : Stream.concat(users.stream().limit(MANY), Stream.of(users.size() - MANY + " more"))
            .toList();
  }

  /** A reference that is more than a name says what to do without a value. */
  private static boolean isDemanded(Reference reference) {
    String written = reference.at().text();
    return !written.equals("$" + reference.variable())
        && !written.equals("${" + reference.variable() + "}");
  }

  /** Where env files say what the variable is. */
  private static List<Setting> definitions(Cause cause, Landscape landscape) {
    return landscape.settings().stream()
        .filter(setting -> setting.kind() == SettingKind.VARIABLE)
        .filter(setting -> setting.name().equals(cause.variable()))
        .filter(setting -> isEnvFile(setting.deployment()) && setting.value().isKnown())
        .toList();
  }

  private static boolean isEnvFile(Deployment deployment) {
    return deployment.kind() == DeploymentKind.DOTENV;
  }

  private static Finding empty(EmptyVariable variable) {
    Setting empty = variable.empty();
    List<Environment> environments =
        Stream.concat(Stream.of(empty), variable.others().stream())
            .map(Setting::environment)
            .distinct()
            .toList();
    String here = empty.environment().name();
    return new Finding(
        INFO,
        Comparability.weigh(INFO.severity(), environments),
        environments.stream().map(Environment::name).sorted().toList(),
        empty.service(),
        empty.name(),
        "%s of %s is empty in %s, and %s"
            .formatted(
                empty.name(), empty.service(), here, new Spread(variable.others()).byEnvironment()),
        new Place(empty.origin(), here + " leaves it empty"),
        variable.others().stream().map(Spread::place).distinct().toList(),
        "set it in %s too".formatted(here));
  }
}
