package dev.paritylint.rules.missing;

import dev.paritylint.lint.Place;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reads the variables that are missing; looked for once, when the first is asked for. */
final class Consumers {
  private static final int SHOWN = 40;

  private final Landscape landscape;
  private final Set<String> names;
  private @Nullable Map<String, List<Use>> uses;

  Consumers(Landscape landscape, List<Gap> gaps) {
    this.landscape = landscape;
    this.names =
        gaps.stream().flatMap(gap -> gap.variables().keySet().stream()).collect(Collectors.toSet());
  }

  /** What has a default of its own needs nobody to set the variable. */
  Optional<Verdict> havingDefault(Lack lack) {
    return of(lack, Use.Kind.DEFAULTS).findFirst().map(Consumers::spared);
  }

  private static Verdict spared(Use use) {
    String fallback =
        use.fallback().isEmpty()
            ? "nothing"
            : use.fallback().length() > SHOWN ? "something else" : "`" + use.fallback() + "`";
    return Verdict.spared(Place.at(use.at(), fallback + " is taken here where it is not set"))
        .because(", where " + use.at().path() + " takes " + fallback + " instead");
  }

  /** What cannot do without it needs it where no lower environment is alone with it. */
  Optional<Verdict> requiring(Lack lack) {
    boolean high =
        lack.gap().having().stream()
            .anyMatch(
                one ->
                    one.kind() == EnvironmentClass.PRODUCTION
                        || one.kind() == EnvironmentClass.PRE_PRODUCTION);
    boolean local = lack.lacking().stream().allMatch(one -> one.kind() == EnvironmentClass.LOCAL);
    if (!high || local || of(lack, Use.Kind.DEFAULTS).findAny().isPresent() || isSupplied(lack)) {
      return Optional.empty();
    }
    return of(lack, Use.Kind.REQUIRES)
        .findFirst()
        .map(
            use ->
                Verdict.missed(Place.at(use.at(), "what runs here cannot do without it"))
                    .because(", and " + use.at().path() + " cannot do without it"));
  }

  boolean read(String name) {
    return uses().getOrDefault(name, List.of()).stream()
        .anyMatch(use -> use.kind() != Use.Kind.SETS);
  }

  /** Whether anything sets it that is not one of the files that the environments have it from. */
  private boolean isSupplied(Lack lack) {
    Set<String> own = new HashSet<>();
    for (Setting setting : lack.settings()) {
      own.addAll(setting.deployment().paths());
      own.add(setting.origin().at().path());
      setting.origin().via().forEach(step -> own.add(step.at().path()));
    }
    landscape.deployments().stream()
        .filter(one -> one.kind() == DeploymentKind.DOTENV && isOfAnother(one, lack.lacking()))
        .map(Deployment::main)
        .forEach(own::add);
    return of(lack, Use.Kind.SETS).anyMatch(use -> !own.contains(use.at().path()));
  }

  private static boolean isOfAnother(Deployment deployment, List<Environment> lacking) {
    return !deployment.environment().isDefault() && !lacking.contains(deployment.environment());
  }

  private Stream<Use> of(Lack lack, Use.Kind kind) {
    return uses().getOrDefault(lack.name(), List.of()).stream().filter(use -> use.kind() == kind);
  }

  private Map<String, List<Use>> uses() {
    Map<String, List<Use>> found = uses;
    if (found == null) {
      found = landscape.uses().of(names).stream().collect(Collectors.groupingBy(Use::variable));
      uses = found;
    }
    return found;
  }
}
