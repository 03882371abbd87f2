package dev.paritylint.rules.variable;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Environment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Landscape.Comparison;
import dev.paritylint.model.Requirement;
import dev.paritylint.parity.Normalization;
import dev.paritylint.rules.PartlyRead;
import dev.paritylint.rules.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one environment feeds and must not leave out, and another one does not leave out. Without
 * such an example the missing part may come from where no file tells.
 */
final class RequiredInputs {
  private final RuleInfo rule;
  private final Landscape landscape;
  private final OtherSuppliers others;
  private final Set<Environment> broken;

  RequiredInputs(RuleInfo rule, Landscape landscape) {
    this.rule = rule;
    this.landscape = landscape;
    this.others = new OtherSuppliers(landscape);
    this.broken = PartlyRead.environments(landscape);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Requirement absent : landscape.requirements()) {
      Environment lacking = absent.deployment().environment();
      if (absent.isGiven() || !lacking.isDeployed() || broken.contains(lacking)) {
        continue;
      }
      List<Requirement> given =
          landscape.comparisons().stream()
              .flatMap(pair -> opposite(pair, lacking).stream())
              .flatMap(having -> example(absent, having).stream())
              .toList();
      if (!given.isEmpty()) {
        findings.add(finding(absent, given));
      }
    }
    return findings;
  }

  private static Optional<Environment> opposite(Comparison pair, Environment one) {
    return pair.left().equals(one)
        ? Optional.of(pair.right())
        : pair.right().equals(one) ? Optional.of(pair.left()) : Optional.empty();
  }

  /** The same, given by another environment that gives at most twice as much of what is needed. */
  private Optional<Requirement> example(Requirement absent, Environment having) {
    return landscape.requirements().stream()
        .filter(Requirement::isGiven)
        .filter(one -> one.deployment().environment().equals(having))
        .filter(one -> one.name().equals(absent.name()) && isSame(one, absent))
        .filter(one -> given(absent) > 0 && 2 * given(absent) >= given(one))
        .findFirst();
  }

  private long given(Requirement like) {
    return landscape.requirements().stream()
        .filter(one -> one.deployment().equals(like.deployment()))
        .filter(one -> one.isGiven() && one.feed().equals(like.feed()))
        .count();
  }

  /** Whether two are of one consumer, or of a root that each environment has a copy of. */
  private static boolean isSame(Requirement one, Requirement other) {
    return one.feed().equals(other.feed())
        && (one.declared().equals(other.declared())
            || (one.feed().isEmpty()
                && Normalization.equal(
                    one.declared().path(),
                    one.deployment().environment(),
                    other.declared().path(),
                    other.deployment().environment())));
  }

  private Finding finding(Requirement absent, List<Requirement> given) {
    Environment lacking = absent.deployment().environment();
    List<Environment> all =
        Stream.concat(Stream.of(lacking), given.stream().map(one -> one.deployment().environment()))
            .distinct()
            .toList();
    List<Place> related = new ArrayList<>();
    Map<Environment, Place> places = new LinkedHashMap<>();
    for (Requirement one : given) {
      if (one.supply() instanceof Requirement.Given here) {
        Environment having = one.deployment().environment();
        places.putIfAbsent(having, Place.at(here.at(), having.name() + " gives it here"));
      }
    }
    related.addAll(places.values());
    related.add(Place.at(absent.declared(), "it has no default here"));
    Optional<Place> supplier = others.of(absent);
    supplier.ifPresent(related::add);
    String name = absent.feed().isEmpty() ? absent.name() : absent.feed() + "." + absent.name();
    return new Finding(
        rule,
        supplier.isPresent() ? Severity.NOTE : Comparability.weigh(Severity.ERROR, all),
        MissingVariableRule.names(all),
        "",
        name,
        "%s cannot do without %s, which %s %s and %s does not"
            .formatted(
                absent.consumer(),
                absent.name(),
                Spread.list(MissingVariableRule.names(List.copyOf(places.keySet()))),
                places.size() == 1 ? "gives" : "give",
                lacking.name()),
        fed(absent),
        related,
        "give it in %s too, or waive %s for %s".formatted(lacking.name(), rule.id(), name));
  }

  private static Place fed(Requirement absent) {
    if (absent.supply() instanceof Requirement.Absent nothing) {
      return Place.at(nothing.fed(), "others are given here, but not " + absent.name());
    }
    throw new IllegalArgumentException("it is given: " + absent.name());
  }
}
