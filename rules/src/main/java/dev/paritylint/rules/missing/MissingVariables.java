package dev.paritylint.rules.missing;

import dev.paritylint.lint.Change;
import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Setting;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the variables that one side lacks: those that are missed, and apart from them the rest. */
final class MissingVariables implements Group {
  private static final int MANY = 3;

  private final RuleInfo rule;
  private final List<Missing> missing;
  private final Consumers consumers;

  private MissingVariables(RuleInfo rule, List<Missing> missing, Consumers consumers) {
    this.rule = rule;
    this.missing = List.copyOf(missing);
    this.consumers = consumers;
  }

  /** At most two findings for what the same environments lack of one service. */
  static List<Finding> findings(RuleInfo rule, List<Missing> missing, Consumers consumers) {
    return Stream.of(Severity.WARNING, Severity.NOTE)
        .map(
            severity ->
                missing.stream()
                    .filter(one -> one.verdict().kind() != Verdict.Kind.INTENDED)
                    .filter(one -> one.verdict().severity() == severity)
                    .toList())
        .filter(some -> !some.isEmpty())
        .map(some -> new MissingVariables(rule, some, consumers).together())
        .toList();
  }

  @Override
  public List<Finding> parts() {
    return missing.size() == 1
        ? List.of(finding())
        : missing.stream().map(one -> of(one).together()).toList();
  }

  @Override
  public Finding of(List<Finding> some) {
    Set<String> names = some.stream().map(Finding::setting).collect(Collectors.toSet());
    List<Missing> kept = missing.stream().filter(one -> names.contains(one.name())).toList();
    return new MissingVariables(rule, kept, consumers).together();
  }

  /** What lacks in production and is read is worth a question on the day on which it is added. */
  @Override
  public List<Finding> since(Change change, Finding whole) {
    List<Missing> asked = missing.stream().filter(one -> isAsked(one, change)).toList();
    if (whole.severity() != Severity.NOTE || asked.isEmpty()) {
      return List.of(whole);
    }
    List<Finding> told = new ArrayList<>();
    told.add(new MissingVariables(rule, asked, consumers).added());
    List<Missing> rest = missing.stream().filter(one -> !asked.contains(one)).toList();
    if (!rest.isEmpty()) {
      told.add(new MissingVariables(rule, rest, consumers).together());
    }
    return told;
  }

  private boolean isAsked(Missing one, Change change) {
    return one.verdict().kind() == Verdict.Kind.OPEN
        && one.lack().gap().isLackedByProduction()
        && one.lack().settings().stream().anyMatch(change::adds)
        && (!one.verdict().evidence().isEmpty() || consumers.read(one.name()));
  }

  private MissingVariables of(Missing one) {
    return new MissingVariables(rule, List.of(one), consumers);
  }

  /** Each of the variables can be waived by itself. */
  private Finding together() {
    return finding().standingFor(this);
  }

  private Finding finding() {
    return finding(
        missing.get(0).verdict().severity(),
        "%s of %s %s set in %s and not in %s%s"
            .formatted(Spread.list(names()), gap().service(), verb(), here(), there(), remark()));
  }

  private Finding added() {
    return finding(
            Severity.WARNING,
            "%s of %s %s added to %s by this change, and not set in %s"
                .formatted(Spread.list(names()), gap().service(), verb(), here(), there()))
        .standingFor(this);
  }

  private Finding finding(Severity full, String message) {
    Setting first = missing.get(0).lack().first();
    boolean one = missing.size() == 1;
    return new Finding(
        rule,
        Comparability.weigh(full, gap().environments()),
        MissingVariableRule.names(gap().environments()),
        gap().service(),
        one ? first.name() : "*",
        message,
        new Place(first.origin(), first.name() + " is set here"),
        related(),
        "set %s in %s too".formatted(one ? "it" : "them", there()));
  }

  private List<Place> related() {
    Stream<Place> settings =
        missing.stream()
            .skip(1)
            .limit(MANY)
            .map(one -> new Place(one.lack().first().origin(), one.name() + " is set here"));
    Stream<Place> evidence =
        missing.stream().flatMap(one -> one.verdict().evidence().stream()).limit(MANY);
    return Stream.concat(settings, evidence).toList();
  }

  private Gap gap() {
    return missing.get(0).lack().gap();
  }

  private List<String> names() {
    return missing.stream().map(Missing::name).toList();
  }

  private String remark() {
    return missing.size() == 1 ? missing.get(0).verdict().remark() : "";
  }

  private String verb() {
    return missing.size() == 1 ? "is" : "are";
  }

  private String here() {
    return Spread.list(MissingVariableRule.names(gap().having()));
  }

  private String there() {
    return Spread.list(MissingVariableRule.names(gap().lacking()));
  }
}
