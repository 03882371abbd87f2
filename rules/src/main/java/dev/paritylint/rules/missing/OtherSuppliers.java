package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Use;
import dev.paritylint.source.Span;
import java.util.Optional;
import java.util.Set;

/** What shows that something which no file of an environment gives may come from elsewhere. */
final class OtherSuppliers {
  /** Terraform takes a variable of its environment, or one of the command line. */
  private static final String PREFIX = "TF_VAR_";

  private static final String OPTION = "-var";
  private static final int NEAR = 16;

  private final Landscape landscape;

  OtherSuppliers(Landscape landscape) {
    this.landscape = landscape;
  }

  Optional<Place> of(Requirement absent) {
    return outside(absent).or(() -> command(absent.name())).or(() -> emptySibling(absent));
  }

  /** What no environment gives, and yet is needed, comes from where no file tells. */
  private Optional<Place> outside(Requirement absent) {
    return landscape.requirements().stream()
        .filter(one -> absent.feed().isEmpty() && one.feed().isEmpty())
        .filter(one -> one.deployment().equals(absent.deployment()) && !one.isGiven())
        .filter(this::isGivenByNobody)
        .findFirst()
        .map(one -> Place.at(one.declared(), "no file gives " + one.name() + " either"));
  }

  private boolean isGivenByNobody(Requirement absent) {
    return landscape.requirements().stream()
        .filter(Requirement::isGiven)
        .noneMatch(one -> one.feed().isEmpty() && one.name().equals(absent.name()));
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
        .filter(
            one ->
                landscape.requirements().stream()
                    .map(Requirement::deployment)
                    .noneMatch(one::equals))
        .findFirst()
        .map(one -> Place.at(absent.declared(), one.environment() + " is given nothing at all"));
  }
}
