package dev.paritylint.rules.missing;

import dev.paritylint.lint.Comparability;
import dev.paritylint.lint.Finding;
import dev.paritylint.lint.Group;
import dev.paritylint.lint.Place;
import dev.paritylint.lint.RuleInfo;
import dev.paritylint.lint.Severity;
import dev.paritylint.model.Deployment;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one environment feeds and must not leave out, and another one does not leave out. Without
 * such an example the missing part may come from where no file tells.
 */
final class RequiredInputs {
  private static final int MANY = 3;

  private final RuleInfo rule;
  private final Landscape landscape;
  private final OtherSuppliers others;
  private final Set<Environment> broken;
  private final Map<String, List<Requirement>> givenByName;
  private final Map<Feed, Long> given;

  RequiredInputs(RuleInfo rule, Landscape landscape) {
    this.rule = rule;
    this.landscape = landscape;
    this.others = new OtherSuppliers(landscape);
    this.broken = PartlyRead.environments(landscape);
    List<Requirement> all = landscape.requirements().stream().filter(Requirement::isGiven).toList();
    this.givenByName = all.stream().collect(Collectors.groupingBy(Requirement::name));
    this.given =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Feed(one.deployment(), one.feed()), Collectors.counting()));
  }

  /** What is fed to one consumer of a deployment. */
  private record Feed(Deployment deployment, String feed) {}

  /** One thing that is left out, and where others give it. */
  private record Gap(Requirement absent, List<Requirement> given, Optional<Place> supplier) {
    List<Environment> having() {
      return given.stream().map(one -> one.deployment().environment()).distinct().toList();
    }

    /** What is left out together is one cause. */
    Object cause() {
      return List.of(
          absent.deployment(), absent.consumer(), absent.feed(), having(), supplier.isPresent());
    }

    String name() {
      return absent.feed().isEmpty() ? absent.name() : absent.feed() + "." + absent.name();
    }
  }

  List<Finding> findings() {
    Map<Object, List<Gap>> causes = new LinkedHashMap<>();
    gaps().forEach(gap -> causes.computeIfAbsent(gap.cause(), cause -> new ArrayList<>()).add(gap));
    return causes.values().stream().map(this::together).toList();
  }

  /** Each of them can be waived by itself. */
  private Finding together(List<Gap> gaps) {
    Finding all = finding(gaps);
    return gaps.size() == 1 ? all : all.standingFor(new Missing(gaps));
  }

  private final class Missing implements Group {
    private final List<Gap> gaps;

    Missing(List<Gap> gaps) {
      this.gaps = gaps;
    }

    @Override
    public List<Finding> parts() {
      return gaps.stream().map(gap -> finding(List.of(gap))).toList();
    }

    @Override
    public Finding of(List<Finding> some) {
      Set<String> names = some.stream().map(Finding::setting).collect(Collectors.toSet());
      return together(gaps.stream().filter(gap -> names.contains(gap.name())).toList());
    }
  }

  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
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
        gaps.add(new Gap(absent, given, others.of(absent)));
      }
    }
    return gaps;
  }

  private static Optional<Environment> opposite(Comparison pair, Environment one) {
    return pair.left().equals(one)
        ? Optional.of(pair.right())
        : pair.right().equals(one) ? Optional.of(pair.left()) : Optional.empty();
  }

  /** The same, given by another environment that gives at most twice as much of what is needed. */
  private Optional<Requirement> example(Requirement absent, Environment having) {
    return givenByName.getOrDefault(absent.name(), List.of()).stream()
        .filter(one -> one.deployment().environment().equals(having))
        .filter(one -> isSame(one, absent))
        .filter(one -> given(absent) > 0 && 2 * given(absent) >= given(one))
        .findFirst();
  }

  private long given(Requirement like) {
    return given.getOrDefault(new Feed(like.deployment(), like.feed()), 0L);
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

  private Finding finding(List<Gap> gaps) {
    Gap first = gaps.get(0);
    Requirement absent = first.absent();
    Environment lacking = absent.deployment().environment();
    List<Environment> all =
        Stream.concat(Stream.of(lacking), first.having().stream()).distinct().toList();
    List<String> names = gaps.stream().map(gap -> gap.absent().name()).toList();
    String having = Spread.list(MissingVariableRule.names(first.having()));
    return new Finding(
        rule,
        first.supplier().isPresent() ? Severity.NOTE : Comparability.weigh(Severity.ERROR, all),
        MissingVariableRule.names(all),
        "",
        gaps.size() == 1 ? first.name() : "*",
        "%s cannot do without %s, which %s %s and %s does not"
            .formatted(
                absent.consumer(),
                Spread.list(names),
                having,
                first.having().size() == 1 ? "gives" : "give",
                lacking.name()),
        fed(absent, names),
        related(gaps),
        "give %s in %s too, or waive %s for %s"
            .formatted(
                gaps.size() == 1 ? "it" : "them",
                lacking.name(),
                rule.id(),
                gaps.size() == 1 ? first.name() : "each"));
  }

  private static List<Place> related(List<Gap> gaps) {
    List<Place> related = new ArrayList<>();
    Map<Environment, Place> places = new LinkedHashMap<>();
    for (Requirement one : gaps.get(0).given()) {
      if (one.supply() instanceof Requirement.Given here) {
        Environment having = one.deployment().environment();
        places.putIfAbsent(having, Place.at(here.at(), having.name() + " gives it here"));
      }
    }
    related.addAll(places.values());
    gaps.stream()
        .limit(MANY)
        .map(gap -> Place.at(gap.absent().declared(), "it has no default here"))
        .forEach(related::add);
    gaps.get(0).supplier().ifPresent(related::add);
    return related;
  }

  private static Place fed(Requirement absent, List<String> names) {
    if (absent.supply() instanceof Requirement.Absent nothing) {
      return Place.at(nothing.fed(), "others are given here, but not " + Spread.list(names));
    }
    throw new IllegalArgumentException("it is given: " + absent.name());
  }
}
