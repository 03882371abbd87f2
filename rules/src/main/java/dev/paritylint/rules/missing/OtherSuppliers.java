package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Use;
import dev.paritylint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What shows that something which no file of an environment gives may come from elsewhere. */
final class OtherSuppliers {
  /** Terraform takes a variable of its environment, or one of the command line. */
  private static final String PREFIX = "TF_VAR_";

  private static final String OPTION = "-var";
  private static final int NEAR = 16;

  private final Landscape landscape;
  private final Map<Deployment, List<Requirement>> required;
  private final Set<String> givenToRoots;

  OtherSuppliers(Landscape landscape) {
    this.landscape = landscape;
    this.required =
        landscape.requirements().stream().collect(Collectors.groupingBy(Requirement::deployment));
    this.givenToRoots =
        landscape.requirements().stream()
            .filter(one -> one.isGiven() && one.feed().isEmpty())
            .map(Requirement::name)
            .collect(Collectors.toSet());
  }

  Optional<Place> of(Requirement absent) {
    return outside(absent).or(() -> command(absent.name())).or(() -> emptySibling(absent));
  }

  /** What no environment gives, and yet is needed, comes from where no file tells. */
  private Optional<Place> outside(Requirement absent) {
    return required.getOrDefault(absent.deployment(), List.of()).stream()
        .filter(one -> absent.feed().isEmpty() && one.feed().isEmpty() && !one.isGiven())
        .filter(this::isGivenByNobody)
        .findFirst()
        .map(one -> Place.at(one.declared(), "no file gives " + one.name() + " either"));
  }

  private boolean isGivenByNobody(Requirement absent) {
    return !givenToRoots.contains(absent.name());
  }

  private Optional<Place> command(String name) {
    return landscape.uses().of(Set.of(name, PREFIX + name)).stream()
        .filter(use -> use.variable().startsWith(PREFIX) || isOption(use))
        .findFirst()
        .map(use -> Place.at(use.at(), "it may come from here"));
  }

  private static boolean isOption(Use use) {
    Span at = use.at();
    String text = at.file().text();
    return text.substring(Math.max(0, at.start() - NEAR), at.start()).contains(OPTION);
  }

  /** Another environment of the same root that gives nothing at all, and yet is deployed. */
  private Optional<Place> emptySibling(Requirement absent) {
    Deployment own = absent.deployment();
    return landscape.deployments().stream()
        .filter(one -> absent.feed().isEmpty() && one.kind() == own.kind())
        .filter(one -> one.main().equals(own.main()))
        .filter(one -> !one.environment().equals(own.environment()))
        .filter(one -> !required.containsKey(one))
        .findFirst()
        .map(one -> Place.at(absent.declared(), one.environment() + " is given nothing at all"));
  }
}
