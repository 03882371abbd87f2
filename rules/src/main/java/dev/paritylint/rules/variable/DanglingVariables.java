package dev.paritylint.rules.variable;

import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that one deployment lacks: one cause, told together; each can be waived alone. */
record DanglingVariables(RuleInfo rule, Landscape landscape, List<DanglingVariable> variables)
    implements Group {
  private static final int SHOWN = 8;

  private record Cause(
      Environment environment, Set<Deployment> deployments, String effect, boolean empty) {
    static Cause of(DanglingVariable variable) {
      return new Cause(
          variable.environment(),
          variable.references().stream()
              .map(reference -> reference.setting().deployment())
              .collect(Collectors.toSet()),
          variable.effect(),
          variable.isEmpty());
    }
  }

  DanglingVariables {
    variables = List.copyOf(variables);
  }

  /** One finding for each deployment; a slip of the pen is a cause of its own. */
  static List<Finding> findings(
      RuleInfo rule, List<DanglingVariable> variables, Landscape landscape) {
    List<Finding> findings = new ArrayList<>();
    Map<Cause, List<DanglingVariable>> causes = new LinkedHashMap<>();
    for (DanglingVariable variable : variables) {
      if (variable.meant().isEmpty()) {
        causes.computeIfAbsent(Cause.of(variable), cause -> new ArrayList<>()).add(variable);
      } else {
        findings.add(variable.finding(rule, landscape));
      }
    }
    causes.values().forEach(all -> findings.add(new DanglingVariables(rule, landscape, all).all()));
    return findings;
  }

  private Finding all() {
    DanglingVariable first = variables.get(0);
    return variables.size() == 1 ? first.finding(rule, landscape) : together(first);
  }

  private Finding together(DanglingVariable first) {
    List<String> names = variables.stream().map(DanglingVariable::name).distinct().toList();
    List<String> services = variables.stream().map(DanglingVariable::service).distinct().toList();
    String service = services.size() == 1 ? services.get(0) : "";
    List<Place> places = new ArrayList<>();
    variables.forEach(variable -> places.add(variable.places().get(0)));
    List<Place> definitions =
        variables.stream().flatMap(one -> one.definitions(landscape).stream()).distinct().toList();
    places.addAll(definitions.subList(0, Math.min(definitions.size(), SHOWN)));
    return new Finding(
            rule,
            rule.severity(),
            List.of(first.environment().name()),
            service,
            "*",
            "%s are %s%s, and %s: %s"
                .formatted(
                    Spread.list(names),
                    first.isEmpty() ? "empty" : "defined nowhere",
                    first.where(),
                    referring(service),
                    first.effect()),
            places.remove(0),
            places.stream().distinct().limit(SHOWN).toList(),
            "define them%s, or give them a default (%s)"
                .formatted(first.where(), "${" + first.name() + ":-…}"))
        .standingFor(this);
  }

  private static String referring(String service) {
    return service.isEmpty() ? "several services refer to them" : service + " refers to them";
  }

  @Override
  public List<Finding> parts() {
    return variables.stream().map(variable -> variable.finding(rule, landscape)).toList();
  }

  @Override
  public Finding of(List<Finding> some) {
    Set<String> keys = some.stream().map(Finding::key).collect(Collectors.toSet());
    List<DanglingVariable> left =
        variables.stream().filter(variable -> keys.contains(variable.key())).toList();
    return new DanglingVariables(rule, landscape, left).all();
  }
}
